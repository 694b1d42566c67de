/**
 * Measures the site on this machine and prints a table in Markdown: `npm run meten`; of the desk with 1,000 open messages:
 * `npm run meten -- --loket`. A look, not a test: nothing fails
 * when a number is high, the byte budgets of `npm test` do that.
 */
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { sleutelringSchema, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { type Paginamaat, padenVanSitemap, weegPagina } from './bytes.ts';
import { type Loketmeting, meetLoket, vulOpslag } from './loket.ts';
import { meetPosten, type Tijden } from './posten.ts';
import { type Gestart, startSite } from './server.ts';
import { verzegel } from './verzegeld.ts';

const AANTAL = 300;
const OPEN = 1000;
const KEREN = 3;
const STARTS = 3;
const RUST_MS = 15_000;

const werkmap = fileURLToPath(new URL('../../.tmp/meten', import.meta.url));
const zeg = (tekst: string): void => { console.error(tekst); };
const rij = (...cellen: (string | number)[]): string => `| ${cellen.join(' | ')} |`;
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
const ms = (tijd: number): string => `${tijd.toFixed(tijd < 10 ? 1 : 0)} ms`;
const mediaan = (getallen: readonly number[]): number => getallen.toSorted((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? NaN;

const chromePad = (): string | null => {
  const pad = process.env['CHROME_PATH'] || '/usr/bin/chromium';
  try {
    accessSync(pad, constants.X_OK);
    return pad;
  } catch {
    return null;
  }
};

const meetBytes = async (adres: string, pad: string): Promise<[string, Paginamaat][]> => {
  const browser = await chromium.launch({ executablePath: pad, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'] });
  try {
    const rijen: [string, Paginamaat][] = [];
    for (const pagina of [...await padenVanSitemap(adres), '/loket']) {
      rijen.push([pagina === '/aanmelden' ? '/aanmelden, voor het typen' : pagina, await weegPagina(browser, adres + pagina)]);
      if (pagina === '/aanmelden') rijen.push(['/aanmelden, na het typen', await weegPagina(browser, adres + pagina, (p) => p.locator('[name=verhaal]').pressSequentially('Ik'))]);
    }
    return rijen;
  } finally {
    await browser.close();
  }
};

const bytetabel = (rijen: readonly [string, Paginamaat][]): string[] => [
  '## Bytes van een eerste bezoek (brotli, kB van 1000 bytes, zonder koppen)',
  '',
  rij('pagina', 'HTML', 'CSS', 'JS', 'overig', 'totaal'), rij('---', '---:', '---:', '---:', '---:', '---:'),
  ...rijen.map(([pagina, m]) => rij(pagina, kB(m.html), kB(m.css), kB(m.js), kB(m.overig), kB(m.totaal))),
];

type Servermeting = { starts: number[]; rust: number | null; naDePosten: number | null; versleuteld: Tijden; formulier: Tijden; status: Tijden; opslag: number };

const meetServer = async (server: Gestart, ring: Sleutelring): Promise<Omit<Servermeting, 'starts'>> => {
  zeg(`  de server staat ${RUST_MS / 1000} seconden stil ...`);
  await sleep(RUST_MS);
  const rust = await server.geheugen();
  zeg(`  ${AANTAL} berichten verzegelen ...`);
  const verzegeld = [];
  for (let i = 0; i < AANTAL; i += 1) verzegeld.push(await verzegel(`Bericht ${i}. ${'Ik krijg brieven die ik niet open. '.repeat(10)}`, ring));
  zeg('  versleutelde berichten een voor een ...');
  const versleuteld = await meetPosten(server.adres, verzegeld.map(({ body }) => ({ pad: '/api/aanmelding', soort: 'application/json', body })), 201);
  zeg('  berichten met het formulier, een voor een ...');
  const formulieren = Array.from({ length: AANTAL }, (_, i) => ({
    pad: '/aanmelden/versturen', soort: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ verhaal: `Formulier ${i}. ${'Ik krijg brieven die ik niet open. '.repeat(10)}`, contactwijze: 'code' }).toString(),
  }));
  const formulier = await meetPosten(server.adres, formulieren, 200);
  const status = await meetPosten(server.adres, Array.from({ length: 50 }, () => ({ pad: '/api/status' })), 200);
  await sleep(RUST_MS);
  return { rust, naDePosten: await server.geheugen(), versleuteld, formulier, status, opslag: 2 * AANTAL };
};

const oordeel = (waarde: number | null, grens: number): string => waarde === null ? 'niet gemeten' : waarde < grens ? 'gehaald' : 'NIET gehaald';
const mb = (waarde: number | null): string => waarde === null ? 'onbekend' : `${waarde.toFixed(0)} MB`;

const servertabel = ({ starts, rust, naDePosten, versleuteld, formulier, status, opslag }: Servermeting): string[] => [
  '## Server',
  '',
  rij('wat', 'gemeten', 'moet', ''), rij('---', '---', '---', '---'),
  rij(`starten tot bereikbaar, al gebouwd (midden van ${starts.length})`, ms(mediaan(starts)), '', ''),
  rij('geheugen in rust (RSS)', mb(rust), 'onder 200 MB', oordeel(rust, 200)),
  rij(`geheugen na ${opslag} berichten, weer in rust (RSS)`, mb(naDePosten), '', ''),
  rij(`versleuteld bericht ontvangen, een voor een (${versleuteld.aantal})`, `p50 ${ms(versleuteld.p50)}, p95 ${ms(versleuteld.p95)}, langst ${ms(versleuteld.langst)}`, 'p95 onder 100 ms', oordeel(versleuteld.p95, 100)),
  rij(`bericht met het formulier, zonder JavaScript, een voor een (${formulier.aantal})`, `p50 ${ms(formulier.p50)}, p95 ${ms(formulier.p95)}, langst ${ms(formulier.langst)}`, '', ''),
  rij(`/api/status met ${opslag} berichten (${status.aantal})`, `p50 ${ms(status.p50)}, p95 ${ms(status.p95)}`, '', ''),
];

/** Starts some times, so that one slow disk does not decide. The last one stays up. */
const startVaak = async (dataDir: string): Promise<{ server: Gestart; starts: number[] }> => {
  zeg('De site starten. De eerste keer wordt hij gebouwd ...');
  await (await startSite(dataDir)).stop();
  const starts: number[] = [];
  for (;;) {
    const server = await startSite(dataDir);
    if (!server.gebouwd) starts.push(server.startMs);
    if (starts.length === STARTS) return { server, starts };
    await server.stop();
  }
};

const meet = async (dataDir: string): Promise<string> => {
  const chrome = chromePad();
  // What else the machine was doing decides the times: the reader has to know.
  const [druk = 0] = loadavg();
  const { server, starts } = await startVaak(dataDir);
  try {
    const ring = sleutelringSchema.parse(JSON.parse(await readFile(join(dataDir, 'sleutels/sleutelring.json'), 'utf8')));
    const meting = { starts, ...await meetServer(server, ring) };
    zeg(chrome ? '  bytes per pagina ...' : '  Chromium is er niet (CHROME_PATH): de bytes zijn niet gemeten.');
    const bytes = chrome ? bytetabel(await meetBytes(server.adres, chrome)) : [];
    const [processor] = cpus();
    return [
      `# Meting van ${new Date().toISOString().slice(0, 10)}`, '',
      `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${processor?.model.trim() ?? 'onbekend'}, ${(totalmem() / 1e9).toFixed(0)} GB. Server en vragen op dezelfde machine. Drukte vooraf (load): ${druk.toFixed(1)}.`, '',
      ...servertabel(meting), ...(bytes.length > 0 ? ['', ...bytes] : []),
    ].join('\n');
  } finally {
    await server.stop();
  }
};

const lokettabel = (metingen: readonly Loketmeting[]): string[] => {
  const midden = (wat: (m: Loketmeting) => number): number => mediaan(metingen.map(wat));
  const langst = (wat: (m: Loketmeting) => number[]): number => midden((m) => Math.max(...wat(m)));
  const alle = (wat: (m: Loketmeting) => number): string => metingen.map((m) => wat(m).toFixed(0)).join(', ');
  const tijd = (naam: string, wat: (m: Loketmeting) => number): string => rij(naam, ms(midden(wat)), alle(wat));
  const toets = (naam: string, wat: (m: Loketmeting) => number[]): string => rij(naam, ms(langst(wat)), alle((m) => Math.max(...wat(m))));
  return [
    rij('wat', `midden van ${metingen.length}`, 'elke keer'), rij('---', '---:', '---:'),
    tijd('van de knop tot de lijst er staat, met het openen van de sleutel', (m) => m.openen),
    tijd('van het laatste byte van de lijst tot hij er staat', (m) => m.tekenen),
    tijd('lijst van de server, in de browser gemeten', (m) => m.lijstEerst),
    tijd('lijst van de server, nog eens', (m) => m.lijstWeer),
    rij('lijst, bytes op de lijn', `${kB(midden((m) => m.lijstBytes))} kB`, ''),
    rij('lijst nog eens, zonder iets nieuws', `${kB(midden((m) => m.lijstBytesWeer))} kB`, ''),
    toets('zoeken, langste toets die de lijst korter maakt', (m) => m.toetsSmaller),
    toets('zoeken, langste toets die hem weer langer maakt', (m) => m.toetsRuimer),
    toets('filter, langste van mijn, vrij en alles', (m) => m.filter),
    rij('scrollen: taken langer dan 50 ms', midden((m) => m.langeTaken), alle((m) => m.langeTaken)),
    tijd('scrollen: langste taak boven 50 ms', (m) => m.langsteTaak),
    tijd('scrollen: langste tijd tussen twee beelden', (m) => m.langsteBeeld),
    tijd('een bericht openen, tot de tekst er staat', (m) => m.bericht),
    rij('drukte van de machine (load)', midden((m) => m.druk).toFixed(1), metingen.map((m) => m.druk.toFixed(1)).join(', ')),
  ];
};

const meetAlleenLoket = async (dataDir: string): Promise<string> => {
  const chrome = chromePad();
  if (!chrome) throw new Error('Chromium is er niet. Zeg met CHROME_PATH waar hij staat.');
  zeg('De site starten ...');
  const server = await startSite(dataDir);
  try {
    zeg(`  ${OPEN} berichten klaarzetten ...`);
    const sleutel = await vulOpslag(dataDir, server.adres, OPEN);
    zeg(`  ${KEREN} keer werken aan het loket ...`);
    const metingen = await meetLoket(server.adres, sleutel, chrome, KEREN);
    return [`# Het loket met ${OPEN} open berichten, ${new Date().toISOString().slice(0, 10)}`, '', `Server en Chromium op dezelfde machine, ${cpus().length} processors.`, '', ...lokettabel(metingen)].join('\n');
  } finally {
    await server.stop();
  }
};

const { loket: alleenLoket } = parseArgs({ options: { loket: { type: 'boolean', default: false } } }).values;
await mkdir(werkmap, { recursive: true });
const dataDir = await mkdtemp(join(werkmap, 'data-'));
try {
  console.log(await (alleenLoket ? meetAlleenLoket : meet)(dataDir));
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
