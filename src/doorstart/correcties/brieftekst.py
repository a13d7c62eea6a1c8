"""The default sentences of the letters of this room. The beheerder may replace them; placeholders stay. Dutch, B1."""

TEKSTEN = {
    "correctie.onderwerp.betalen": "U krijgt nog {bedrag} van ons",
    "correctie.onderwerp.vorderen": "U kreeg {bedrag} te veel van ons",
    "correctie.inleiding": "Wij keken uw betalingen na. Er zat een fout in. Die herstellen wij nu.",
    "correctie.maand": "Het gaat over {maand}.",
    "correctie.besloten.betalen": "U krijgt {bedrag}. Wij maken het over op uw rekening.",
    "correctie.besloten.vorderen": "U kreeg {bedrag} te veel.",
    "correctie.doen.betalen": "U hoeft niets te doen. Klopt uw rekeningnummer niet meer? Laat het ons dan weten.",
    "correctie.doen.vorderen": (
        "U hoeft nu nog niets te doen. Vragen wij het geld terug? "
        "Dan krijgt u daarover een apart besluit. Daarin staat wat u betaalt en hoe."
    ),
    "correctie.bron": "Dit blijkt uit: {bron}.",
    "correctie.intern": "De boekhouding is hersteld. Voor u verandert er niets.",
}
