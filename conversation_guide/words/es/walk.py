"""Spanish: questions that the walk itself asks, and what may be typed (`walk.`, `answer.`)."""

TABLE: dict[str, str] = {
    "answer.yes.forms": "s si sí claro y yes true",
    "answer.date.signs": "/-.",
    "answer.name.joins": "y e &",
    "answer.no.forms": "n no false",
    "ask.refused.empty": "Con calma. También puede saltar esta pregunta.",
    "ask.refused.empty.screen": "Con calma. Tab y luego s salta esta pregunta.",
    "ask.refused.empty.plain": "Con calma. /saltar salta esta pregunta.",
    "ask.refused.first": "Esta es la primera pregunta.",
    "ask.refused.too-long": "Son {length} letras; caben {most}.",
    "ask.refused.yes-no": "Por favor, responda s para sí o n para no.",
    "ask.refused.choice": "Por favor, escriba un número del 1 al {n}.",
    "ask.refused.choice.one": "Por favor, escriba 1, la única opción.",
    "ask.refused.choice-called": "Por favor, un número de la lista.",
    "ask.refused.choices": "Por favor, escriba números del 1 al {n}, con espacios entre ellos.",
    "ask.refused.choices-called": "Por favor, números de la lista, con espacios entre ellos.",
    "ask.refused.choices.one": "Por favor, escriba 1, o nada.",
    "ask.refused.too-few-choices": "Por favor, elija al menos {n}.",
    "ask.refused.too-many-choices": "Por favor, elija como mucho {n}.",
    "ask.refused.scale": "Por favor, escriba un número de {low} a {high}.",
    "ask.refused.number": "Por favor, escriba un número.",
    "ask.refused.number-low": "Por favor, escriba un número que sea {low} o más.",
    "ask.refused.number-high": "Por favor, escriba un número que sea {high} o menos.",
    "ask.refused.date": "Por favor, escriba un día así: 22/11/2026.",
    "ask.refused.kind": "Una respuesta así no va con esta pregunta.",
    "ask.refused.too-few-names": "Esta lista pide al menos {n} nombres. También puede saltarla.",
    "ask.refused.too-few-names.one": "Esta lista pide al menos un nombre. También puede saltarla.",
    "ask.refused.too-few-names.screen": (
        "Esta lista pide al menos {n} nombres. Tab y luego s la salta."
    ),
    "ask.refused.too-few-names.screen.one": (
        "Esta lista pide al menos un nombre. Tab y luego s la salta."
    ),
    "ask.refused.too-few-names.plain": "Esta lista pide al menos {n} nombres. /saltar la salta.",
    "ask.refused.too-few-names.plain.one": (
        "Esta lista pide al menos un nombre. /saltar la salta."
    ),
    "ask.refused.too-few-entries": "Esta lista pide al menos {n} cosas. También puede saltarla.",
    "ask.refused.too-few-entries.one": "Esta lista pide al menos una cosa. También puede saltarla.",
    "ask.refused.too-few-entries.screen": (
        "Esta lista pide al menos {n} cosas. Tab y luego s la salta."
    ),
    "ask.refused.too-few-entries.screen.one": (
        "Esta lista pide al menos una cosa. Tab y luego s la salta."
    ),
    "ask.refused.too-few-entries.plain": "Esta lista pide al menos {n} cosas. /saltar la salta.",
    "ask.refused.too-few-entries.plain.one": (
        "Esta lista pide al menos una cosa. /saltar la salta."
    ),
    "ask.refused.not-on-map": "Ese nombre no está en el mapa.",
    "ask.refused.no-list": "Esta conversación no tiene una lista para eso.",
    "ask.refused.list-full": "La lista tiene {n} nombres y está llena. Enter sin más sigue.",
    "ask.refused.whole-minutes": "Por favor, escriba minutos enteros.",
    "ask.refused.no-phase": "Ahora no hay ninguna parte con tiempo en marcha.",
    "ask.refused.agreement": (
        "Por favor, elija en qué está de acuerdo. No guardar nada también está bien."
    ),
    "ask.refused.agreement-mixed": (
        "Para compartir o pasar algo a otros hay que guardarlo: elija también 1. "
        "O solo 4, para no guardar nada."
    ),
    "ask.refused.agreement-either": "Guardar, o no guardar nada: por favor, elija una de las dos.",
    # leaving, while the family may still see the screen
    "leaving.kept": (
        "Lo que se respondió queda guardado. Para seguir: conversation-guide run --resume {id}"
    ),
    "leaving.nothing-yet": "No se guarda nada: todavía no se había acordado nada.",
    "leaving.nothing-kept": "De esta conversación no se guarda nada.",
    "leaving.talk": "Aquí está de qué hablar, sin anotar nada.",
    "leaving.reflect": "Unas preguntas para usted: conversation-guide session reflect {id}",
    "leaving.summary": "Para leer lo que se dijo: conversation-guide session show {id}",
    "leaving.summary-at": "El resumen está en {path}",
    "leaving.map": "Para ver el mapa: conversation-guide session map {id}",
    "leaving.demo-map": "Para ver otra vez el mapa: conversation-guide session map demo",
    "leaving.removed": "Se ha borrado para siempre: {what}.",
    "leaving.removed.record": "lo que se dijo",
    "leaving.removed.private": "lo que se anotó aparte",
    "leaving.removed.summary": "el resumen",
    "leaving.removed.picture": "el dibujo del mapa",
    "leaving.removed.guide": "la copia de la guía",
    "leaving.removed.translation": "su traducción",
    "leaving.removed.stories": "los recursos propios que se compartieron",
    "leaving.removed.others": "{n} archivos más",
    "leaving.removed.others.one": "1 archivo más",
    "walk.agreement": "Antes de empezar",
    "walk.agreement.told": "Anoto lo que me cuenta; quien me supervisa puede leerlo.\n"
    "Si alguien corre peligro debo avisar; si puedo, primero a usted.\n"
    "Puede no contestar, parar o no guardar. Valen iniciales.",
    "walk.agreement.asked": "¿En qué está de acuerdo?",
    "walk.agreement.keep": "Guardar lo que hablemos",
    "walk.agreement.share": "Compartirlo con alguien",
    "walk.agreement.wisdom": "Pasar a otras familias, sin nombres, lo que les pueda ayudar",
    "walk.agreement.nothing": "No guardar nada: solo hablamos",
    "walk.agreement.explain": (
        "Guardar: lo que diga queda en esta computadora; quien me supervisa también puede leerlo.\n"
        "Compartir: preguntamos con quién. Esa persona lo puede leer.\n"
        "Pasar a otras familias: se les lee lo que usted quiera decirles. Quién lo dijo y qué día "
        "no se dice.\n"
        "No guardar nada: no se anota nada. Hablamos de lo mismo sin la computadora."
    ),
    "walk.agreement.whom": "¿Con quién se puede compartir?",
    "walk.centre.unnamed": "su familia",
    "walk.same": "“{name}” ya está en el mapa. ¿Se trata de la misma persona o grupo?",
    "walk.same.other": "“{name}” ya está en el mapa. ¿Es “{newer}” la misma persona o grupo?",
    "walk.rename": "Cambie este nombre, o presione Enter para dejarlo así.",
    "walk.entry.mend": "Cambie esto, o presione Enter para dejarlo así.",
    "walk.each": "{name}\n{text}",
    "walk.turn": "{name}: {text}",
    "walk.phase": (
        "{title}\nEsta parte está pensada para {minutes} minutos. Enter la empieza; un número los "
        "cambia."
    ),
    "walk.category": "¿Quiénes van en “{category}”?",
    "walk.category.where": "¿En qué parte del mapa ponemos a {name}?",
    "walk.level.a-lot": "¿Quién le apoya mucho?",
    "walk.level.some": "¿Y quién le apoya algo?",
    "walk.level.a-little": "¿Y quién le apoya un poco?",
    "walk.level.not-now": "Quedan estos nombres. ¿Quién no le apoya por ahora?",
    "walk.level.not-now.again": "¿Quién no le apoya por ahora?",
    "walk.level.single": "¿Cuánto le apoya {name}?",
    "walk.support.single": "{text}\n{name}",
    "walk.support.lead": "{text}\n{question}",
    "walk.strain": "¿Hay tensión en alguna de estas conexiones?",
    "walk.direction.both-ways": "¿Con quién va y viene el apoyo?",
    "walk.direction.we-support": "¿Y a quién apoyan sobre todo ustedes?",
    "walk.direction.supports-us": "¿Y quién les apoya sobre todo a ustedes?",
    "walk.strain.single": "¿Hay tensión entre ustedes y {name}?",
    "walk.direction.single": "¿Hacia dónde va el apoyo entre ustedes y {name}?",
    "level.a-lot": "mucho",
    "level.some": "algo",
    "level.a-little": "un poco",
    "level.not-now": "por ahora no",
    "direction.supports-us": "nos apoya",
    "direction.we-support": "damos apoyo",
    "direction.both-ways": "va y viene",
    "walk.commit.details": "Si quiere, agregue algo más.",
    "walk.commit.when": "Cuándo",
    "walk.commit.with-whom": "Con quién",
    "walk.commit.obstacle": "Qué podría complicarlo",
    "walk.commit.sure": "Con cuánta confianza lo ve, de 0 a 10",
    "walk.commit.sure.low": "ninguna confianza",
    "walk.commit.sure.high": "mucha confianza",
    "walk.noted": "Queda anotado.",
    "walk.reflections.own": "Para usted",
    "walk.story.by": "“{title}”, de {by}",
    "walk.story.where": "Está aquí: {where}",
    "walk.reflections": "Una mirada atrás, en compañía",
    "walk.last-time": "El paso de la última vez: {text}",
    "walk.closing": "Esa era la última pregunta. Gracias.",
    "walk.closing.title": "Gracias",
    "walk.closing.all": "Eso era todo.",
    "walk.closing.one-thing": "Su próximo paso:\n{text}",
}
