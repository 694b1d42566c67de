import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../server/build.ts';
import { zorgVoorDemoSleutels, type DemoSleutel } from '../tools/sleutels/demo.ts';

/** Everything the tests make. The user's .data/ and the build of npm start are not touched. */
export const testFolder = fileURLToPath(new URL('../.tmp/test', import.meta.url));

/** The site under test: where it is built, its keys, and the variables with which server/serve.ts serves it. */
export type TestSite = { distDir: string; sleutels: DemoSleutel[]; serverEnv: Record<string, string> };

/**
 * Builds the site with keys of the tests, unless it stands there unchanged.
 * @throws BuildFailed
 */
export const prepareTestSite = async (): Promise<TestSite> => {
  await mkdir(testFolder, { recursive: true });
  const { ring, sleutels } = await zorgVoorDemoSleutels(join(testFolder, 'sleutels'), 10);
  // vitest sets NODE_ENV=test; a build is a build.
  const env = { OMGEVING: 'proef', SLEUTELRING: JSON.stringify(ring), LOKET_ORIGINS: '', NODE_ENV: 'production' };
  const { distDir, frameworkDir } = await buildSite({ folder: join(testFolder, 'site'), env: { ...process.env, ...env, SITE_URL: 'http://localhost:8888' } });
  const serverEnv = {
    ...env, DIST_DIR: distDir, FRAMEWORK_DIR: frameworkDir, RESEND_API_KEY: '', RESEND_BASE_URL: '',
    MAIL_VAN: '', MAIL_LOKET: '', MAIL_IEDEREEN: '', MAIL_TEAMLEIDER: '', MAIL_MANAGER: '',
    GEHEIM_TERUGKOM: `1:${'a1'.repeat(32)}`, GEHEIM_SESSIE: 'b2'.repeat(32),
  };
  return { distDir, sleutels, serverEnv };
};
