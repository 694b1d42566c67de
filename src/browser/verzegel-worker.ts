import { scryptAsync } from '@noble/hashes/scrypt.js';
import { type Envelop, openEnvelop, sealEnvelop } from '../envelop/envelop.ts';
import { deriveTerugkomsleutel, makeCode, type Scrypt, type Terugkomsleutel } from '../envelop/terugkomcode.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';

/** What the page can ask, and what comes back. Heavy work, kept off the page so that typing stays smooth. */
export type Vragen = {
  nieuweCode: { vraag: Record<never, never>; antwoord: { code: string; sleutel: Terugkomsleutel } };
  sleutel: { vraag: { code: string }; antwoord: Terugkomsleutel };
  verzegel: { vraag: { envelop: Envelop; ontvangers: string[] }; antwoord: { bytes: Uint8Array; hash: string } };
  open: { vraag: { bytes: Uint8Array; identiteit: string; id: string; doel: 'antwoord' | 'aanvulling' }; antwoord: string };
};
export type Vraag = { [S in keyof Vragen]: { nummer: number; soort: S } & Vragen[S]['vraag'] }[keyof Vragen];

const scrypt: Scrypt = (wachtwoord, zout, maten) => scryptAsync(wachtwoord, zout, maten);

const beantwoord = async (vraag: Vraag): Promise<unknown> => {
  switch (vraag.soort) {
    case 'nieuweCode': {
      const code = makeCode();
      return { code, sleutel: await deriveTerugkomsleutel(code, scrypt) };
    }
    case 'sleutel': return deriveTerugkomsleutel(vraag.code, scrypt);
    case 'verzegel': {
      const bytes = await sealEnvelop(vraag.envelop, vraag.ontvangers);
      return { bytes, hash: vingerafdruk(bytes) };
    }
    case 'open': return (await openEnvelop(vraag.bytes, vraag.identiteit, { doel: vraag.doel, id: vraag.id })).tekst;
  }
};

self.addEventListener('message', (bericht: MessageEvent<Vraag>) => {
  const { nummer } = bericht.data;
  beantwoord(bericht.data).then(
    (antwoord) => self.postMessage({ nummer, antwoord }),
    () => self.postMessage({ nummer, mislukt: true }),
  );
});
