/**
 * The vault of the desk: holds the key of the worker and does everything that needs it. The key never leaves it; the
 * page ends the worker to forget it.
 */
import { BerichtFout, openAanmelding } from '../envelop/aanmelding.ts';
import { sealArchief } from '../envelop/archief.ts';
import { type Aanmelding, type Envelop, openEnvelop, sealEnvelop } from '../envelop/envelop.ts';
import { resealZaak } from '../envelop/hersleutel.ts';
import { ontvangerVan } from '../envelop/ontvanger.ts';
import { makeSleutelbestand, openSleutelbestand, SleutelbestandFout, type SleutelbestandFoutcode } from '../envelop/sleutelbestand.ts';
import { telzaadVan } from '../envelop/telsleutel.ts';
import { openUitdaging } from '../envelop/uitdaging.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { makeWachtwoord } from '../envelop/wachtwoord.ts';
import { naarBase64, vanBase64 } from './bytes.ts';

/** What is said about an aanmelding after the first message. */
export type Vervolg = Exclude<Envelop, Aanmelding>;
/** A text about an aanmelding, still sealed. */
export type Verzegeld = { id: string; doel: Vervolg['doel']; inhoud: string };
/** A message as the API gives it, with what the server says its bytes hash to. */
export type Ingepakt = { id: string; berichtHash: string | null; bericht: string };
/** The same, opened: a handover has more than a text. Null when it does not open or belongs elsewhere. */
export type Geopend = string | { kaart: string; toestemming: string; organisatie: string } | null;

/** How a stored message took a key. */
export type Berichtproef = 'open' | BerichtFout['code'];

/** What the page can ask, and what comes back. Ciphertext is base64, as the API has it. */
export type Vragen = {
  ontgrendel: { vraag: { bestand: Uint8Array; wachtwoord: string }; antwoord: { ontvanger: string } };
  /** Makes a key for somebody new, and the passphrase that opens it. The vault does not take it for its own. */
  maakSleutel: { vraag: { naam: string }; antwoord: { bestand: Uint8Array; ontvanger: string; wachtwoord: string } };
  /** Whether the key opens what is sealed to these now, and a message that is stored. Nothing of it comes out. */
  proef: { vraag: { ontvangers: string[]; bericht: Ingepakt | null }; antwoord: { proeftekst: boolean; bericht: Berichtproef | null } };
  bewijs: { vraag: { versleuteld: string }; antwoord: { nonce: string } };
  /** What was sealed is not trusted yet: leesBericht and leesOntvanger look at it. */
  open: { vraag: Ingepakt; antwoord: { bericht: unknown; antwoordOntvanger: unknown; telzaad: string } };
  /** By the id of their event. */
  openTeksten: { vraag: { id: string; teksten: Verzegeld[] }; antwoord: Record<string, Geopend> };
  /** Texts by the name of their file; what comes back is a ZIP, sealed. */
  archief: { vraag: { bestanden: Record<string, string>; ontvangers: string[] }; antwoord: { bytes: Uint8Array } };
  verzegel: { vraag: { envelop: Vervolg; ontvangers: string[] }; antwoord: { inhoud: string } };
  /** Seals a message and its texts to other keys, and looks whether they open again. `overgeslagen`: texts that stay as they are. */
  hersleutel: { vraag: Ingepakt & { teksten: Verzegeld[]; ontvangers: string[] }; antwoord: Herverzegeld & { overgeslagen: string[] } };
};
/** What was sealed again: `vervangt` is the hash of what each was made from, `hash` of the new message. */
export type Herverzegeld = { vervangt: string; bericht: string; hash: string; gebeurtenissen: { id: string; vervangt: string; inhoud: string }[] };
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

const uitgepakt = ({ id, berichtHash, bericht }: Ingepakt) => ({ id, berichtHash, bericht: vanBase64(bericht) });

const maakOpen = async (vraag: Ingepakt): Promise<Vragen['open']['antwoord']> => {
  const { id: binnen, bericht, antwoordOntvanger } = await openAanmelding(uitgepakt(vraag), identiteit);
  return { bericht, antwoordOntvanger, telzaad: telzaadVan(vraag.id, binnen) };
};

const hersleutel = async (vraag: Vragen['hersleutel']['vraag']): Promise<Vragen['hersleutel']['antwoord']> => {
  const teksten = vraag.teksten.map((t) => ({ ...t, inhoud: vanBase64(t.inhoud) }));
  const { vervangt, bericht, teksten: nieuw, overgeslagen } = await resealZaak(uitgepakt(vraag), teksten, identiteit, vraag.ontvangers);
  return { vervangt, bericht: naarBase64(bericht), hash: vingerafdruk(bericht), gebeurtenissen: nieuw.map((t) => ({ ...t, inhoud: naarBase64(t.inhoud) })), overgeslagen };
};

const proeftekst = { versie: 1, doel: 'notitie', id: 'proef', tekst: 'Dit is een proef.' } as const;

const proef = async ({ ontvangers, bericht }: Vragen['proef']['vraag']): Promise<Vragen['proef']['antwoord']> => ({
  proeftekst: await sealEnvelop(proeftekst, ontvangers)
    .then((bytes) => openEnvelop(bytes, identiteit, proeftekst)).then(({ tekst }) => tekst === proeftekst.tekst, () => false),
  bericht: bericht && await openAanmelding(uitgepakt(bericht), identiteit)
    .then(() => 'open' as const, (fout: unknown) => (fout instanceof BerichtFout ? fout.code : 'niet-te-openen')),
});

const beantwoord = async (vraag: Vraag): Promise<unknown> => {
  switch (vraag.soort) {
    case 'ontgrendel': {
      const gevonden = await openSleutelbestand(vraag.bestand, vraag.wachtwoord);
      const ontvanger = await ontvangerVan(gevonden);
      identiteit = gevonden;
      return { ontvanger };
    }
    case 'maakSleutel': {
      const wachtwoord = makeWachtwoord();
      return { ...await makeSleutelbestand(wachtwoord, vraag.naam), wachtwoord };
    }
    case 'proef': return proef(vraag);
    case 'bewijs': {
      const nonce = await openUitdaging(vanBase64(vraag.versleuteld), identiteit);
      // Only a challenge is ever read out: a message of a resident passed off as one stays here.
      if (!/^[0-9a-f]{64}$/.test(nonce)) throw new Mislukt('vreemd');
      return { nonce };
    }
    case 'open': return maakOpen(vraag);
    case 'openTeksten':
      return Object.fromEntries(await Promise.all(vraag.teksten.map(async (t) => [t.id, await maakTekstOpen(vraag.id, t)] as const)));
    case 'archief': return { bytes: await sealArchief(vraag.bestanden, vraag.ontvangers) };
    case 'verzegel': return { inhoud: naarBase64(await sealEnvelop(vraag.envelop, vraag.ontvangers)) };
    case 'hersleutel': return hersleutel(vraag);
  }
};

const codeVan = (fout: unknown, soort: Vraag['soort']): Kluisfoutcode => {
  if (fout instanceof SleutelbestandFout || fout instanceof BerichtFout || fout instanceof Mislukt) return fout.code;
  return soort === 'bewijs' ? 'vreemd' : 'kluis';
};

self.addEventListener('message', ({ data: vraag }: MessageEvent<Vraag>) => {
  const { nummer } = vraag;
  beantwoord(vraag).then(
    (antwoord) => self.postMessage({ nummer, antwoord } satisfies Antwoord),
    (fout: unknown) => self.postMessage({ nummer, fout: codeVan(fout, vraag.soort) } satisfies Antwoord),
  );
});
