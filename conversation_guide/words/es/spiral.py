"""Spanish: a spiral of small steps in words (`spiral.`)."""

TABLE: dict[str, str] = {
    "spiral.title": "{centre}: ayuda, desafío y posibilidad en el centro",
    "spiral.title.unnamed": "Ayuda, desafío y posibilidad en el centro",
    "spiral.loop": "Vuelta {n}, {date}",
    "spiral.loop.empty": "Aquí no se contó ningún pequeño paso.",
    "spiral.goes-on": "y sigue desde aquí",
    "spiral.goes-back": "Antes de la vuelta 1 hubo una conversación que no está a mano.",
    "spiral.name": "{name}",
    "spiral.acceptance": "Ganarse la aceptación",
    "spiral.valuing": "Ayudar a la familia a valorarse",
    "spiral.subtle": "Intervención sutil",
    "spiral.obvious": "Intervención abierta",
    "spiral.repair": "Reparar después de una ruptura",
    "spiral.help": "Ayuda",
    "spiral.challenge": "Desafío",
    "spiral.possibility": "Posibilidad",
    "spiral.logistics": "Organización",
    "spiral.expectation": "Expectativas",
    "spiral.confrontation": "Confrontación",
    "spiral.other": "Otra cosa",
    # un pequeño paso
    "spiral.field.fed": "Alimentó",
    "spiral.field.followed": "Lo que siguió",
    "spiral.field.parents_words": "En palabras de la familia",
    "spiral.field.lead": "Cómo dio el primer paso quien acompaña",
    "spiral.quoted": "“{text}”",
    # lo difícil, sobre qué fue y qué pasó con ello
    "spiral.hard": "Ruptura",
    "spiral.over": "{text} ({kind})",
    "spiral.step.rupture.told": "{text}",
    "spiral.step.rupture.open": "{text}, abierta",
    "spiral.step.rupture.open-then": "{text}, abierta cuando se contó",
    "spiral.step.rupture.unsure": "{text}, no se sabe si está reparada",
    "spiral.step.rupture.unsure-then": "{text}, entonces no se sabía si estaba reparada",
    "spiral.step.rupture.repaired": "{text}, reparada",
    # debajo de las vueltas
    "spiral.practices": "Por práctica",
    "spiral.core": "Lo que alimentaron en el centro",
    "spiral.ruptures": "Rupturas abiertas",
    "spiral.ruptures.then": "Rupturas que estaban abiertas cuando se contaron",
    "spiral.again": "Volver a algo",
    "spiral.not-recorded": "todavía sin contar nada",
    "spiral.in-loop": "{n}, en {parts}",
    "spiral.loops.one": "la vuelta {loops}",
    "spiral.loops": "las vueltas {loops}",
    "spiral.open": "Vuelta {loop}: {text}",
    # frases, para un lector de pantalla
    "spiral.plain.title": "La espiral, con {centre} en el centro",
    "spiral.plain.title.unnamed": "La espiral",
    "spiral.plain.step": "Vuelta {loop}: {text}",
    "spiral.plain.step.unnamed": "Vuelta {loop}: un pequeño paso",
    "spiral.plain.open.unnamed": "Una ruptura abierta en la vuelta {loop}",
    "spiral.plain.open": "Una ruptura abierta en la vuelta {loop}: {text}",
    "spiral.plain.open-then.unnamed": "Una ruptura abierta cuando se contó, en la vuelta {loop}",
    "spiral.plain.open-then": "Una ruptura abierta cuando se contó, en la vuelta {loop}: {text}",
    # números y palabras
    "spiral.seen.nothing": "Todavía no se contó ningún pequeño paso.",
    "spiral.seen.size": "Contado hasta ahora: {parts}.",
    "spiral.seen.steps": "{n} pequeños pasos",
    "spiral.seen.steps.one": "1 pequeño paso",
    "spiral.seen.hard": "{n} momentos difíciles",
    "spiral.seen.hard.one": "1 momento difícil",
    "spiral.seen.loops": "{n} vueltas",
    "spiral.seen.loops.one": "1 vuelta",
    "spiral.seen.count": "{parts} ({n})",
    "spiral.seen.unsorted": "todavía sin ordenar ({n})",
    "spiral.seen.field": "{name}: {parts}.",
    "spiral.seen.asked": "{name} {parts}.",
    "spiral.seen.practices": "Por práctica: {parts}.",
    "spiral.seen.fed": "Lo que alimentaron en el centro: {parts}.",
    "spiral.seen.again": ("Se volvió a: {parts}. Cada vez desde otro lugar: eso es movimiento."),
    "spiral.seen.again.loops": "{parts} (en {n} vueltas)",
    "spiral.seen.not-recorded": "Todavía no se contó nada de: {parts}.",
    "spiral.seen.open": "{n} rupturas siguen abiertas.",
    "spiral.seen.open.one": "1 ruptura sigue abierta.",
    "spiral.seen.open-then": (
        "{n} rupturas de vueltas anteriores estaban abiertas cuando se contaron."
    ),
    "spiral.seen.open-then.one": "1 ruptura de una vuelta anterior estaba abierta cuando se contó.",
    "spiral.seen.unsure": "De {n} rupturas no se sabe si están reparadas.",
    "spiral.seen.unsure.one": "De 1 ruptura no se sabe si está reparada.",
    "spiral.seen.unsure-then": (
        "De {n} rupturas de vueltas anteriores no se sabía entonces si estaban reparadas."
    ),
    "spiral.seen.unsure-then.one": (
        "De 1 ruptura de una vuelta anterior no se sabía entonces si estaba reparada."
    ),
    "spiral.seen.repaired": "{n} rupturas se repararon.",
    "spiral.seen.repaired.one": "1 ruptura se reparó.",
    # las páginas
    "spiral.page": "La espiral",
    "spiral.page.family": "Nuestra espiral",
    "spiral.page.seen": "Lo que se puede ver",
    # en palabras de todos los días, donde también mira la familia
    "spiral.title.together": "{centre}: cómo trabajamos juntos",
    "spiral.title.unnamed.together": "Cómo trabajamos juntos",
    "spiral.field.fed.together": "Fue bueno para",
    "spiral.field.parents_words.together": "Palabras que quedaron",
    "spiral.field.lead.together": "Qué se hizo para arreglarlo",
    "spiral.hard.together": "Difícil entre nosotros",
    "spiral.step.rupture.told.together": "{text}",
    "spiral.step.rupture.open.together": "{text}, sigue abierto",
    "spiral.step.rupture.open-then.together": "{text}, abierto cuando se contó",
    "spiral.step.rupture.unsure.together": "{text}, no se sabe si está arreglado",
    "spiral.step.rupture.unsure-then.together": "{text}, entonces no se sabía si estaba arreglado",
    "spiral.step.rupture.repaired.together": "{text}, ya arreglado",
    "spiral.practices.together": "Qué clase de paso fue",
    "spiral.core.together": "Para qué fueron buenos",
    "spiral.ruptures.together": "Lo que sigue abierto entre nosotros",
    "spiral.ruptures.then.together": "Abierto cuando hablamos de ello",
    "spiral.plain.open.unnamed.together": "Sigue abierto entre nosotros, desde la vuelta {loop}",
    "spiral.plain.open.together": "Sigue abierto entre nosotros, desde la vuelta {loop}: {text}",
    "spiral.plain.open-then.unnamed.together": (
        "Difícil entre nosotros en la vuelta {loop}, abierto cuando se contó"
    ),
    "spiral.plain.open-then.together": (
        "Difícil entre nosotros en la vuelta {loop}, abierto cuando se contó: {text}"
    ),
    "spiral.seen.practices.together": "Qué clase de paso fue: {parts}.",
    "spiral.seen.fed.together": "Para qué fueron buenos: {parts}.",
    "spiral.seen.open.together": "{n} cosas difíciles siguen abiertas.",
    "spiral.seen.open.together.one": "1 cosa difícil sigue abierta.",
    "spiral.seen.open-then.together": (
        "{n} cosas difíciles de vueltas anteriores estaban abiertas cuando se contaron."
    ),
    "spiral.seen.open-then.together.one": (
        "1 cosa difícil de una vuelta anterior estaba abierta cuando se contó."
    ),
    "spiral.seen.unsure.together": "De {n} cosas difíciles no se sabe si están arregladas.",
    "spiral.seen.unsure.together.one": "De 1 cosa difícil no se sabe si está arreglada.",
    "spiral.seen.unsure-then.together": (
        "De {n} cosas difíciles de vueltas anteriores no se sabía entonces si estaban arregladas."
    ),
    "spiral.seen.unsure-then.together.one": (
        "De 1 cosa difícil de una vuelta anterior no se sabía entonces si estaba arreglada."
    ),
    "spiral.seen.repaired.together": "{n} cosas difíciles ya están arregladas.",
    "spiral.seen.repaired.together.one": "1 cosa difícil ya está arreglada.",
}
