/** The measurement in words and tables, in Dutch: Markdown, that reads well in a terminal and in a pipe. */
import { grenzen } from '../controle.ts';
import type { Ernst } from '../soorten.ts';
import { type Alarmmeting, type Grensmeting, type Methode, perHonderd, type Setmeting } from './meting.ts';
import type { Woordenlijst } from './lijsten.ts';
import type { Tijd } from './snelheid.ts';
import type { Aandeel } from './statistiek.ts';

/** A set of pairs that was measured, or why not. */
export type Set = { readonly naam: string; readonly over: string; readonly paren: number; readonly meting: readonly Setmeting[] } | { readonly naam: string; readonly afwezig: string };
export type Ingreep = { readonly ingreep: string; readonly uitleg: string; readonly paren: number; readonly raak: Readonly<Record<string, number>> };

export type Meting = {
  /** Day of the measurement, ISO. */
  readonly op: string;
  readonly machine: string;
  readonly methoden: readonly Omit<Methode, 'moeilijkheid'>[];
  readonly sets: readonly Set[];
  readonly ingrepen: readonly Ingreep[];
  readonly alarm: readonly ({ readonly naam: string; readonly teksten: number } & Alarmmeting)[];
  readonly grens: readonly ({ readonly naam: string } & Grensmeting)[];
  readonly tijden: readonly Tijd[];
  readonly lijsten: readonly Woordenlijst[];
};

const rij = (...cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`;
/** A table with the numbers to the right, padded so that it stands straight in a terminal too. */
const tabel = (kop: readonly string[], rijen: readonly (readonly string[])[], links = 1): string[] => {
  const breedtes = kop.map((_, i) => Math.max(3, ...[kop, ...rijen].map((r) => (r[i] ?? '').length)));
  const vul = (cel: string, i: number): string => i < links ? cel.padEnd(breedtes[i] ?? 0) : cel.padStart(breedtes[i] ?? 0);
  return [rij(...kop.map(vul)), rij(...breedtes.map((b, i) => i < links ? '-'.repeat(b) : `${'-'.repeat(b - 1)}:`)), ...rijen.map((r) => rij(...r.map(vul)))];
};
const getal = (n: number, cijfers = 1): string => n.toLocaleString('nl-NL', { minimumFractionDigits: cijfers, maximumFractionDigits: cijfers });
const procent = (deel: number, cijfers = 1): string => getal(100 * deel, cijfers);
const metInterval = ({ waarde, van, tot }: Aandeel): string => `${procent(waarde)} (${procent(van, 0)}-${procent(tot, 0)})`;
const metTeken = (deel: number, cijfers = 1): string => `${deel > 0 ? '+' : ''}${procent(deel, cijfers)}`;
const verschilInWoorden = ({ waarde, van, tot }: Aandeel): string => waarde === 0 && van === tot ? '' : `${metTeken(waarde)} (${metTeken(van, 0)} tot ${metTeken(tot, 0)})`;

const setInWoorden = (set: Set): string[] => 'afwezig' in set
  ? [`### ${set.naam}`, '', `Niet gemeten: ${set.afwezig}.`, '']
  : [
    `### ${set.naam}: ${set.paren} paren`, '', set.over, '',
    ...tabel(['methode', '% goed gekozen (95%)', 'gelijk', 'verschil met Flesch-Douma (95%)', 'AUC 5 zinnen'],
      set.meting.map((m) => [m.methode, metInterval(m.raak), String(m.gelijk), verschilInWoorden(m.verschil), getal(m.auc, 3)])),
    '',
  ];

/** Errors per 100 words of good text that are still acceptable, the milliseconds of 50,000 words and of one page. */
const doel = { fouten: 0.5, boekMs: 5000, paginaMs: 1000 } as const;
const oordeel = (goed: boolean): string => goed ? 'gehaald' : 'NIET gehaald';

const alarmtabel = (alarm: Meting['alarm']): string[] => {
  const codes = [...new Set(alarm.flatMap(({ treffers }) => treffers.map(({ code, ernst }) => `${code} ${ernst}`)))].sort();
  const van = (meting: Alarmmeting, soort: string): number => meting.treffers.find(({ code, ernst }) => `${code} ${ernst}` === soort)?.aantal ?? 0;
  const cel = (meting: Alarmmeting, aantal: number): string => aantal === 0 ? '' : `${getal(aantal * 100 / meting.woorden, 2)} (${aantal})`;
  const totaal = (ernst: Ernst): string[] => [`alle ${ernst === 'fout' ? 'fouten' : 'tips'}`, ...alarm.map((meting) => getal(perHonderd(meting, ernst), 2))];
  return tabel(['per 100 woorden (aantal)', ...alarm.map(({ naam, teksten, woorden }) => `${naam}: ${teksten} teksten, ${woorden} woorden`)], [
    ...codes.map((soort) => [soort, ...alarm.map((meting) => cel(meting, van(meting, soort)))]), totaal('fout'), totaal('tip'),
  ]);
};

const voorbeelden = ({ treffers }: Alarmmeting): string => treffers.filter(({ ernst }) => ernst === 'fout')
  .map(({ code, voorbeelden: [...stukken] }) => `${code}: ${stukken.map((stuk) => `"${stuk}"`).join(', ')}`).join('; ');

const tijdInWoorden = (ms: number): string => ms < 1000 ? `${Math.round(ms)} ms` : `${getal(ms / 1000, 2)} s`;

/** The whole measurement. */
export const verslag = (meting: Meting): string => {
  const [goed] = meting.alarm;
  return [
    `# Meting van klare taal, ${meting.op}`, '', meting.machine, '',
    '## Wie kiest de klare zin?', '',
    'Van elk paar is een zin ambtelijk en een zin klaar; samen zeggen ze hetzelfde. Goed gekozen: de klare zin krijgt het',
    'makkelijkste cijfer. Gelijk telt half. Tussen haakjes: waar de echte waarde met 95% zekerheid ligt. AUC: de kans dat',
    'een moeilijke tekst van vijf zinnen een moeilijker cijfer krijgt dan een makkelijke, gemaakt uit deze paren; 0,5 is gokken.', '',
    ...meting.methoden.map(({ naam, uitleg }) => `- ${naam}: ${uitleg}.`), '',
    ...meting.sets.flatMap(setInWoorden),
    '### Per manier van herschrijven (% goed gekozen)', '',
    'Alleen van de helft ontwikkeling. Van de bewaarde helft laten wij niet zien wat er misgaat: dan kan niemand zich ernaar richten.', '',
    ...tabel(['ingreep', 'paren', ...meting.methoden.map(({ naam }) => naam)],
      meting.ingrepen.map(({ ingreep, uitleg, paren, raak }) => [`${ingreep}: ${uitleg}`, String(paren), ...meting.methoden.map(({ naam }) => procent(raak[naam] ?? NaN, 0))])), '',
    '## Loos alarm', '',
    'In goede, makkelijke tekst is elke fout een vergissing van de controle. De goede teksten zijn van onszelf en bevroren.',
    'De pagina\'s van de site staan ernaast zoals ze nu zijn: een fout daar kan terecht zijn.', '',
    ...alarmtabel(meting.alarm), '',
    ...(goed ? [`Fouten in goede tekst: ${getal(perHonderd(goed, 'fout'), 2)} per 100 woorden, moet hoogstens ${getal(doel.fouten)} zijn: ${oordeel(perHonderd(goed, 'fout') <= doel.fouten)}.`, ...(voorbeelden(goed) ? [voorbeelden(goed)] : []), ''] : []),
    '## De grens van de leesscore', '',
    `Te moeilijk: vanaf ${grenzen.fout.zinnen} zinnen een score van ${grenzen.fout.vanaf} of hoger. Een goede tekst daarboven is loos alarm, een ambtelijke eronder is gemist.`, '',
    ...tabel(['teksten', 'aantal', 'te moeilijk', '%'], meting.grens.map(({ naam, teksten, teMoeilijk }) => [naam, String(teksten), String(teMoeilijk), procent(teMoeilijk / Math.max(1, teksten), 0)])), '',
    '## Snelheid', '',
    'Koud: een nieuw proces, met het starten van Node en het openen van de lijsten. Warm: nog een keer in hetzelfde proces. De snelste van drie keer.', '',
    ...tabel(['tekst', 'woorden', 'waarvan verschillend', 'koud', 'warm', 'moet onder', 'koud en warm'], meting.tijden.map((t) => {
      const grens = t.woorden >= 50_000 ? doel.boekMs : doel.paginaMs;
      return [t.wat, String(t.woorden), String(t.verschillend), tijdInWoorden(t.koudMs), tijdInWoorden(t.warmMs), tijdInWoorden(grens), oordeel(Math.max(t.koudMs, t.warmMs) < grens)];
    })), '',
    '## Woordenlijsten', '',
    ...tabel(['lijst', 'licentie', 'woorden'], meting.lijsten.map(({ naam, licentie, woorden }) => [naam, licentie, woorden.toLocaleString('nl-NL')]), 2), '',
  ].join('\n');
};
