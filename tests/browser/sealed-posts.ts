import { randomBytes, randomUUID } from 'node:crypto';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { leesInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { sealEnvelop } from '../../src/envelop/envelop.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';

/** A message as the browser sends it: sealed, with the tag of a code. */
export type SealedPost = { id: string; verhaal: string; tag: string; body: string };

/** Seals a message to the ring. The tag is of no code: here nobody has to come back. */
export const sealPost = async (verhaal: string, ring: Sleutelring): Promise<SealedPost> => {
  const { invoer } = leesInvoer({ verhaal, contactwijze: 'code' });
  if (!invoer) throw new Error('this is not a message');
  const bytes = await sealEnvelop({ versie: 1, doel: 'aanmelding', id: randomUUID(), bericht: invoer, antwoordOntvanger: ring.herstel[0]!.ontvanger }, ontvangersVan(ring));
  const id = vingerafdruk(bytes);
  const tag = randomBytes(32).toString('hex');
  return { id, verhaal, tag, body: JSON.stringify({ bericht: Buffer.from(bytes).toString('base64'), hash: id, tag, spoed: false, opzij: [] }) };
};

/** Sends it once. @returns the status, or null when no answer came */
export const send = async (baseUrl: string, post: SealedPost): Promise<number | null> => {
  try {
    const answer = await fetch(`${baseUrl}/api/aanmelding`, { method: 'POST', headers: { origin: baseUrl, 'content-type': 'application/json' }, body: post.body });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
};
