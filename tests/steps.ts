import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuildLock } from '../server/build-lock.ts';
import { BuildFailed } from '../server/build.ts';
import { startServerProcess } from './browser/server-process.ts';
import { prepareTestSite, testFolder, type TestSite } from './site.ts';

// The steps of `npm test`, in order, on Node 24. A step that fails does not stop the others.

const projectDir = fileURLToPath(new URL('..', import.meta.url));
type Score = { passed: number; failed: number };
const one = (ok: boolean): Score => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const bin = (path: string): string => join(projectDir, 'node_modules', path);

/** Runs a program of this project on this Node. With `show` its output goes to the terminal, else it is returned. */
const run = (args: string[], { show = false, env = {} }: { show?: boolean; env?: NodeJS.ProcessEnv } = {}): Promise<{ code: number; output: string }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: projectDir, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env }, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.stderr?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.on('error', fail);
    child.on('close', (code) => { done({ code: code ?? 1, output }); });
  });

/** A program that is silent when all is well and says everything when it is not. */
const check = async (args: string[]): Promise<Score> => {
  const { code, output } = await run(args);
  if (code !== 0) console.log(output.trimEnd());
  return one(code === 0);
};

const vitest = async (project: 'unit' | 'browser'): Promise<Score> => {
  const report = join(testFolder, `${project}.json`);
  await rm(report, { force: true });
  const { code } = await run([bin('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { show: true });
  if (!existsSync(report)) return one(false);
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  // A file that does not load or an error outside a test has no failed test, but is one.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
};

type Pa11yReport = { total: number; passes: number; results: Record<string, { message: string; selector?: string; code?: string; context?: string }[]> };

const pa11y = async ({ distDir, serverEnv }: TestSite): Promise<Score> => {
  const dataDir = await mkdtemp(join(testFolder, 'data-'));
  const server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir });
  try {
    const { output } = await run([bin('pa11y-ci/bin/pa11y-ci.js'), '--config', '.pa11yci.cjs', '--json'], { env: { BASE_URL: server.url, DIST_DIR: distDir } });
    const start = output.indexOf('{');
    if (start === -1) {
      console.log(output.trimEnd());
      return one(false);
    }
    const report = JSON.parse(output.slice(start)) as Pa11yReport;
    for (const [url, found] of Object.entries(report.results)) {
      if (found.length === 0) continue;
      console.log(`  ${url}`);
      for (const { message, selector, code } of found) console.log(`    ${message}\n      ${code ?? ''} ${selector ?? ''}`);
    }
    return { passed: report.passes, failed: report.total - report.passes };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const totals: Score = { passed: 0, failed: 0 };
const step = async (title: string, work: () => Promise<Score>): Promise<void> => {
  console.log(`\n── ${title}`);
  const started = Date.now();
  let score: Score;
  try {
    score = await work();
  } catch (error) {
    console.log(error instanceof BuildFailed ? `${error.message}\n${error.output.trimEnd()}` : error);
    score = one(false);
  }
  totals.passed += score.passed;
  totals.failed += score.failed;
  console.log(`   ${score.failed === 0 ? 'ok' : 'FAILED'}: ${score.passed} passed, ${score.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
};

// Before the build: astro check empties what a build left for Netlify.
await step('astro check', () => withBuildLock(() => check([bin('astro/bin/astro.mjs'), 'check']), () => {}));
await step('types (tsc)', () => check([bin('typescript/bin/tsc'), '--noEmit']));
await step('lint (eslint)', () => check([bin('eslint/bin/eslint.js'), '.']));
await step('unit tests (vitest)', () => vitest('unit'));
let site: TestSite | undefined;
await step('build with test keys (astro)', async () => {
  site = await prepareTestSite();
  return one(true);
});
if (site) {
  const built = site;
  await step('browser tests (vitest, Chromium)', () => vitest('browser'));
  await step('accessibility of every page (pa11y-ci: axe and HTMLCS)', () => pa11y(built));
} else {
  console.log('\nThe browser tests and pa11y-ci are left out: there is no site to test.');
}

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
