"""An event told in two languages, and four others."""

QUAKE_EN = "Earthquake in Turkey kills dozens, rescue teams search the rubble"
QUAKE_DE = "Erdbeben in der Türkei fordert Dutzende Tote, Retter suchen in den Trümmern"
OTHERS = (
    ("en", "Central bank raises interest rates for the third time this year"),
    ("en", "Livingston beat Rangers with a goal from Menga"),
    ("de", "Neue Brücke über den Rhein nach zehn Jahren eröffnet"),
    ("de", "Bauern protestieren gegen neue Regeln für Dünger"),
)
