/** The report on the command line: a finding per line, the sentence below it, and a score per stuk at the end. */
import type { styleText } from 'node:util';
import { isGeslaagd, type Oordeel, type Stukverslag, telMeldingen, type Verslag, type Zinverslag } from '../controle.ts';
import type { Uitzondering } from '../uitzonderingen.ts';
import { aantal, getoond, meldingInWoorden, oordeelInWoorden, opEenRegel, schaal, scoreInWoorden, tel } from './zeggen.ts';

/** Colours a text, or leaves it as it is. */
export type Verf = (stijl: Parameters<typeof styleText>[0], tekst: string) => string;

const kleuren = { fout: 'red', tip: 'yellow' } as const;
const oordeelkleuren: Readonly<Record<Oordeel, Parameters<Verf>[0]>> = { goed: 'green', 'kan-makkelijker': 'yellow', 'te-moeilijk': 'red', 'te-kort': 'dim' };

const plek = ({ zin, blok }: Zinverslag): string => `${blok.bestand}:${zin.regel}`;

const zinRegels = (zin: Zinverslag, verf: Verf): string[] => {
  const { blok } = zin;
  const meldingen = getoond(zin).map((m) => `${plek(zin)}  ${verf(kleuren[m.ernst], m.ernst)} ${m.code} ${meldingInWoorden(m)}`);
  const sleutel = blok.sleutel === undefined ? '' : verf('dim', `${blok.sleutel}: `);
  return meldingen.length > 0 ? [...meldingen, `    ${sleutel}${opEenRegel(zin.zin.tekst)}`] : [];
};

const tabelrij = (stuk: Stukverslag, breedte: number, verf: Verf): string => {
  const score = stuk.score === null ? '-' : scoreInWoorden(stuk.score);
  const fouten = telMeldingen(stuk, 'fout');
  const tips = telMeldingen(stuk, 'tip');
  return [
    `  ${stuk.naam.padEnd(breedte)}`,
    score.padStart(9),
    String(stuk.aantalZinnen).padStart(7),
    verf(fouten > 0 ? 'red' : 'dim', String(fouten).padStart(7)),
    verf(tips > 0 ? 'yellow' : 'dim', String(tips).padStart(5)),
    `  ${verf(oordeelkleuren[stuk.oordeel], oordeelInWoorden(stuk))}`,
  ].join('');
};

const ongebruiktRegel = ({ code, bestand, stuk }: Uitzondering, verf: Verf): string =>
  `tools/klare-taal/uitzonderingen.json  ${verf('red', 'fout')} ${code} "${stuk}" staat niet meer zo in ${bestand}. Haal de uitzondering weg.`;

const slotzin = (verslag: Verslag, verf: Verf): string => {
  const { fouten, tips, teMoeilijk, uitgezonderd } = tel(verslag);
  const delen = [aantal(fouten, 'fout', 'fouten'), aantal(tips, 'tip', 'tips'), `${aantal(teMoeilijk, 'tekst', 'teksten')} te moeilijk`, aantal(uitgezonderd, 'uitzondering', 'uitzonderingen')];
  return isGeslaagd(verslag) ? verf('green', `Goed. ${delen.join(', ')}.`) : verf('red', `Nog niet goed. ${delen.join(', ')}.`);
};

/** The whole report, with a newline at the end. */
export const terminalVerslag = (verslag: Verslag, verf: Verf): string => {
  const zinnen = verslag.stukken.flatMap(({ zinnen: z }) => z.flatMap((zin) => zinRegels(zin, verf)));
  const breedte = Math.max(...verslag.stukken.map(({ naam }) => naam.length), 5);
  return [
    ...zinnen,
    ...verslag.ongebruikt.map((u) => ongebruiktRegel(u, verf)),
    ...(zinnen.length + verslag.ongebruikt.length > 0 ? [''] : []),
    verf('bold', `  ${'tekst'.padEnd(breedte)}leesscore zinnen fouten tips`),
    ...verslag.stukken.map((stuk) => tabelrij(stuk, breedte, verf)),
    '',
    `${schaal} Een fout houdt de site tegen, een tip niet.`,
    slotzin(verslag, verf),
    '',
  ].join('\n');
};
