import loketWorker from './loket-worker.ts?worker&url';
import verzegelWorker from './verzegel-worker.ts?worker&url';

/** The workers we know; every other address is refused. */
const workers = { loket: loketWorker, verzegel: verzegelWorker } as const;
export type WorkerNaam = keyof typeof workers;

type Beleid = { createScriptURL: (adres: string) => string };
type Fabriek = { createPolicy: (naam: string, regels: Beleid) => { createScriptURL: (adres: string) => unknown } };

const regels: Beleid = {
  createScriptURL: (adres) => {
    if (!Object.values(workers).includes(adres)) throw new TypeError('this is not one of our workers');
    return adres;
  },
};

const fabriek = (globalThis as { trustedTypes?: Fabriek }).trustedTypes;
const beleid = fabriek ? fabriek.createPolicy('geldloket', regels) : regels;

/**
 * Starts one of our workers through the one policy that the CSP names.
 * @throws when the browser cannot start workers; call it inside a promise chain
 */
export const startWorker = (naam: WorkerNaam): Worker =>
  new Worker(beleid.createScriptURL(workers[naam]) as string, { type: 'module' });
