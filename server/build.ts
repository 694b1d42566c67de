import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuildLock } from './build-lock.ts';

const projectDir = fileURLToPath(new URL('..', import.meta.url));

/** What a build is made of. server/, netlify/ and tools/ are read at start, not built in. */
const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];
/** Variables that pages read while they are built. */
const VARIABLES = ['SITE_URL', 'OMGEVING', 'GEMEENTE', 'SLEUTELRING', 'LOKET_ORIGINS', 'NODE_ENV'];

/** A finished build: the site and what the Astro adapter made for Netlify. */
export type Build = { distDir: string; frameworkDir: string; fresh: boolean };

/** The build failed; `output` is what astro said. */
export class BuildFailed extends Error {
  override name = 'BuildFailed';
  readonly output: string;
  constructor(output: string) {
    super('De site kon niet worden gebouwd.');
    this.output = output;
  }
}

const filesOf = async (path: string): Promise<string[]> => {
  const full = join(projectDir, path);
  if (!existsSync(full)) return [];
  try {
    const entries = await readdir(full, { recursive: true, withFileTypes: true });
    return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [full];
    throw error;
  }
};

/** A hash of everything a build depends on. */
const stampOf = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const hash = createHash('sha256').update(process.version);
  for (const name of VARIABLES) hash.update(`\0${name}=${env[name] ?? ''}`);
  for (const source of SOURCES) {
    for (const file of await filesOf(source)) hash.update(`\0${file.slice(projectDir.length)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
};

const runAstro = (outDir: string, env: NodeJS.ProcessEnv): Promise<void> => new Promise((done, fail) => {
  const astro = join(projectDir, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: projectDir, env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => { output += chunk.toString(); };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', fail);
  child.on('close', (code) => { if (code === 0) done(); else fail(new BuildFailed(output)); });
});

/**
 * Builds the site into a folder of its own, or finds that what stands there is still right. A folder of its own,
 * because every astro command empties .netlify/v1/functions/ssr, also under a server that runs.
 * @param folder where the build goes: `<folder>/dist` and `<folder>/netlify`
 * @param env the variables pages read while they are built
 * @returns the two folders; `fresh` is false when nothing had changed
 * @throws BuildFailed with the output of astro
 */
export const buildSite = async (
  { folder, env, onWait = () => {} }: { folder: string; env: NodeJS.ProcessEnv; onWait?: () => void },
): Promise<Build> => {
  const distDir = join(folder, 'dist');
  const frameworkDir = join(folder, 'netlify');
  const stampFile = join(folder, 'gebouwd.json');
  return withBuildLock(async () => {
    const stamp = await stampOf(env);
    const known = existsSync(stampFile) ? await readFile(stampFile, 'utf8') : '';
    if (known === stamp && existsSync(distDir)) return { distDir, frameworkDir, fresh: false };
    const next = `${folder}.nieuw`;
    await rm(next, { recursive: true, force: true });
    await mkdir(next, { recursive: true });
    await runAstro(join(next, 'dist'), env);
    const made = join(projectDir, '.netlify/v1');
    if (existsSync(made)) await cp(made, join(next, 'netlify'), { recursive: true, verbatimSymlinks: true });
    await writeFile(join(next, 'gebouwd.json'), stamp);
    await rm(folder, { recursive: true, force: true });
    await rename(next, folder);
    return { distDir, frameworkDir, fresh: true };
  }, onWait);
};
