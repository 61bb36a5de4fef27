"""Spanish: what stands for names where no name may stand."""

TABLE: dict[str, str] = {
    "data.person": "persona {n}",
    "data.group": "grupo {n}",
    "data.adult": "adulto {n}",
    "data.step": "pequeño paso",
    "data.step.rupture": "{step} · {rupture}",
    "data.loop": "vuelta {n}, {date}",
    "data.knows": "se conocen",
}
