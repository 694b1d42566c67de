import type { AanmeldingInvoer } from '../domain/aanmelding/invoer.ts';
import { isSpoed } from '../domain/aanmelding/situatie.ts';
import { ontvangersVan } from '../domain/gemeente/sleutelring.ts';
import { sealEnvelop } from '../envelop/envelop.ts';
import { deriveTerugkomsleutel, makeCode, type Scrypt } from '../envelop/terugkomcode.ts';
import { findDouble, rememberDouble } from './double.ts';
import type { Deps } from './ports.ts';
import { type Inzending, type Ontvangst, submitAanmelding } from './submit-aanmelding.ts';

/**
 * The route without JavaScript: seals the message in memory before anything is stored, mailed or logged, and makes the
 * terugkomcode. The text is gone when it returns.
 * @param scrypt native, at most two at a time
 */
export const submitPlain = async (
  deps: Deps, scrypt: Scrypt, invoer: AanmeldingInvoer, opzij: Inzending['opzij'],
): Promise<{ code: string; ontvangst: Ontvangst }> => {
  const code = makeCode();
  const { tag, ontvanger } = await deriveTerugkomsleutel(code, scrypt);
  const bericht = await sealEnvelop(
    { versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: invoer, antwoordOntvanger: ontvanger },
    ontvangersVan(deps.sleutelring),
  );
  const dubbelVan = await findDouble(deps, invoer);
  const spoed = isSpoed(invoer.situatie, deps.gemeente.spoedSituaties.waarde);
  const { id, ontvangst } = await submitAanmelding(deps, { bericht, tag, spoed, opzij, dubbelVan });
  await rememberDouble(deps, invoer, id);
  return { code, ontvangst };
};
