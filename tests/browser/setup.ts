import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DemoSleutel } from '../../tools/sleutels/demo.ts';
import { prepareTestSite, testFolder } from '../site.ts';
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

/**
 * Builds the site with keys of the tests (kept, so that an unchanged site is built once), and serves it on a free
 * port with an empty store in .tmp/. The user's .data/ is not touched.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { distDir, sleutels, serverEnv } = await prepareTestSite();
  const dataDir = await mkdtemp(join(testFolder, 'data-'));
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
