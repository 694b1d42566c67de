/**
 * The vault of the desk: holds the key of the worker and does everything that needs it. The key never leaves it; the
 * page ends the worker to forget it.
 */
import { sealArchief } from '../envelop/archief.ts';
import { type Aanmelding, type Envelop, openEnvelop, sealEnvelop } from '../envelop/envelop.ts';
import { ontvangerVan } from '../envelop/ontvanger.ts';
import { openSleutelbestand, SleutelbestandFout, type SleutelbestandFoutcode } from '../envelop/sleutelbestand.ts';
import { telzaadVan } from '../envelop/telsleutel.ts';
import { openUitdaging } from '../envelop/uitdaging.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { naarBase64, vanBase64 } from './bytes.ts';

/** What is said about an aanmelding after the first message. */
export type Vervolg = Exclude<Envelop, Aanmelding>;
/** A text about an aanmelding, still sealed. */
export type Verzegeld = { id: string; doel: Vervolg['doel']; inhoud: string };
/** The same, opened: a handover has more than a text. Null when it does not open or belongs elsewhere. */
export type Geopend = string | { kaart: string; toestemming: string; organisatie: string } | null;

/** What the page can ask, and what comes back. Ciphertext is base64, as the API has it. */
export type Vragen = {
  ontgrendel: { vraag: { bestand: Uint8Array; wachtwoord: string }; antwoord: { ontvanger: string } };
  bewijs: { vraag: { versleuteld: string }; antwoord: { nonce: string } };
  /** What was sealed is not trusted yet: leesBericht and leesOntvanger look at it. */
  open: { vraag: { id: string; bericht: string }; antwoord: { bericht: unknown; antwoordOntvanger: unknown; telzaad: string } };
  /** By the id of their event. */
  openTeksten: { vraag: { id: string; teksten: Verzegeld[] }; antwoord: Record<string, Geopend> };
  /** Texts by the name of their file; what comes back is a ZIP, sealed. */
  archief: { vraag: { bestanden: Record<string, string>; ontvangers: string[] }; antwoord: { bytes: Uint8Array } };
  verzegel: { vraag: { envelop: Vervolg; ontvangers: string[] }; antwoord: { inhoud: string } };
};
export type Vraag = { [S in keyof Vragen]: { nummer: number; soort: S } & Vragen[S]['vraag'] }[keyof Vragen];

/** Why it did not work: `vreemd` for a challenge that is none. */
export type Kluisfoutcode = SleutelbestandFoutcode | 'beschadigd' | 'niet-te-openen' | 'vreemd' | 'kluis';
export type Antwoord = { nummer: number; antwoord: unknown } | { nummer: number; fout: Kluisfoutcode };

class Mislukt extends Error {
  readonly code: Kluisfoutcode;
  constructor(code: Kluisfoutcode) {
    super(code);
    this.code = code;
  }
}

let identiteit = '';

const alsTekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : '');

const maakTekstOpen = async (id: string, { doel, inhoud }: Verzegeld): Promise<Geopend> => {
  try {
    const open = await openEnvelop(vanBase64(inhoud), identiteit, { doel, id });
    if ('kaart' in open) return { kaart: alsTekst(open.kaart), toestemming: alsTekst(open.toestemming), organisatie: alsTekst(open.organisatie) };
    return typeof open.tekst === 'string' ? open.tekst : null;
  } catch {
    return null;
  }
};

const maakOpen = async (id: string, bericht: string): Promise<Vragen['open']['antwoord']> => {
  const bytes = vanBase64(bericht);
  // The id is the hash of what came in: anything else was changed on the way or in the store.
  if (vingerafdruk(bytes) !== id) throw new Mislukt('beschadigd');
  try {
    const { id: binnen, bericht: inhoud, antwoordOntvanger } = await openEnvelop(bytes, identiteit, { doel: 'aanmelding' });
    return { bericht: inhoud, antwoordOntvanger, telzaad: telzaadVan(id, binnen) };
  } catch {
    throw new Mislukt('niet-te-openen');
  }
};

const beantwoord = async (vraag: Vraag): Promise<unknown> => {
  switch (vraag.soort) {
    case 'ontgrendel': {
      const gevonden = await openSleutelbestand(vraag.bestand, vraag.wachtwoord);
      const ontvanger = await ontvangerVan(gevonden);
      identiteit = gevonden;
      return { ontvanger };
    }
    case 'bewijs': {
      const nonce = await openUitdaging(vanBase64(vraag.versleuteld), identiteit);
      // Only a challenge is ever read out: a message of a resident passed off as one stays here.
      if (!/^[0-9a-f]{64}$/.test(nonce)) throw new Mislukt('vreemd');
      return { nonce };
    }
    case 'open': return maakOpen(vraag.id, vraag.bericht);
    case 'openTeksten':
      return Object.fromEntries(await Promise.all(vraag.teksten.map(async (t) => [t.id, await maakTekstOpen(vraag.id, t)] as const)));
    case 'archief': return { bytes: await sealArchief(vraag.bestanden, vraag.ontvangers) };
    case 'verzegel': return { inhoud: naarBase64(await sealEnvelop(vraag.envelop, vraag.ontvangers)) };
  }
};

const codeVan = (fout: unknown, soort: Vraag['soort']): Kluisfoutcode => {
  if (fout instanceof SleutelbestandFout || fout instanceof Mislukt) return fout.code;
  return soort === 'bewijs' ? 'vreemd' : 'kluis';
};

self.addEventListener('message', ({ data: vraag }: MessageEvent<Vraag>) => {
  const { nummer } = vraag;
  beantwoord(vraag).then(
    (antwoord) => self.postMessage({ nummer, antwoord } satisfies Antwoord),
    (fout: unknown) => self.postMessage({ nummer, fout: codeVan(fout, vraag.soort) } satisfies Antwoord),
  );
});
