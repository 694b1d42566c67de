import type { DimensieCode } from '../domain/cijfers/dimensies.ts';
import { dagNaKwartaal, isKwartaal, type Kwartaal, kwartaalVan, vorigKwartaal } from '../domain/cijfers/kwartaal.ts';
import type { Telpost } from '../domain/cijfers/telpost.ts';
import { kleinsteKwartaal, type Kwartaalblad, type Tellingen, toonbaar } from '../domain/cijfers/vertoning.ts';
import { lokaleDatum } from '../domain/termijnen/kalender.ts';
import { perTien, putAndVerify } from './dossiers.ts';
import { NietGevonden } from './loket.ts';
import { type Deps, type Store, StoreFout } from './ports.ts';

/** Under one key per case and dimension, so that a case counts once; two dimensions of a case have nothing in common. */
const telmap = (kwartaal: Kwartaal, dimensie?: DimensieCode): string => `cijfers/${kwartaal}/${dimensie ? `${dimensie}/` : ''}`;
/** What remains of a quarter that is over. */
const somsleutel = (kwartaal: Kwartaal): string => `cijfers/${kwartaal}/som`;

const naarBytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
const alsTekst = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const lopend = ({ kalender, clock }: Pick<Deps, 'kalender' | 'clock'>): Kwartaal => kwartaalVan(kalender, clock.now());

/**
 * Counts a case that was closed, in the quarter of the server's clock. The same keys again replace what was counted.
 * @returns how many dimensions were counted
 * @throws StoreFout when one of them was not kept; counting again is safe
 */
export const addTelling = async (deps: Deps, posten: readonly Telpost[]): Promise<number> => {
  const kwartaal = lopend(deps);
  await perTien(posten, ({ dimensie, waarde, sleutel }) => putAndVerify(deps.store, telmap(kwartaal, dimensie) + sleutel, naarBytes(waarde)));
  return posten.length;
};

/** Adds up what was counted one by one. @throws StoreFout when something went while it was read */
const telOp = async (store: Store, keys: readonly string[]): Promise<Tellingen> => {
  const gelezen = await perTien(keys, async (key) => ({ dimensie: key.split('/')[2] as DimensieCode, bytes: await store.get(key) }));
  const per: Partial<Record<DimensieCode, Record<string, number>>> = {};
  for (const { dimensie, bytes } of gelezen) {
    if (!bytes) throw new StoreFout('a count went while it was added up');
    const waarde = alsTekst(bytes);
    const aantallen = (per[dimensie] ??= {});
    aantallen[waarde] = (aantallen[waarde] ?? 0) + 1;
  }
  return per;
};

/** The counts of a quarter that is over. */
const leesTellingen = async (store: Store, kwartaal: Kwartaal): Promise<Tellingen> => {
  const som = await store.get(somsleutel(kwartaal));
  return som ? JSON.parse(alsTekst(som)) as Tellingen : telOp(store, await store.list(telmap(kwartaal)));
};

/**
 * A quarter as it may be seen.
 * @param welk absent: the last one that is over and has counts, otherwise the one that runs
 * @throws NietGevonden when that is no quarter, or one of the future
 */
export const readCijfers = async (deps: Deps, welk: string | null): Promise<Kwartaalblad> => {
  const nu = lopend(deps);
  const geteld = (await deps.store.list('cijfers/')).map((key) => key.split('/')[1]!);
  const kwartalen = [...new Set([nu, ...geteld])].filter((k) => isKwartaal(k) && k <= nu).sort().reverse();
  const kwartaal = welk ?? kwartalen.find((k) => k !== nu) ?? nu;
  if (!isKwartaal(kwartaal) || kwartaal > nu) throw new NietGevonden();
  const blad = { kwartaal, kwartalen, vanaf: dagNaKwartaal(kwartaal) };
  if (kwartaal === nu) {
    const totaal = (await deps.store.list(telmap(nu, 'totaal'))).length;
    return { ...blad, stand: 'loopt', totaal: totaal < kleinsteKwartaal ? null : totaal };
  }
  const cijfers = toonbaar(await leesTellingen(deps.store, kwartaal));
  return cijfers ? { ...blad, stand: 'klaar', ...cijfers } : { ...blad, stand: 'te-weinig', totaal: null };
};

/** Puts the sum of a quarter in the store, where nothing remains of one case. @throws StoreFout */
export const putSom = (store: Store, kwartaal: Kwartaal, tellingen: Tellingen): Promise<void> =>
  putAndVerify(store, somsleutel(kwartaal), naarBytes(JSON.stringify(tellingen)));

/** Sums are made the day after: what was under way at midnight has come in. */
const isLangVoorbij = ({ kalender, clock }: Deps, kwartaal: Kwartaal): boolean => lokaleDatum(kalender, clock.now()) > dagNaKwartaal(kwartaal);

/**
 * Makes one sum of each quarter that is over, and deletes what was counted one by one: after that nothing remains that
 * belongs to one case. Cut off halfway it is finished the next time.
 * @throws StoreFout
 */
export const sumKwartalen = async (deps: Deps): Promise<void> => {
  const vorig = vorigKwartaal(lopend(deps));
  for (const kwartaal of [vorig, vorigKwartaal(vorig)].filter((k) => isLangVoorbij(deps, k))) {
    const som = somsleutel(kwartaal);
    const keys = await deps.store.list(telmap(kwartaal));
    const los = keys.filter((key) => key !== som);
    if (los.length === 0) continue;
    // With a sum there, the rest was counted in it and is being deleted.
    if (!keys.includes(som)) await putSom(deps.store, kwartaal, await telOp(deps.store, los));
    await perTien(los, (key) => deps.store.delete(key));
  }
};
