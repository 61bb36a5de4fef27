"""English: what is set, the file to fill in, what is wrong in one (`settings.`)."""

TABLE: dict[str, str] = {
    "settings.none": "There are no settings yet: {path}",
    "settings.none.next": "To begin with a file to fill in: conversation-guide settings --new",
    "settings.at": "The settings are in {path}",
    "settings.practitioner": "Your name",
    "settings.agency": "Agency",
    "settings.opening": "Opening",
    "settings.language": "Language",
    "settings.paper": "Paper",
    "settings.story": "Story in {guide}, {step}",
    "settings.not-set": "not set",
    "settings.opening.ours": "our own words",
    "settings.language.guide": "each guide's own",
    "settings.made": "Made: {path}",
    "settings.made.next": (
        "Open it in any editor. To check it afterwards: conversation-guide settings"
    ),
    "settings.template": (
        "# Settings for conversation-guide.\n"
        "# To set something, take away the # at the beginning of its line and write your own.\n"
        "# To check the file: conversation-guide settings\n"
        "settings: 1\n"
        "\n"
        "# Your name.\n"
        "# practitioner: R. Lind\n"
        "\n"
        "# Where you work.\n"
        "# agency: Riverside family centre\n"
        "\n"
        "# What a family is told before anything else: who may see the record, and its limits.\n"
        "# At most four lines. They stand in the place of ours, and are not translated.\n"
        "# opening: |\n"
        "#   We keep this for six months, and only our team reads it.\n"
        "#   If somebody is in danger we have to tell others.\n"
        "#   You may stop at any time and have nothing kept.\n"
        "\n"
        "# The language that conversations are held in, where a guide has it.\n"
        "# language: es\n"
        "\n"
        "# What is printed on: A4 or Letter.\n"
        "# paper: A4\n"
        "\n"
        "# Resources of your own, made by families near you, in place of those in a guide's "
        "stories.\n"
        "# guide show tells which stories a guide has; the guide's file tells their ids.\n"
        "# stories:\n"
        "#   - guide: connection-and-belonging\n"
        "#     step: resource\n"
        "#     title: What we know about winter\n"
        "#     by: Families of the Tuesday group\n"
        "#     where: the blue folder in the waiting room\n"
        "#     about: Eight pages with drawings.\n"
    ),
    # what guide check says about a settings file
    "problem.settings-story-no-guide": "There is no guide called “{guide}” to share this in.",
    "problem.settings-story-no-step": "The guide “{guide}” has no story called “{step}”.",
    "problem.settings-story-twice": (
        "The story “{step}” of “{guide}” has a resource already, in line {line}."
    ),
}
