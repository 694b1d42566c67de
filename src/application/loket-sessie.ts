import type { Medewerker } from '../domain/gemeente/sleutelring.ts';
import { hmacSha256 } from '../envelop/hmac.ts';
import { sealUitdaging } from '../envelop/uitdaging.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import type { Deps } from './ports.ts';

/** A challenge lives two minutes, a session thirty minutes of rest. */
const uitdagingDuur = 2 * 60_000;
const sessieDuur = 30 * 60_000;

/** The sign-in or the session is not valid (any more). Says no more than that. */
export class GeenToegang extends Error {
  override name = 'GeenToegang';
}

type SessieDeps = Pick<Deps, 'store' | 'clock' | 'geheimen' | 'sleutelring'>;

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

const makeToken = (deps: SessieDeps, medewerker: string): string => {
  const inhoud = Buffer.from(JSON.stringify({ medewerker, tot: nu(deps) + sessieDuur })).toString('base64url');
  return `${inhoud}.${handtekening(deps, inhoud)}`;
};

const gelijkeTekst = (a: string, b: string): boolean => {
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
  return { token: makeToken(deps, medewerker.id), medewerker };
};

/**
 * Who asks, with a fresh token for the next half hour. Someone taken out of the ring is out at once.
 * @throws GeenToegang
 */
export const checkSessie = (deps: SessieDeps, token: string): { token: string; medewerker: Medewerker } => {
  const [inhoud = '', teken = ''] = token.split('.');
  if (!gelijkeTekst(handtekening(deps, inhoud), teken)) throw new GeenToegang();
  const { medewerker: id, tot } = JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as { medewerker: string; tot: number };
  const medewerker = deps.sleutelring.medewerkers.find((m) => m.id === id);
  if (!medewerker || tot < nu(deps)) throw new GeenToegang();
  return { token: makeToken(deps, medewerker.id), medewerker };
};
