import Holidays from 'date-holidays';

/** Rules of date-holidays for the Netherlands that the Algemene termijnenwet counts as days off. */
const wettelijk = new Map([
  ['01-01', 'Nieuwjaarsdag'],
  ['easter -2', 'Goede Vrijdag'],
  ['easter 1', 'Tweede paasdag'],
  ['easter 39', 'Hemelvaartsdag'],
  ['easter 50', 'Tweede pinksterdag'],
  ['12-25', 'Eerste kerstdag'],
  ['12-26', 'Tweede kerstdag'],
  ['05-05', 'Bevrijdingsdag'],
]);
const koningsdag = /^04-27/;

/**
 * Days off in the Netherlands.
 * @param van first year
 * @param totEnMet last year
 * @returns ISO dates with their Dutch names, in order. Source: Algemene termijnenwet, article 3.
 */
export function feestdagen(van: number, totEnMet: number): { datum: string; naam: string }[] {
  const kalender = new Holidays('NL');
  const dagen: { datum: string; naam: string }[] = [];
  for (let jaar = van; jaar <= totEnMet; jaar++) {
    for (const dag of kalender.getHolidays(jaar)) {
      const naam = koningsdag.test(dag.rule) ? 'Koningsdag' : wettelijk.get(dag.rule.split(' if ')[0]!.replace(/ #.*$/, ''));
      if (naam) dagen.push({ datum: dag.date.slice(0, 10), naam });
    }
  }
  return dagen.sort((a, b) => a.datum.localeCompare(b.datum));
}
