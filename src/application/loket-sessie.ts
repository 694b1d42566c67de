import type { Medewerker } from '../domain/gemeente/sleutelring.ts';
import { hmacSha256 } from '../envelop/hmac.ts';
import { sealUitdaging } from '../envelop/uitdaging.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { putAndVerify } from './dossiers.ts';
import { noteInJournaal } from './journaal.ts';
import type { Deps, Store } from './ports.ts';

/** A challenge lives two minutes, a session thirty minutes of rest and a working day at most. */
const uitdagingDuur = 2 * 60_000;
const sessieDuur = 30 * 60_000;
const langsteSessie = 8 * 3_600_000;
/** Who signed out elsewhere is out everywhere within this time: not every question asks the store. */
const uitgelogdGeldig = 10_000;

/** The sign-in or the session is not valid (any more). Says no more than that. */
export class GeenToegang extends Error {
  override name = 'GeenToegang';
}

type SessieDeps = Pick<Deps, 'store' | 'clock' | 'geheimen' | 'sleutelring' | 'log'>;
/** What a token says: who, which session, when it began and until when it holds (milliseconds since 1970). */
type Sessie = { medewerker: string; sessie: string; begin: number; tot: number };

const sleutelVan = (id: string): string => `uitdaging/${id}`;
const hashVan = (nonce: string): string => vingerafdruk(new TextEncoder().encode(nonce));
const nu = (deps: SessieDeps): number => Date.parse(deps.clock.now());

/**
 * Starts signing in: a random number, encrypted to the worker's public key, good for once.
 * A key outside the ring gets an answer of the same form, that opens nothing.
 * @param ontvanger the age public key of the worker
 */
export const makeUitdaging = async (deps: SessieDeps, ontvanger: string): Promise<{ id: string; versleuteld: Uint8Array }> => {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
  const id = `${deps.clock.now().slice(0, 10)}-${crypto.randomUUID()}`;
  const versleuteld = await sealUitdaging(nonce, ontvanger);
  const medewerker = deps.sleutelring.medewerkers.find((m) => m.ontvanger === ontvanger);
  if (medewerker) {
    const waarde = { medewerker: medewerker.id, hash: hashVan(nonce), tot: nu(deps) + uitdagingDuur };
    await deps.store.put(sleutelVan(id), new TextEncoder().encode(JSON.stringify(waarde)));
  }
  return { id, versleuteld };
};

const handtekening = (deps: SessieDeps, inhoud: string): string =>
  Buffer.from(hmacSha256(deps.geheimen.sessie, Buffer.from(inhoud))).toString('base64url');

const makeToken = (deps: SessieDeps, { medewerker, sessie, begin }: Omit<Sessie, 'tot'>): string => {
  const waarde: Sessie = { medewerker, sessie, begin, tot: Math.min(nu(deps) + sessieDuur, begin + langsteSessie) };
  const inhoud = Buffer.from(JSON.stringify(waarde)).toString('base64url');
  return `${inhoud}.${handtekening(deps, inhoud)}`;
};

/** Compares texts in a time that says nothing about where they differ. */
export const gelijkeTekst = (a: string, b: string): boolean => {
  let verschil = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) verschil |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1));
  return verschil === 0;
};

/** Ends signing in: whoever can tell the number holds the key. @throws GeenToegang */
export const openSessie = async (deps: SessieDeps, id: string, nonce: string): Promise<{ token: string; medewerker: Medewerker }> => {
  if (!/^\d{4}-\d{2}-\d{2}-[0-9a-f-]{36}$/.test(id)) throw new GeenToegang();
  const bytes = await deps.store.get(sleutelVan(id));
  await deps.store.delete(sleutelVan(id));
  if (!bytes) throw new GeenToegang();
  const uitdaging = JSON.parse(new TextDecoder().decode(bytes)) as { medewerker: string; hash: string; tot: number };
  const medewerker = deps.sleutelring.medewerkers.find((m) => m.id === uitdaging.medewerker);
  if (!medewerker || uitdaging.tot < nu(deps) || !gelijkeTekst(hashVan(nonce), uitdaging.hash)) throw new GeenToegang();
  await noteInJournaal(deps, medewerker.id, 'ingelogd');
  return { token: makeToken(deps, { medewerker: medewerker.id, sessie: crypto.randomUUID(), begin: nu(deps) }), medewerker };
};

/** Sessions that were ended, for as long as one of them could still be valid. Everything stands in the key. */
const uitgelogdMap = 'uitgelogd/';
const overal = 'overal';
const gelezen = new WeakMap<Store, { op: number; keys: readonly string[] }>();

const uitgelogd = async (deps: SessieDeps): Promise<readonly string[]> => {
  const eerder = gelezen.get(deps.store);
  if (eerder && Math.abs(nu(deps) - eerder.op) < uitgelogdGeldig) return eerder.keys;
  const keys = await deps.store.list(uitgelogdMap);
  gelezen.set(deps.store, { op: nu(deps), keys });
  return keys;
};

const isUitgelogd = async (deps: SessieDeps, { medewerker, sessie, begin }: Sessie): Promise<boolean> =>
  (await uitgelogd(deps)).some((key) => {
    const [, moment, wie, welke] = key.slice(uitgelogdMap.length).split('_');
    return wie === medewerker && (welke === overal ? begin <= Number(moment) : welke === sessie);
  });

const leesSessie = (deps: SessieDeps, token: string): Sessie => {
  const [inhoud = '', teken = ''] = token.split('.');
  if (!gelijkeTekst(handtekening(deps, inhoud), teken)) throw new GeenToegang();
  const sessie = JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as Partial<Sessie>;
  const { medewerker, sessie: welke, begin, tot } = sessie;
  // A token from before sessions had a beginning is none.
  if (medewerker === undefined || welke === undefined || begin === undefined || tot === undefined) throw new GeenToegang();
  return { medewerker, sessie: welke, begin, tot };
};

/**
 * Who asks, with a fresh token for the next half hour. Someone taken out of the ring is out at once; who signed out is out
 * at once here, and within ten seconds elsewhere.
 * @throws GeenToegang; StoreFout when it cannot be told who signed out
 */
export const checkSessie = async (deps: SessieDeps, token: string): Promise<{ token: string; medewerker: Medewerker }> => {
  const sessie = leesSessie(deps, token);
  const medewerker = deps.sleutelring.medewerkers.find((m) => m.id === sessie.medewerker);
  if (!medewerker || sessie.tot < nu(deps) || await isUitgelogd(deps, sessie)) throw new GeenToegang();
  return { token: makeToken(deps, sessie), medewerker };
};

/**
 * Ends a session on the server, or every session of this worker that began before now, on whatever machine.
 * @throws GeenToegang when the token is not valid; StoreFout when it is not certain that it ended
 */
export const endSessie = async (deps: SessieDeps, token: string, alle: boolean): Promise<void> => {
  const { medewerker } = await checkSessie(deps, token);
  const { sessie } = leesSessie(deps, token);
  const key = `${uitgelogdMap}${deps.clock.now().slice(0, 10)}_${nu(deps)}_${medewerker.id}_${alle ? overal : sessie}`;
  await putAndVerify(deps.store, key, new Uint8Array([1]));
  gelezen.delete(deps.store);
  await noteInJournaal(deps, medewerker.id, alle ? 'overal-uitgelogd' : 'uitgelogd');
};
