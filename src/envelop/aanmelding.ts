import { type Aanmelding, openEnvelop } from './envelop.ts';
import { vingerafdruk } from './vingerafdruk.ts';

/** Why a message did not open: `beschadigd` when it is not what came in, `niet-te-openen` when this key does not fit. */
export class BerichtFout extends Error {
  override name = 'BerichtFout';
  readonly code: 'beschadigd' | 'niet-te-openen';
  constructor(code: BerichtFout['code']) {
    super(code === 'beschadigd' ? 'this is not the message that came in' : 'this key does not open it');
    this.code = code;
  }
}

/** A message as the API gives it: `berichtHash` is what the server says its bytes hash to. */
export type Ingepakt = { id: string; berichtHash: string | null; bericht: Uint8Array };

/**
 * Opens a message of a resident. The bytes must be the ones the server means, and either the very ones that came in (the id is
 * their hash) or the same words sealed again: then inside stands under which id they came in.
 * @param identiteit AGE-SECRET-KEY-… of a worker or of recovery
 * @throws BerichtFout
 */
export const openAanmelding = async ({ id, berichtHash, bericht }: Ingepakt, identiteit: string): Promise<Aanmelding> => {
  if (vingerafdruk(bericht) !== berichtHash) throw new BerichtFout('beschadigd');
  let open: Aanmelding;
  try {
    open = await openEnvelop(bericht, identiteit, { doel: 'aanmelding' });
  } catch {
    throw new BerichtFout('niet-te-openen');
  }
  if (berichtHash !== id && open.oorsprong !== id) throw new BerichtFout('beschadigd');
  return open;
};
