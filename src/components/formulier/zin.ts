/** Fills `{{naam}}` in a sentence of content/. Works in the browser too, where i18next is not loaded. */
export const vul = (zin: string, waarden: Readonly<Record<string, string | number>>): string =>
  zin.replace(/\{\{(\w+)\}\}/g, (gat, naam: string) => String(waarden[naam] ?? gat));

const datumVorm = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' });

/** A date as people say it: "woensdag 25 november". @param datum ISO date, or ISO time in UTC (shown in local time) */
export const datumInWoorden = (datum: string): string =>
  datumVorm.format(new Date(datum.length === 10 ? `${datum}T12:00:00Z` : datum));
