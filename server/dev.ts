import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDemonstration } from './demonstration.ts';

// `npm run dev`, on Node 24: astro dev for the pages, and beside it this project's own server for the functions and
// the mailbox, started again when a file it uses changes. astro.config.mjs leads /api and /_postvak there.

const projectDir = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env['PORT'] || 4321);
const functionsPort = port + 1;
const dataDir = resolve(projectDir, process.env['DATA_DIR'] || '.data');
const empty = join(projectDir, '.tmp/dev/leeg');
await mkdir(empty, { recursive: true });

const { env: demo, sleutels } = await prepareDemonstration(dataDir, process.env);
const env = {
  ...process.env, ...demo,
  OMGEVING: process.env['OMGEVING'] || 'proef', DATA_DIR: dataDir, SITE_URL: `http://localhost:${port}`,
  ASTRO_TELEMETRY_DISABLED: '1', NETLIFY_DEV: '1',
};

const children = new Set<ChildProcess>();
const start = (args: string[], extra: NodeJS.ProcessEnv): void => {
  const child = spawn(process.execPath, args, { cwd: projectDir, env: { ...env, ...extra }, stdio: ['ignore', 'inherit', 'inherit'] });
  children.add(child);
  child.on('exit', () => {
    children.delete(child);
    stop();
    // Said outright: the channel to dev.mjs would keep this process.
    if (children.size === 0) process.exit();
  });
};
let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('disconnect', stop);

console.log(`Schrijven en proberen: http://localhost:${port}  (postvak: http://localhost:${port}/_postvak)`);
if (sleutels) console.log(`Sleutels en wachtwoorden voor het loket: ${sleutels.uitleg}\n`);
start(['--watch', '--watch-preserve-output', 'server/serve.ts'], { PORT: String(functionsPort), DIST_DIR: empty, FRAMEWORK_DIR: empty });
start([join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', String(port), '--host', '127.0.0.1'], { FUNCTIES_URL: `http://127.0.0.1:${functionsPort}` });
