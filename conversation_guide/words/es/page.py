"""Words on the page, in Spanish."""

TABLE: dict[str, str] = {
    # el dibujo
    "page.frame": "El dibujo",
    "page.larger": "Más grande",
    "page.smaller": "Más pequeño",
    "page.whole": "Todo",
    "page.hint": (
        "Señale a alguien para ver solo esa relación. Con el teclado: + y − para el tamaño, 0 para "
        "ver todo; Intro entra en el dibujo, las flechas van de una relación a otra, Intro va a la "
        "fila de la tabla y vuelve, Esc sale."
    ),
    "page.nameless": "Sin nombres: esta página es para mirar el trabajo, no a una familia.",
    # la tabla
    "page.table": "El mapa en una tabla",
    "page.table.family": "Nuestro mapa en una tabla",
    "page.column.told": "Lo que dijimos",
    "page.column.step": "Pequeño paso",
    "page.column.loop": "Vuelta",
    "page.column.practice": "Práctica",
    "page.column.fed": "Qué alimentó",
    "page.column.fed.together": "Para qué sirvió",
    "page.column.more": "Lo que se contó",
    "page.step": "Pequeño paso {n}",
    "page.loop": "{n}, {date}",
    "page.column.person": "Nombre",
    "page.column.adult": "Personas adultas que ven una conexión",
    "page.column.own": "Personas adultas que nombró",
    "page.none": "nadie",
    "page.not-asked": "no se preguntó",
    "page.column.begins": "Quién va a empezar",
}
