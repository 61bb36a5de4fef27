"""Words on a picture, in Spanish."""

TABLE: dict[str, str] = {
    # ── un ecomapa, y su clave ──
    "picture.ecomap.title": "Quién está a nuestro alrededor",
    "picture.ecomap.key.person": "una persona",
    "picture.ecomap.key.group": "un grupo",
    "picture.ecomap.key.a-lot": "mucho apoyo",
    "picture.ecomap.key.some": "algo de apoyo",
    "picture.ecomap.key.a-little": "un poco de apoyo",
    "picture.ecomap.key.not-now": "por ahora no hay apoyo",
    "picture.ecomap.key.not-asked": "apoyo: no se dijo",
    "picture.ecomap.key.supports-us": "nos llega apoyo",
    "picture.ecomap.key.we-support": "damos apoyo",
    "picture.ecomap.key.both-ways": "el apoyo va y viene",
    "picture.ecomap.key.strain": "algo de tensión",
    "picture.ecomap.key.wanted": "claro: se desea, aún no está",
    "picture.ecomap.key.ended": "con un hueco: ya no está",
    "picture.ecomap.key.tie": "se conocen entre sí",
    # ── al final de una conversación ──
    "picture.offer": "¿Quiere tener el mapa también como dibujo?",
    "picture.at": "El dibujo está aquí: {path}",
    # ── una espiral ──
    "picture.spiral.title": "Una espiral de pequeños pasos",
    "picture.spiral.turn": "Vuelta {n}",
    "picture.spiral.fed": "pasos {numbers}",
    "picture.spiral.fed.one": "paso {numbers}",
    "picture.spiral.fed.many": "{n} pequeños pasos",
    "picture.spiral.key.unsorted": "Todavía sin ordenar",
    "picture.spiral.key.fed": (
        "Una línea hacia el centro: “{field}”. El número del paso está en el círculo."
    ),
    "picture.spiral.key.told": "Un anillo: una ruptura",
    "picture.spiral.key.open": "Un anillo abierto: una ruptura que sigue abierta",
    "picture.spiral.key.open-then": "Un anillo abierto: una ruptura abierta cuando se contó",
    "picture.spiral.key.repaired": "Un anillo cerrado: una ruptura que se reparó",
    "picture.spiral.key.not-known": "Un anillo de rayas: no se sabe si la ruptura se reparó",
    "picture.spiral.key.told.together": "Un anillo: algo difícil entre nosotros",
    "picture.spiral.key.open.together": "Un anillo abierto: algo difícil entre nosotros, abierto",
    "picture.spiral.key.open-then.together": (
        "Un anillo abierto: algo difícil entre nosotros, abierto cuando se contó"
    ),
    "picture.spiral.key.repaired.together": (
        "Un anillo cerrado: algo difícil entre nosotros, ya arreglado"
    ),
    "picture.spiral.key.not-known.together": (
        "Un anillo de rayas: algo difícil entre nosotros; no se sabe si está arreglado"
    ),
    # ── un muro ──
    "picture.wall.title": "El muro y sus puntos",
    "picture.wall.no-dot": "todavía sin punto",
    "picture.wall.not-asked": "no se preguntó",
    "picture.wall.begins": "empieza: {names}",
    "picture.wall.begins-with": "empieza con {names}",
    "picture.wall.told.adult": "un punto de {names}",
    "picture.wall.told.person": "nombra a {names}",
    "picture.wall.histogram": "Cuántas personas tienen cuántos puntos",
    "picture.wall.loads": "Puntos por adulto",
    "picture.wall.loads.new": "Puntos por adulto, y nombres nuevos",
    "picture.wall.load": "{n} + {more}",
    "picture.wall.key.adult": "un punto: lo dice la persona adulta",
    "picture.wall.key.person": "un anillo: lo dice la persona misma",
    "picture.wall.key.both": "punto y anillo: lo dicen las dos",
    "picture.wall.key.new": "un nombre nuevo para empezar",
    "picture.wall.key.no-dot": "todavía sin punto de una persona adulta",
}
