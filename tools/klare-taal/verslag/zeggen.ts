/** What the reports have in common: findings, scores and verdicts in Dutch. */
import { grenzen, type Oordeel, type Stukverslag, telMeldingen, type Verslag, type Zinverslag } from '../controle.ts';
import type { Melding } from '../soorten.ts';

/** At most so many per sentence: who gets more does not know where to start. */
export const hoogstens = 3;
export const getoond = ({ meldingen }: Zinverslag): readonly Melding[] => meldingen.slice(0, hoogstens);

/** Longest text that is quoted as a whole; of a longer one the beginning and the end. */
const citaat = 40;
const kort = (tekst: string): string => {
  if (tekst.length <= citaat) return tekst;
  const woorden = tekst.split(/\s+/);
  return `${woorden.slice(0, 2).join(' ')} … ${woorden.slice(-2).join(' ')}`;
};

/** `"middels" → met`, `"wordt … uitgevoerd": wie doet het?`, or the reason alone when it is about the whole sentence. */
export const meldingInWoorden = ({ zin, van, tot, reden, vervangingen }: Melding): string => {
  const stuk = zin.tekst.slice(van, tot).replace(/\s+/g, ' ');
  if (vervangingen.length > 0) return `"${kort(stuk)}" → ${vervangingen.join(' of ')}`;
  return van === 0 && tot === zin.tekst.length ? reden : `"${kort(stuk)}": ${reden}`;
};

/** With a full stop, unless it ends otherwise. */
export const alsZin = (tekst: string): string => (/[.?!…]$/.test(tekst) ? tekst : `${tekst}.`);

/** A sentence on one line. */
export const opEenRegel = (tekst: string): string => tekst.replace(/\s+/g, ' ');

/** `38,2` */
export const scoreInWoorden = (score: number): string => score.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const oordelen: Readonly<Record<Oordeel, string>> = {
  goed: 'makkelijk genoeg',
  'kan-makkelijker': 'kan makkelijker',
  'te-moeilijk': 'te moeilijk',
  'te-kort': 'te kort',
};
export const oordeelInWoorden = ({ oordeel }: Stukverslag): string => oordelen[oordeel];

/** `1 fout`, `3 fouten` */
export const aantal = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

/** What the score means, in a sentence. */
export const schaal = `Een lagere leesscore leest makkelijker. Vanaf ${grenzen.fout.zinnen} zinnen moet een tekst onder ${grenzen.fout.vanaf} blijven, vanaf ${grenzen.doel.zinnen} zinnen liefst onder ${grenzen.doel.vanaf}. Is een tekst te kort, dan is er geen score.`;

export type Telling = { readonly fouten: number; readonly tips: number; readonly teMoeilijk: number; readonly uitgezonderd: number };
export const tel = ({ stukken }: Verslag): Telling => ({
  fouten: stukken.reduce((som, stuk) => som + telMeldingen(stuk, 'fout'), 0),
  tips: stukken.reduce((som, stuk) => som + telMeldingen(stuk, 'tip'), 0),
  teMoeilijk: stukken.filter(({ oordeel }) => oordeel === 'te-moeilijk').length,
  uitgezonderd: stukken.reduce((som, { uitgezonderd }) => som + uitgezonderd.length, 0),
});
