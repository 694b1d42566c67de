import { randomBytes, randomUUID } from 'node:crypto';
import { leesInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { sealEnvelop } from '../../src/envelop/envelop.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';

/** A message as the browser sends it to POST /api/aanmelding: sealed, with the tag of a code. */
export type Verzegeld = { id: string; verhaal: string; tag: string; body: string };

/** Seals a message to the ring. The tag is of no code: here nobody has to come back. */
export const verzegel = async (verhaal: string, ring: Sleutelring): Promise<Verzegeld> => {
  const { invoer } = leesInvoer({ verhaal, contactwijze: 'code' });
  if (!invoer) throw new Error('this is not a message');
  const bytes = await sealEnvelop({ versie: 1, doel: 'aanmelding', id: randomUUID(), bericht: invoer, antwoordOntvanger: ring.herstel[0]!.ontvanger }, ontvangersVan(ring));
  const id = vingerafdruk(bytes);
  const tag = randomBytes(32).toString('hex');
  return { id, verhaal, tag, body: JSON.stringify({ bericht: Buffer.from(bytes).toString('base64'), hash: id, tag, spoed: false, opzij: [] }) };
};
