/**
 * What each fact of the gemeente is, in words for who must supply it (it follows on "Nog niet bevestigd:"), and why it
 * matters or what the site does meanwhile.
 */
export type Feituitleg = { wat: string; waarom: string };

export const feituitleg: Readonly<Record<string, Feituitleg>> = {
  telefoon: { wat: 'het telefoonnummer van de gemeente', waarom: 'Het staat op elke pagina en in elke foutmelding.' },
  telefonischBereikbaar: { wat: 'wanneer de telefoon wordt opgenomen', waarom: 'Hiermee rekent de site alle termijnen en het alarm uit.' },
  toezegging: { wat: 'binnen hoeveel werkdagen een mens reageert', waarom: 'Dit is de belofte aan inwoners.' },
  spoedSituaties: { wat: 'welke situaties spoed zijn, naast die van de wet', waarom: 'Dit bepaalt wie het eerst wordt geholpen.' },
  escalatie: { wat: 'wie een seintje krijgt als niemand reageert, en wanneer', waarom: 'Dit is het alarm.' },
  doelOpTijd: { wat: 'hoeveel procent van de berichten op tijd een eerste gesprek moet krijgen', waarom: 'Het loket zet dit doel naast de cijfers van een kwartaal.' },
  bewaren: { wat: 'hoelang berichten blijven staan', waarom: 'De Archiefwet laat dit aan de gemeente. Het staat op de pagina Privacy.' },
  'privacy.verantwoordelijke': { wat: 'wie verantwoordelijk is voor de gegevens', waarom: 'Het moet op de pagina Privacy staan (AVG).' },
  'privacy.functionarisGegevensbescherming': { wat: 'hoe inwoners de functionaris gegevensbescherming bereiken', waarom: 'Het moet op de pagina Privacy staan (AVG).' },
  'privacy.grondslag': { wat: 'waarom de gemeente de gegevens mag gebruiken (de grondslag)', waarom: 'Het moet op de pagina Privacy staan (AVG).' },
  email: { wat: 'het mailadres van de gemeente', waarom: 'Het staat op de pagina Contact.' },
  postadres: { wat: 'het postadres van de gemeente', waarom: 'Het staat op de pagina Contact.' },
  'geldloket.bezoekadres': { wat: 'waar inwoners kunnen langskomen', waarom: 'De site zegt nu: bel ons, dan vertellen wij waar en wanneer.' },
  'geldloket.bijOrganisatie': { wat: 'bij welke organisatie het Geldloket zit', waarom: 'De site noemt nu geen organisatie.' },
  'geldloket.openingstijden': { wat: 'wanneer het Geldloket open is', waarom: 'De site noemt nu geen tijden om langs te komen.' },
  'geldloket.afspraakNodig': { wat: 'of een afspraak nodig is', waarom: 'De site zegt er nu niets over.' },
  'geldloket.telefoon': { wat: 'of het Geldloket een eigen telefoonnummer heeft, en welk', waarom: 'De site noemt nu het nummer van de gemeente.' },
  'geldloket.belnummer': { wat: 'welk nummer inwoners zien als wij bellen', waarom: 'Wie het nummer niet kent, neemt minder vaak op.' },
  'geldloket.kostenloos': { wat: 'of de hulp gratis is', waarom: 'De site zegt er nu niets over.' },
  'geldloket.rolstoel': { wat: 'of het gebouw toegankelijk is met een rolstoel', waarom: 'De site zegt er nu niets over.' },
  'geldloket.talen': { wat: 'welke talen medewerkers spreken', waarom: 'De site zegt er nu niets over.' },
  'geldloket.crisisBuitenKantooruren': { wat: 'wie helpt bij een crisis buiten kantooruren', waarom: 'De pagina Spoed noemt nu alleen landelijke nummers.' },
  'toegankelijkheid.registerLink': { wat: 'de link naar de toegankelijkheidsverklaring in het register', waarom: 'Een gemeente moet die verklaring hebben. De site zegt nu dat de gemeente dat nog moet doen.' },
  'toegankelijkheid.status': { wat: 'de status van de toegankelijkheid (A tot en met E)', waarom: 'De site zegt nu dat er nog geen status is.' },
  beveiligingContact: { wat: 'waar iemand een lek kan melden', waarom: 'In security.txt staat nu het gewone mailadres. Daar kan een melding blijven liggen.' },
};
