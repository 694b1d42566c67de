import type { OudertaakCode, TaakCode } from './taken.ts';

/** Day on which somebody held these texts against their sources, and the day before which that has to happen again. */
export const nagekeken = { gecontroleerd: '2026-11-22', verloopt: '2027-01-31' } as const;

// In Dutch: who checks the texts reads them. Apart from taken.ts, so that no browser has to fetch them.
/** Where what a taak says comes from. */
export const bronnen: Readonly<Record<TaakCode, string>> = {
  jeugdhulp: 'regelhulp.nl, "van jeugd naar 18"',
  digid: 'sociaalpleinoldenzaal.nl, 18 jaar worden',
  thuis: 'hilversum.nl en deboerenzwarts.nl, wat er voor ouders verandert als een kind 18 wordt',
  zorgverzekering: 'dsw.nl, judex.nl en geldtelt.pameijer.nl, zorgverzekering vanaf 18 jaar',
  zorgtoeslag: 'ziektekosten-vergelijker en deboerenzwarts.nl, zorgtoeslag vanaf 18 jaar',
  premie: 'dsw.nl, judex.nl en geldtelt.pameijer.nl, premie en eigen risico vanaf de maand na de verjaardag',
  bank: 'scheldemondcollege.nl en nu.nl (januari 2021), bankrekening vanaf 18 jaar',
  scholier: 'scheldemondcollege.nl, tegemoetkoming scholieren',
  studie: 'fotovakschool.nl en nvs-nvl.nl, studiefinanciering en reisproduct',
  berichtenbox: 'sociaalpleinoldenzaal.nl, 18 jaar worden',
  alimentatie: 'hilversum.nl, alimentatie en zorgplicht tot 21 jaar',
  tandarts: 'tcfstudenten.nl, tandarts en fysiotherapie vanaf 18 jaar',
  aansprakelijkheid: 'hilversum.nl, gezinsdekking van de aansprakelijkheidsverzekering',
  belasting: 'jamwerkt.nl en afgevraagd.nl, belasting terug tot vijf jaar terug',
  tekenen: 'nhnieuws.nl (december 2022) en nu.nl (januari 2021), zelf tekenen vanaf 18 jaar en telefoon als lening',
  achteraf: 'openrijk (ministerie van Financiën, 2025) en metronieuws.nl (mei 2025), achteraf betalen is lenen',
  huurtoeslag: 'rijksoverheid.nl (17 december 2024), thius.nl en streekgids.nl (24 november 2025), huurtoeslag 2026',
  gokken: 'nu.nl (oktober 2021), Cruks',
};

/** Where what the page for parents says comes from. */
export const bronnenVoorOuders: Readonly<Record<OudertaakCode, string>> = {
  kinderbijslag: 'hilversum.nl en deboerenzwarts.nl, kinderbijslag tot 18 jaar',
  kindgebonden: 'hilversum.nl, kindgebonden budget stopt in de maand na de verjaardag',
  huurtoeslag: 'hilversum.nl, huurtoeslag met een kind van 18 in huis',
  alimentatie: 'hilversum.nl, alimentatie en zorgplicht tot 21 jaar',
  zorg: 'dsw.nl, judex.nl en geldtelt.pameijer.nl, zorgverzekering vanaf 18 jaar',
  verzekering: 'hilversum.nl, gezinsdekking van de aansprakelijkheidsverzekering',
  bank: 'scheldemondcollege.nl en nu.nl (januari 2021), bankrekening vanaf 18 jaar',
};
