"""Spanish: words that are no names, and those that stand before one (`naming.`)."""

TABLE: dict[str, str] = {
    "naming.small": "los las el la mi mis su sus una un del con de y en",
    "naming.nameless": (
        "familia tía tío prima primo madre padre mamá papá abuela abuelo hermana hermano amiga "
        "amigo vecina vecino maestra maestro doctora doctor enfermera señora señor sra sr srta don "
        "doña grupo escuela iglesia equipo"
    ),
    # days, months and languages have no capital in Spanish
    "naming.capital": "navidad pascua dios tv",
    "naming.title": "sr sra srta dr dra dña prof profa sto sta",
}
