import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import woorden from '../../content/nl/loket-sleutels.json' with { type: 'json' };
import { type Api, Apifout } from '../../src/browser/loket/api.ts';
import { maakSleutels } from '../../src/browser/loket/beheer/sleutels.ts';
import type { Kluis } from '../../src/browser/loket/kluis.ts';
import { beginBeheer, type Beheerscherm } from '../../src/components/loket/beheer/typen.ts';
import { begin, type Staat } from '../../src/components/loket/staat.ts';
import type { Paginagegevens } from '../../src/components/loket/typen.ts';
import { ringleden } from '../../src/domain/gemeente/sleutelring.ts';
import { ring } from './opstelling.ts';

/** A vault as the page knows it: what it is asked, and whether it was ended. */
class NepWorker extends EventTarget {
  static alle: NepWorker[] = [];
  beeindigd = false;
  vragen: { nummer: number; soort: string }[] = [];
  constructor() {
    super();
    NepWorker.alle.push(this);
  }
  postMessage(vraag: { nummer: number; soort: string }): void { this.vragen.push(vraag); }
  terminate(): void { this.beeindigd = true; }
  zeg(antwoord: unknown): void { this.dispatchEvent(new MessageEvent('message', { data: { nummer: this.vragen.at(-1)!.nummer, antwoord } })); }
}

const staat: Staat = { ...begin(true), fase: 'open', ik: { id: 'balie-1', naam: 'Kim' }, beheer: beginBeheer('sleutels') };
let getoond: Partial<Beheerscherm>[];
let verlopen: number;
const leesDossier = (): Promise<never> => Promise.reject(new Apifout('verlopen'));
const maak = () => maakSleutels({
  api: { leesDossier } as Partial<Api> as Api, kluis: {} as Kluis, staat: () => staat, wijzig: (nieuw) => { getoond.push(nieuw); }, verlopen: () => { verlopen += 1; },
  gegevens: { ontvangers: [], sleutels: { woorden, ring: ringleden(ring) } } as Partial<Paginagegevens> as Paginagegevens,
});
const test = { wat: 'proef', bestand: new File(['x'], 'herstel.sleutel.age'), wachtwoord: 'w' } as const;

beforeEach(() => {
  NepWorker.alle = [];
  getoond = [];
  verlopen = 0;
  vi.stubGlobal('Worker', NepWorker);
});
afterEach(() => { vi.unstubAllGlobals(); });

it('gaat het loket op slot, dan is ook de sleutel weg die net wordt getest, en wat daarvan kwam', async () => {
  const sleutels = maak();
  sleutels.doe(test);
  await vi.waitFor(() => { expect(NepWorker.alle[0]?.vragen).toHaveLength(1); });
  const eerder = getoond.length;
  sleutels.vergeet();
  expect(NepWorker.alle[0]!.beeindigd).toBe(true);
  await new Promise((klaar) => { setTimeout(klaar, 0); });
  expect(getoond).toHaveLength(eerder);
});

it('gaat het op slot terwijl het bestand nog wordt gelezen, dan hoort wie daarna opent er niets van', async () => {
  const sleutels = maak();
  sleutels.doe(test);
  const eerder = getoond.length;
  sleutels.vergeet();
  await vi.waitFor(() => { expect(NepWorker.alle[0]?.vragen).toHaveLength(1); });
  NepWorker.alle[0]!.zeg({ ontvanger: 'age1vreemd' });
  await vi.waitFor(() => { expect(NepWorker.alle[0]!.beeindigd).toBe(true); });
  expect(getoond).toHaveLength(eerder);
  expect(verlopen).toBe(0);
});
