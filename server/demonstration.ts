import { join } from 'node:path';
import { zorgVoorDemoSleutels, type DemoSleutels } from '../tools/sleutels/demo.ts';
import { demoSecrets } from './secrets.ts';

/** Outside production: what the functions need and the environment does not give. */
export type Demonstration = { sleutels: DemoSleutels | null; env: NodeJS.ProcessEnv };

/**
 * Makes, or finds, the keys and secrets of a demonstration in the data folder. Never called in production.
 * @param given the environment; what stands there is left as it is
 * @returns the demo keys (null when SLEUTELRING is given) and the variables to set
 */
export const prepareDemonstration = async (dataDir: string, given: NodeJS.ProcessEnv): Promise<Demonstration> => {
  const secrets = await demoSecrets(dataDir);
  const env = {
    GEHEIM_TERUGKOM: given['GEHEIM_TERUGKOM'] || secrets.GEHEIM_TERUGKOM,
    GEHEIM_SESSIE: given['GEHEIM_SESSIE'] || secrets.GEHEIM_SESSIE,
  };
  if (given['SLEUTELRING']) return { sleutels: null, env };
  const sleutels = await zorgVoorDemoSleutels(join(dataDir, 'sleutels'));
  return { sleutels, env: { ...env, SLEUTELRING: JSON.stringify(sleutels.ring) } };
};
