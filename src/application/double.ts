import type { AanmeldingInvoer } from '../domain/aanmelding/invoer.ts';
import { hmacSha256 } from '../envelop/hmac.ts';
import type { AanmeldingId } from './dossiers.ts';
import { isAanmeldingId } from './dossiers.ts';
import type { Deps } from './ports.ts';

type DoubleDeps = Pick<Deps, 'store' | 'geheimen' | 'clock' | 'log'>;

/**
 * Without JavaScript a refresh posts the same form again, and the server cannot know it by its bytes. It keeps a keyed
 * hash of the message for a day, so that the desk sees "double" instead of two people.
 */
const keyOf = (deps: DoubleDeps, invoer: AanmeldingInvoer, dag: string): string => {
  const sleutel = hmacSha256(deps.geheimen.peppers.at(-1)!, new TextEncoder().encode(`dubbel ${dag}`));
  return `dubbel/${dag}/${Buffer.from(hmacSha256(sleutel, new TextEncoder().encode(JSON.stringify(invoer)))).toString('hex')}`;
};

/** The earlier message with the same words of today, if there is one. Never stands in the way of a new message. */
export const findDouble = async (deps: DoubleDeps, invoer: AanmeldingInvoer): Promise<AanmeldingId | undefined> => {
  try {
    const bytes = await deps.store.get(keyOf(deps, invoer, deps.clock.now().slice(0, 10)));
    const id = bytes && new TextDecoder().decode(bytes);
    return id && isAanmeldingId(id) ? id : undefined;
  } catch {
    deps.log({ wat: 'dubbel-onbekend' });
    return undefined;
  }
};

/** Remembers a message for the rest of the day. The message is safe already, so a failure is only logged. */
export const rememberDouble = async (deps: DoubleDeps, invoer: AanmeldingInvoer, id: AanmeldingId): Promise<void> => {
  try {
    await deps.store.put(keyOf(deps, invoer, deps.clock.now().slice(0, 10)), new TextEncoder().encode(id));
  } catch {
    deps.log({ wat: 'dubbel-niet-onthouden' });
  }
};
