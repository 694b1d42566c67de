import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Demo, zorgVoorDemo } from '../tools/demo/demo.ts';
import type { DemoSleutels } from '../tools/sleutels/demo.ts';
import { BuildFailed, buildSite } from './build.ts';
import { prepareDemonstration } from './demonstration.ts';
import { setEnvironment } from './environment.ts';
import { Uitleg } from './install.mjs';
import { startServer } from './main.ts';
import { tryPort } from './port.ts';

// The second half of `npm start` and `npm run demo`, on Node 24: settings, build, server. The first half is start.mjs.

const projectDir = fileURLToPath(new URL('..', import.meta.url));
const short = (path: string): string => { const inside = relative(projectDir, path); return inside.startsWith('..') ? path : inside; };
const say = (text: string): void => { console.log(text); };

const readPort = (text: string | undefined): number => {
  const port = Number(text || 8888);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Uitleg(`PORT=${text} is geen poortnummer. Kies een getal tussen 1024 en 65535, bijvoorbeeld: PORT=8899 npm start`);
  return port;
};

/** The port to use. Known before the build: the address of the site is in it. */
const findPort = async (port: number, host: string): Promise<number> => {
  const problem = await tryPort(port, host);
  if (typeof problem === 'number') return problem;
  if (problem === 'EADDRINUSE') {
    throw new Uitleg(`Poort ${port} is al bezet. Misschien draait het Geldloket al: kijk op http://localhost:${port}\nStop dat eerst, of kies een andere poort: PORT=${port < 65_000 ? port + 11 : 8888} npm start`);
  }
  if (problem === 'EACCES') throw new Uitleg(`Poort ${port} mag alleen de beheerder van deze machine gebruiken. Kies er een boven 1023, bijvoorbeeld: PORT=8899 npm start`);
  throw new Uitleg(`Op ${host} poort ${port} kan de server niet luisteren (${problem}). Controleer HOST en PORT.`);
};

const explainDesk = ({ sleutels, uitleg }: DemoSleutels): string => {
  const rows = sleutels.map((s) => `    ${s.naam.padEnd(9)} ${short(s.bestand)}\n              wachtwoord ${s.wachtwoord}`);
  return `Het loket opent u met een sleutelbestand en het wachtwoord dat erbij hoort:\n${rows.join('\n')}\n  Deze sleutels zijn alleen voor een demonstratie. Ze staan ook in ${short(uitleg)}.`;
};

const readQuestion = (): { metBerichten: boolean; opnieuw: boolean } => {
  try {
    const { demo = false, opnieuw = false } = parseArgs({ options: { demo: { type: 'boolean' }, opnieuw: { type: 'boolean' } } }).values;
    return { metBerichten: demo, opnieuw: demo && opnieuw };
  } catch {
    throw new Uitleg('Dat kent deze opdracht niet. Wel: npm start, npm run demo en npm run demo -- --opnieuw');
  }
};

const explainDemo = ({ begonnen, nieuw, codes }: Demo): string => {
  const dag = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date(begonnen));
  const stand = nieuw ? 'Er staan 40 verzonnen berichten klaar.' : `De 40 verzonnen berichten van ${dag} staan er nog, met wat er daarna gebeurde.\n  Opnieuw beginnen: npm run demo -- --opnieuw (wist alles in deze demonstratie)`;
  return `${stand}\n  Wat een inwoner terugziet, opent u met een code uit ${short(codes)}.`;
};

const run = async (): Promise<void> => {
  const { metBerichten, opnieuw } = readQuestion();
  const host = process.env['HOST'] || '127.0.0.1';
  const port = await findPort(readPort(process.env['PORT']), host);
  const dataDir = resolve(projectDir, process.env['DATA_DIR'] || (metBerichten ? '.data/demo' : '.data'));

  process.env['OMGEVING'] ||= 'proef';
  const productie = process.env['OMGEVING'] === 'productie';
  if (metBerichten && process.env['OMGEVING'] !== 'proef') throw new Uitleg(`npm run demo is alleen voor een demonstratie: OMGEVING=proef. Nu is het OMGEVING=${process.env['OMGEVING']}.`);
  // Only for what is certainly a demonstration: a mistyped OMGEVING is refused below, and makes nothing.
  const isDemo = ['proef', 'voorbeeld'].includes(process.env['OMGEVING']);
  const demo = isDemo ? await prepareDemonstration(dataDir, process.env) : { sleutels: null, env: {} };
  setEnvironment({ given: demo.env, dataDir, siteUrl: `http://localhost:${port}`, port });
  // Before the build, which takes long: what is missing is heard at once. Imported only now: it reads process.env.
  const { theApp } = await import('../src/adapters/compose.ts');
  const { deps } = theApp();
  say(`2/4 Instellingen: ${productie ? 'productie' : 'demonstratie'}${demo.sleutels ? `, met sleutels in ${short(join(dataDir, 'sleutels'))}` : ''}.`);

  const verzonnen = metBerichten ? await zorgVoorDemo(dataDir, deps, new Date().toISOString(), opnieuw) : null;

  const started = Date.now();
  say('3/4 Site bouwen ...');
  const alive = setInterval(() => { say(`    nog bezig (${Math.round((Date.now() - started) / 1000)} seconden)`); }, 10_000);
  const build = await buildSite({
    // A folder per port: a second server beside this one builds its own.
    folder: join(projectDir, '.netlify', `${metBerichten ? 'demo' : 'start'}-${port}`),
    env: process.env,
    onWait: () => { say('    Er wordt al gebouwd. Even wachten.'); },
  }).finally(() => { clearInterval(alive); });
  say(build.fresh ? `    gebouwd in ${Math.round((Date.now() - started) / 1000)} seconden.` : '    is nog goed.');

  say('4/4 Server starten ...\n');
  const server = await startServer({ port, host, dataDir, distDir: build.distDir, frameworkDir: build.frameworkDir });
  say(`  Site       ${server.url}\n  Loket      ${server.url}/loket${productie ? '' : `\n  Postvak    ${server.url}/_postvak`}\n`);
  if (demo.sleutels) say(`  ${explainDesk(demo.sleutels)}\n`);
  if (verzonnen) say(`  ${explainDemo(verzonnen)}\n`);
  say(`  Alles wat wordt bewaard, staat in ${short(dataDir)}. Stoppen: Ctrl-C.\n`);

  let stopping = false;
  stop = () => {
    // A second Ctrl-C does not wait for what is under way.
    if (stopping) process.exit(1);
    stopping = true;
    void server.close().then(() => { say('\nGestopt. Er is niets verloren.'); process.exit(0); });
  };
};

let stop = (): void => { process.exit(130); };
process.on('SIGINT', () => { stop(); });
process.on('SIGTERM', () => { stop(); });
// start.mjs is gone (kill -9): do not keep the port for nobody.
process.on('disconnect', () => { stop(); });

/** What the system refused: a folder that may not be written, a full disk. */
const systemProblem = (error: unknown): string | null => {
  const { code, path } = error as NodeJS.ErrnoException;
  if (!path || !code) return null;
  if (code === 'ENOSPC') return `De schijf is vol: ${path} kan niet worden geschreven. Maak ruimte en probeer het opnieuw.`;
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? `${path} mag niet worden gelezen of geschreven (${code}). Controleer van wie de map is, of kies een andere met DATA_DIR.` : null;
};

/** Errors with a message for the operator; of any other kind the developer needs the stack. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof Error && (error.constructor === Error || ['Uitleg', 'EnvFout', 'SleutelFout', 'BuildFailed'].includes(error.name)) && !('code' in error);

try {
  await run();
} catch (error) {
  if (error instanceof BuildFailed) console.error(`\n${error.output.trimEnd().split('\n').slice(-25).join('\n')}`);
  const system = systemProblem(error);
  if (system) console.error(`\n${system}\n`);
  else if (isForPeople(error)) console.error(`\n${error.message}\n`);
  else console.error('\nDe server kan niet starten door een fout in het programma:\n', error);
  process.exit(1);
}
