import { Decrypter, identityToRecipient } from 'age-encryption';
import { readFile } from 'node:fs/promises';
import type { LoketDossier, Lijstregel } from '../../src/application/loket.ts';
import type { Handeling } from '../../src/domain/aanmelding/gebeurtenis.ts';
import type { Drukte } from '../../src/domain/drukte/drukte.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { openAanmelding } from '../../src/envelop/aanmelding.ts';
import { type Aanmelding, sealEnvelop } from '../../src/envelop/envelop.ts';
import { openSleutelbestand } from '../../src/envelop/sleutelbestand.ts';

export type Desk = {
  identiteit: string;
  list: () => Promise<Lijstregel[]>;
  read: (id: string) => Promise<LoketDossier>;
  open: (id: string) => Promise<Aanmelding>;
  do: (id: string, handeling: Handeling) => Promise<LoketDossier>;
  setDrukte: (drukte: Drukte) => Promise<void>;
  answer: (id: string, tekst: string, ring: Sleutelring) => Promise<LoketDossier>;
  /** Asks to put this in the place of a message, as the request of sealing again. */
  reseal: (id: string, nieuw: object) => Promise<void>;
};

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** The desk without its screen: signs in over HTTP with a key file, as the page does. */
export const openDesk = async (baseUrl: string, bestand: string, wachtwoord: string): Promise<Desk> => {
  const identiteit = await openSleutelbestand(new Uint8Array(await readFile(bestand)), wachtwoord);
  const vraag = async (pad: string, post?: unknown, token?: string): Promise<{ antwoord: Response; inhoud: unknown }> => {
    const antwoord = await fetch(`${baseUrl}/api/loket/${pad}`, {
      method: post === undefined ? 'GET' : 'POST',
      headers: { origin: baseUrl, 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(post === undefined ? {} : { body: JSON.stringify(post) }),
    });
    if (!antwoord.ok) throw new Error(`${pad.split('/')[0]}: ${antwoord.status}`);
    return { antwoord, inhoud: await antwoord.json() };
  };
  const { id, versleuteld } = (await vraag('uitdaging', { ontvanger: await identityToRecipient(identiteit) })).inhoud as { id: string; versleuteld: string };
  const decrypter = new Decrypter();
  decrypter.addIdentity(identiteit);
  const nonce = await decrypter.decrypt(bytes(versleuteld), 'text');
  const token = (await vraag('sessie', { id, nonce })).antwoord.headers.get('x-loket-sessie')!;
  const read = async (welke: string): Promise<LoketDossier> => (await vraag(`aanmeldingen/${welke}`, undefined, token)).inhoud as LoketDossier;
  const doe = async (welke: string, handeling: Handeling): Promise<LoketDossier> =>
    (await vraag(`aanmeldingen/${welke}/gebeurtenissen`, handeling, token)).inhoud as LoketDossier;
  const open = async (welke: string): Promise<Aanmelding> => {
    const { bericht, berichtHash } = await read(welke);
    return openAanmelding({ id: welke, berichtHash, bericht: bytes(bericht!) }, identiteit);
  };
  return {
    identiteit, read, open, do: doe,
    list: async () => ((await vraag('aanmeldingen', undefined, token)).inhoud as { aanmeldingen: Lijstregel[] }).aanmeldingen,
    reseal: async (welke, nieuw) => { await vraag(`aanmeldingen/${welke}/hersleuteld`, nieuw, token); },
    setDrukte: async (drukte) => { await vraag('drukte', drukte, token); },
    answer: async (welke, tekst, ring) => {
      const { antwoordOntvanger } = await open(welke);
      const envelop = await sealEnvelop({ versie: 1, doel: 'antwoord', id: welke, tekst }, [antwoordOntvanger, ...ontvangersVan(ring)]);
      return doe(welke, { soort: 'beantwoord', inhoud: Buffer.from(envelop).toString('base64') });
    },
  };
};
