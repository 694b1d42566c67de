import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../server/build.ts';
import { zorgVoorDemoSleutels, type DemoSleutel } from '../../tools/sleutels/demo.ts';
import { startServerProcess } from './server-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server under test, without a slash at the end. */
    baseUrl: string;
    /** Folder of its file store and mailbox, made for this run. */
    dataDir: string;
    /** The built site it serves. */
    distDir: string;
    /** Key files and passphrases: two workers and recovery. */
    sleutels: DemoSleutel[];
    /** Variables with which `startServerProcess` starts another server on the same build (give it its own DATA_DIR). */
    serverEnv: Record<string, string>;
  }
}

const folder = fileURLToPath(new URL('../../.tmp/test', import.meta.url));

/**
 * Builds the site with keys of the tests (kept, so that an unchanged site is built once), and serves it on a free
 * port with an empty store in .tmp/. The user's .data/ is not touched.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const { ring, sleutels } = await zorgVoorDemoSleutels(join(folder, 'sleutels'), 10);
  const env = { OMGEVING: 'proef', SLEUTELRING: JSON.stringify(ring) };
  const { distDir, frameworkDir } = await buildSite({
    folder: join(folder, 'site'),
    // vitest sets NODE_ENV=test; a build is a build.
    env: { ...process.env, ...env, NODE_ENV: 'production', SITE_URL: 'http://localhost:8888' },
  });
  const dataDir = await mkdtemp(join(folder, 'data-'));
  const serverEnv = {
    ...env, DIST_DIR: distDir, FRAMEWORK_DIR: frameworkDir, NODE_ENV: 'production', RESEND_API_KEY: '',
    GEHEIM_TERUGKOM: `1:${'a1'.repeat(32)}`, GEHEIM_SESSIE: 'b2'.repeat(32),
  };
  const server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir });
  project.provide('baseUrl', server.url);
  project.provide('dataDir', dataDir);
  project.provide('distDir', distDir);
  project.provide('sleutels', sleutels);
  project.provide('serverEnv', serverEnv);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
