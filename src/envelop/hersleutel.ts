import { type Ingepakt, openAanmelding } from './aanmelding.ts';
import { type Aanmelding, countOntvangers, type Envelop, EnvelopFout, openEnvelop, sealEnvelop } from './envelop.ts';
import { bruikbareOntvanger } from './ontvanger.ts';
import { vingerafdruk } from './vingerafdruk.ts';

type Vervolg = Exclude<Envelop, Aanmelding>;
/** A text about an aanmelding as it lies in the store, by the id of its event. */
export type Ingepakttekst = { id: string; doel: Vervolg['doel']; inhoud: Uint8Array };

/** Everything of one aanmelding sealed again; `vervangt` is the hash of what each was made from. */
export type Herzegeld = {
  vervangt: string;
  bericht: Uint8Array;
  teksten: { id: string; vervangt: string; inhoud: Uint8Array }[];
  /** Ids of texts that stay as they are: this key does not open them, or the resident could not open them any more. */
  overgeslagen: string[];
};

/** What a resident opens with the code. */
const ookVoorInwoner: readonly Vervolg['doel'][] = ['antwoord', 'aanvulling'];

/** Seals, and opens again with the own key: what does not come out as it went in is never sent. @throws EnvelopFout */
const sealAndCompare = async (envelop: Envelop, ontvangers: readonly string[], identiteit: string): Promise<Uint8Array> => {
  const bytes = await sealEnvelop(envelop, ontvangers);
  const terug = await openEnvelop(bytes, identiteit, { doel: envelop.doel, id: envelop.id });
  if (countOntvangers(bytes) !== ontvangers.length || JSON.stringify(terug) !== JSON.stringify(envelop)) throw new EnvelopFout('what was sealed is not what opens');
  return bytes;
};

const resealTekst = async (id: string, { doel, inhoud }: Ingepakttekst, inwoner: string | null, ontvangers: readonly string[], identiteit: string): Promise<Uint8Array | null> => {
  const open = await openEnvelop(inhoud, identiteit, { doel, id }).catch(() => null);
  // An answer must stay readable with the code.
  if (!open || (doel === 'antwoord' && inwoner === null)) return null;
  return sealAndCompare(open, inwoner !== null && ookVoorInwoner.includes(doel) ? [inwoner, ...ontvangers] : ontvangers, identiteit);
};

/**
 * Seals the words of an aanmelding and its texts to other keys. What is inside does not change, save that the message says
 * under which id it came in; so the keys of its counts stay the same.
 * @param identiteit AGE-SECRET-KEY-… of a worker who is in the new ring
 * @param ontvangers age public keys of the ring
 * @throws BerichtFout when the message does not open; EnvelopFout when what was sealed does not open as it should
 */
export const resealZaak = async (ingepakt: Ingepakt, teksten: readonly Ingepakttekst[], identiteit: string, ontvangers: readonly string[]): Promise<Herzegeld> => {
  const { id } = ingepakt;
  const open = await openAanmelding(ingepakt, identiteit);
  const inwoner = await bruikbareOntvanger(open.antwoordOntvanger);
  const uit: Herzegeld = {
    vervangt: vingerafdruk(ingepakt.bericht), bericht: await sealAndCompare({ ...open, oorsprong: id }, ontvangers, identiteit), teksten: [], overgeslagen: [],
  };
  for (const tekst of teksten) {
    const inhoud = await resealTekst(id, tekst, inwoner, ontvangers, identiteit);
    if (inhoud) uit.teksten.push({ id: tekst.id, vervangt: vingerafdruk(tekst.inhoud), inhoud });
    else uit.overgeslagen.push(tekst.id);
  }
  return uit;
};
