import { vul } from '../formulier/zin.ts';
import type { Bericht, Paginagegevens } from './typen.ts';

/** A line of the card that travels with a handover. `vast`: it cannot be left off. */
export type Kaartdeel = { code: string; tekst: string; vast: boolean };

/** What the receiver is asked, as the worker fills it in. */
export type Overdrachtinvoer = {
  naar: string | null;
  /** A name from the list of the gemeente, `andere` for one that is not in it, or empty. */
  gekozen: string;
  /** What the worker typed: who she spoke with, or another organisatie. */
  organisatie: string; manier: string | null; bevestigenVoor: string;
  /** Whether the resident said yes; null: not asked yet. */
  mag: 'ja' | 'nee' | null;
  toestemming: string;
  /** Codes of the lines that stay, and the story as the worker shortened it. */
  delen: readonly string[]; verhaal: string;
};

/** Code of an organisatie that is not in the list of the gemeente. */
export const andere = 'andere';

/** Who is asked, in words; empty when nobody is named. */
export const ontvangerVan = ({ gekozen, organisatie }: Pick<Overdrachtinvoer, 'gekozen' | 'organisatie'>): string =>
  [gekozen === andere ? '' : gekozen, organisatie].filter(Boolean).join(', ');

/** One line, whatever signs for a line break somebody typed. */
const opEenRegel = (tekst: string): string => tekst.trim().replace(/\s+/g, ' ');

/**
 * The lines that a card can have, in the order in which somebody needs them. That nothing may be left behind goes along
 * with every way to reach the resident.
 */
export const kaartdelen = (bericht: Bericht, { woorden, kaartwoorden }: Pick<Paginagegevens, 'woorden' | 'kaartwoorden'>): Kaartdeel[] => {
  const { bereiken: b, verhaal: v, overdracht: { kaart: w } } = woorden.zaak;
  const veld = (code: 'naam' | 'telefoon' | 'email' | 'adres' | 'bestmoment' | 'taal', kop: string): Kaartdeel[] =>
    (bericht[code].trim() === '' ? [] : [{ code, tekst: `${kop}: ${opEenRegel(bericht[code])}`, vast: false }]);
  const bereikbaar = bericht.telefoon.trim() + bericht.email.trim() + bericht.adres.trim() !== '';
  return [
    ...veld('naam', w.naam), ...veld('telefoon', b.telefoon), ...veld('email', b.email), ...veld('adres', b.adres),
    ...(bereikbaar && !bericht.veilig ? [{ code: 'veilig', tekst: `${b.nietVeilig}. ${b.nietVeiligUitleg}`, vast: true }] : []),
    ...(bericht.herkenzin.trim() === '' ? [] : [{ code: 'herkenzin', tekst: vul(w.herkenzin, { zin: opEenRegel(bericht.herkenzin) }), vast: false }]),
    ...veld('bestmoment', b.bestmoment), ...veld('taal', b.taal),
    ...(bericht.tolk ? [{ code: 'tolk', tekst: b.tolk, vast: false }] : []),
    ...bericht.situatie.map((code) => ({ code: `situatie:${code}`, tekst: v.situaties[code], vast: false })),
    ...kaartwoorden.filter(({ regel }) => bericht.kaart.includes(regel)).map(({ regel, tekst }) => ({ code: regel, tekst, vast: false })),
  ];
};

/** The card as it travels: the lines that were left, then the story. */
export const reiskaart = (delen: readonly Kaartdeel[], gekozen: readonly string[], verhaal: string): string =>
  [delen.filter(({ code, vast }) => vast || gekozen.includes(code)).map(({ tekst }) => tekst).join('\n'), verhaal.trim()].filter(Boolean).join('\n\n');
