import type { Openingstijden } from '../gemeente/gemeente.ts';

/** A moment on the clock of the gemeente. `datum` is yyyy-mm-dd, `tijd` is hh:mm: both sort as text. */
export type Plaatselijk = { datum: string; tijd: string };

/** When someone answers: the week, and the dates on which nobody does. */
export type Rooster = { tijden: Openingstijden; vrij: readonly string[] };

/** Days to look ahead for the next opening. Longer than any row of days off. */
const vooruit = 21;

/** Making one takes far longer than using it, and a long list of the desk asks thousands of times. */
const klokken = new Map<string, Intl.DateTimeFormat>();
const klokVan = (tijdzone: string): Intl.DateTimeFormat => {
  const klok = klokken.get(tijdzone) ?? new Intl.DateTimeFormat('en-GB', {
    timeZone: tijdzone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  klokken.set(tijdzone, klok);
  return klok;
};

/** What the clock on the wall says there at that instant, daylight saving included. */
export const plaatselijk = (moment: Date, tijdzone: string): Plaatselijk => {
  const deel = Object.fromEntries(klokVan(tijdzone).formatToParts(moment).map((d) => [d.type, d.value]));
  return { datum: `${deel['year']}-${deel['month']}-${deel['day']}`, tijd: `${deel['hour']}:${deel['minute']}` };
};

/** The date so many days later. Days are counted in UTC, where every day has 24 hours. */
const dagenLater = (datum: string, dagen: number): string =>
  new Date(Date.parse(`${datum}T00:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);

const tijdenOp = ({ tijden, vrij }: Rooster, datum: string): { van: string; tot: string }[] => {
  if (vrij.includes(datum)) return [];
  const weekdag = new Date(`${datum}T00:00:00Z`).getUTCDay() || 7;
  return [...(tijden[String(weekdag) as keyof Openingstijden] ?? [])].sort((a, b) => (a.van < b.van ? -1 : 1));
};

/** The time until which someone answers, or null when nobody does now. */
export const openTot = (rooster: Rooster, nu: Plaatselijk): string | null =>
  tijdenOp(rooster, nu.datum).find(({ van, tot }) => van <= nu.tijd && nu.tijd < tot)?.tot ?? null;

const minuten = (tijd: string): number => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3));

/**
 * Minutes in which people work from now until the end of a day.
 * @param tot ISO date; its own hours count. A day that is past gives 0.
 */
export const werkminutenTot = (rooster: Rooster, nu: Plaatselijk, tot: string): number => {
  let som = 0;
  for (let datum = nu.datum; datum <= tot; datum = dagenLater(datum, 1)) {
    for (const vak of tijdenOp(rooster, datum)) {
      const van = datum === nu.datum && nu.tijd > vak.van ? nu.tijd : vak.van;
      som += Math.max(0, minuten(vak.tot) - minuten(van));
    }
  }
  return som;
};

/** The next moment at which someone starts to answer, in how many days, or null when none is near. */
export const volgendeOpening = (rooster: Rooster, nu: Plaatselijk): (Plaatselijk & { overDagen: number }) | null => {
  for (let overDagen = 0; overDagen <= vooruit; overDagen += 1) {
    const datum = dagenLater(nu.datum, overDagen);
    const eerste = tijdenOp(rooster, datum).find(({ van }) => overDagen > 0 || van > nu.tijd);
    if (eerste) return { datum, tijd: eerste.van, overDagen };
  }
  return null;
};
