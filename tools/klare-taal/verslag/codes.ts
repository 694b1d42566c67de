/**
 * What the codes are called, and why each is worth a look; `blijft`: why the tips of this kind that still stand there
 * were left by who looked at them. The README has an example of each.
 */
export const codes: Readonly<Record<string, { readonly naam: string; readonly waarom: string; readonly blijft?: string }>> = {
  KT01: { naam: 'ambtelijk woord', waarom: 'Er is een gewoon woord voor.' },
  KT02: { naam: 'afkorting', waarom: 'Niet iedereen kent de afkorting.' },
  KT03: { naam: 'lange zin', waarom: 'Wie bij het eind is, weet het begin niet meer.', blijft: 'Blijft staan: de zin is iets langer dan ons doel en ver onder de grens. Korter werd hij minder duidelijk.' },
  KT04: { naam: 'zeldzaam woord', waarom: 'Weinig mensen komen dit woord tegen.' },
  KT05: { naam: 'u en je', waarom: 'Een tekst spreekt de lezer op één manier aan.' },
  KT06: { naam: 'spelling', waarom: 'Dit woord staat niet in het woordenboek.' },
  KT10: { naam: 'lijdende vorm', waarom: 'De lezer wil weten wie het doet.', blijft: 'Blijft staan: hier doet de computer het, of het maakt niet uit wie.' },
  KT11: { naam: 'woorden ver uit elkaar', waarom: 'Wat bij elkaar hoort, staat ver uit elkaar.' },
  KT12: { naam: 'zelfstandige naamwoorden', waarom: 'Met werkwoorden leest het makkelijker.' },
  KT13: { naam: 'dubbele ontkenning', waarom: 'De lezer moet twee keer omdenken.' },
  KT14: { naam: 'haakjes', waarom: 'Tussen haakjes staat een tweede zin in de zin.', blijft: 'Blijft staan: dit ziet men alleen in de proefversie, tot de gemeente het heeft bevestigd.' },
  KT15: { naam: 'lang woord', waarom: 'Een lang woord kost moeite, ook als het bekend is.', blijft: 'Blijft staan: zo heet het. De lezer moet dit woord herkennen of kunnen zeggen, en de tekst legt het uit.' },
  KT16: { naam: 'knop', waarom: 'Een knop zegt wat er gebeurt, met een werkwoord vooraan.' },
  KT17: { naam: 'begrip zonder uitleg', waarom: 'De eerste keer hoort de uitleg erbij.', blijft: 'Blijft staan: in een vraag, knop of lijst is geen plaats voor uitleg. Die staat op /woorden en op de pagina over dit onderwerp.' },
  KT18: { naam: 'veel nieuwe woorden', waarom: 'Meer dan een paar nieuwe woorden tegelijk onthoudt niemand.' },
};

/** Name of a code; the code itself when it has none. */
export const naamVan = (code: string): string => codes[code]?.naam ?? code;
