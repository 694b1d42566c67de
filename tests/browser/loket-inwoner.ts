import { randomBytes } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { AanmeldingInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { type Bijschrift, openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import type { Terugkomsleutel } from '../../src/envelop/terugkomcode.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import type { Terugblik } from '../../src/domain/aanmelding/terugblik.ts';

/** A resident who wrote, and can come back: the parts of a browser, without a screen and without waiting for scrypt. */
export type Inwoner = {
  id: string;
  vulAan: (tekst: string) => Promise<void>;
  trekIn: () => Promise<void>;
  wis: () => Promise<void>;
  /** @param elders address of another server on the same store */
  antwoorden: (elders?: string) => Promise<string[]>;
};

const leeg: AanmeldingInvoer = {
  verhaal: '', contactwijze: 'code', telefoon: '', email: '', adres: '', bestmoment: '', veilig: false, naam: '', herkenzin: '',
  situatie: [], taal: '', tolk: false, kern: '', bron: '', kaart: null, aanleiding: '', organisatie: '', organisatiesoort: '', wens: [],
};
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/**
 * Seals and sends a message. Fields need not be of their type: the desk must bear what anybody seals.
 * @param opties `sleutel` of a code, when the resident comes back with it
 */
export const schrijf = async (
  baseUrl: string, ring: Sleutelring, invoer: Partial<Record<keyof AanmeldingInvoer, unknown>>, { spoed = false, opzij = [] as string[], sleutel }: { spoed?: boolean; opzij?: string[]; sleutel?: Terugkomsleutel } = {},
): Promise<Inwoner> => {
  const identiteit = sleutel?.identiteit ?? await generateX25519Identity();
  const ontvanger = await identityToRecipient(identiteit);
  const tag = sleutel?.tag ?? randomBytes(32).toString('hex');
  const post = async (pad: string, inhoud: object, bij = baseUrl): Promise<unknown> => {
    const antwoord = await fetch(`${bij}/api/${pad}`, {
      method: 'POST', headers: { origin: bij, 'content-type': 'application/json' }, body: JSON.stringify(inhoud),
    });
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
    return antwoord.json();
  };
  const bytes = await sealEnvelop(
    { versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: { ...leeg, ...invoer } as AanmeldingInvoer, antwoordOntvanger: ontvanger },
    ontvangersVan(ring),
  );
  const id = vingerafdruk(bytes);
  await post('aanmelding', { bericht: base64(bytes), hash: id, tag, spoed, opzij });
  return {
    id,
    vulAan: async (tekst) => {
      const bijschrift: Bijschrift = { versie: 1, doel: 'aanvulling', id, tekst };
      await post('terugkomen', { tag, actie: 'aanvullen', inhoud: base64(await sealEnvelop(bijschrift, [ontvanger, ...ontvangersVan(ring)])) });
    },
    trekIn: async () => { await post('terugkomen', { tag, actie: 'intrekken' }); },
    wis: async () => { await post('terugkomen', { tag, actie: 'verwijderen' }); },
    antwoorden: async (elders) => {
      const { terugblik } = await post('terugkomen', { tag, actie: 'bekijken' }, elders) as { terugblik: Terugblik };
      return Promise.all(terugblik.draad.filter(({ van }) => van === 'loket').map(async ({ inhoud }) =>
        (await openEnvelop(new Uint8Array(Buffer.from(inhoud, 'base64')), identiteit, { doel: 'antwoord', id })).tekst));
    },
  };
};
