"""Spanish: the blank sheet to print and fill in by hand (`worksheet.`)."""

TABLE: dict[str, str] = {
    "worksheet.date": "Fecha",
    "worksheet.minutes": "{n} minutos",
    "worksheet.minutes.one": "1 minuto",
    "worksheet.clock": "de {blank} a {blank}",
    "worksheet.free": "Nadie tiene que responder a esto.",
    "worksheet.one-thing": "Una cosa que voy a hacer esta semana",
    "worksheet.source": "A partir de: {source}",
    "worksheet.source.by": "{title}, {publisher}",
    # ── an ecomap ──
    "worksheet.map.middle": "En el centro",
    "worksheet.map.who": "Quién",
    "worksheet.map.where": "Dónde en el mapa",
    "worksheet.map.sign": "Nuestra señal",
    "worksheet.legend": "Nuestras propias señales",
    "worksheet.legend.hint": (
        "Líneas gruesas, finas o punteadas, colores, flechas: elijan las suyas y dibujen aquí "
        "cada una."
    ),
    "worksheet.legend.means": "Qué significa",
    # ── a spiral ──
    "worksheet.spiral.hint": (
        "Escriban cada pequeño paso donde le toca en la línea. No hay un orden, y volver a algo es "
        "parte del camino."
    ),
    "worksheet.spiral.core": "En el centro: {parts}.",
    # ── a wall ──
    "worksheet.wall.none": "Todavía sin punto",
    "worksheet.wall.begin": "Quién va a empezar",
}
