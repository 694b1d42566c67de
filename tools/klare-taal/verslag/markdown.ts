/** docs/klare-taal.md: how the whole site reads. The same texts give the same bytes, so a test can hold it up to date. */
import { type Stukverslag, telMeldingen, type Verslag } from '../controle.ts';
import type { Melding } from '../soorten.ts';
import { codes, naamVan } from './codes.ts';
import { aantal, alsZin, meldingInWoorden, oordeelInWoorden, opEenRegel, schaal, scoreInWoorden, tel } from './zeggen.ts';

/** Text that Markdown shows as it is, in a table too. */
const veilig = (tekst: string): string => opEenRegel(tekst).replace(/[\\|*_`<>[\]]/g, '\\$&');

const tabel = (koppen: readonly string[], rijen: readonly (readonly string[])[]): string[] =>
  [`| ${koppen.join(' | ')} |`, `|${koppen.map(() => '---').join('|')}|`, ...rijen.map((rij) => `| ${rij.join(' | ')} |`)];

const rijVan = (stuk: Stukverslag): string[] => [
  veilig(stuk.naam), `\`${stuk.bestand}\``, stuk.score === null ? '' : scoreInWoorden(stuk.score), String(stuk.aantalZinnen), String(stuk.aantalWoorden),
  String(telMeldingen(stuk, 'fout')), String(telMeldingen(stuk, 'tip')), oordeelInWoorden(stuk),
];

const samenvatting = (verslag: Verslag): string => {
  const { fouten, tips, teMoeilijk, uitgezonderd } = tel(verslag);
  const woorden = verslag.stukken.reduce((som, stuk) => som + stuk.aantalWoorden, 0);
  return `${aantal(verslag.stukken.length, 'tekst', 'teksten')}, ${aantal(woorden, 'woord', 'woorden')}: ${aantal(fouten, 'fout', 'fouten')}, ${aantal(teMoeilijk, 'tekst', 'teksten')} te moeilijk, ${aantal(tips, 'tip', 'tips')}, ${aantal(uitgezonderd, 'uitzondering', 'uitzonderingen')}.`;
};

type Plek = { readonly stuk: Stukverslag; readonly melding: Melding };

const perCode = (plekken: readonly Plek[]): string[] =>
  [...Map.groupBy(plekken, ({ melding }) => melding.code)].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, zelfde]) => [
    `### ${code} ${naamVan(code)}`,
    '',
    ...(codes[code] ? [[codes[code].waarom, codes[code].blijft].filter(Boolean).join(' '), ''] : []),
    ...zelfde.map(({ stuk, melding }) => `- **${veilig(stuk.naam)}** ${veilig(alsZin(meldingInWoorden(melding)))} *${veilig(melding.zin.tekst)}*`),
    '',
  ]);

const meldingenDeel = (kop: string, inleiding: string, plekken: readonly Plek[]): string[] =>
  (plekken.length > 0 ? [`## ${kop}`, '', inleiding, '', ...perCode(plekken)] : []);

/** The page, with a newline at the end. No dates and no lines of files: those change without a text changing. */
export const markdownVerslag = (verslag: Verslag): string => {
  const plekken = verslag.stukken.flatMap((stuk) => stuk.zinnen.flatMap(({ meldingen }) => meldingen.map((melding) => ({ stuk, melding }))));
  const uitgezonderd = verslag.stukken.flatMap((stuk) => stuk.uitgezonderd.map((u) => ({ stuk, ...u })));
  return `${[
    '# Klare taal: hoe de site leest',
    '',
    'Dit bestand komt uit `npm run taal -- --verslag`. Verander de teksten, niet dit bestand.',
    '',
    samenvatting(verslag),
    '',
    `${schaal} Koppen en losse woorden tellen niet mee als zin.`,
    '',
    'Er bestaat geen erkende maat voor "B1" bij teksten: B1 zegt iets over lezers. Met "B1" bedoelen wij hier: deze leesscore, en geen fouten volgens deze regels. Wat de regels zijn staat in [tools/klare-taal](../tools/klare-taal/README.md).',
    '',
    '## Per tekst',
    '',
    ...tabel(['tekst', 'bestand', 'leesscore', 'zinnen', 'woorden', 'fouten', 'tips', 'oordeel'], verslag.stukken.map(rijVan)),
    '',
    ...meldingenDeel('Fouten', 'Deze moeten weg.', plekken.filter(({ melding }) => melding.ernst === 'fout')),
    ...meldingenDeel('Tips die er nog staan', 'Een tip is geen fout. Bij elke soort staat waarom wij deze lieten staan.', plekken.filter(({ melding }) => melding.ernst === 'tip')),
    '## Uitzonderingen',
    '',
    ...(uitgezonderd.length > 0
      ? tabel(['tekst', 'code', 'stuk', 'reden'], uitgezonderd.map(({ stuk, uitzondering: u }) => [veilig(stuk.naam), u.code, veilig(u.stuk), veilig(u.reden)]))
      : ['Geen.']),
  ].join('\n')}\n`;
};
