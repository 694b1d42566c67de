import * as z from 'zod/mini';
import { type Kaart, leesKaart } from '../zelftest/kaart.ts';
import { type Aanleiding, leesAanleiding, leesOrganisatiesoort, leesWensen, type Organisatiesoort, type Wens } from './aanleiding.ts';
import { situatieCodes } from './situatie.ts';

/**
 * How the resident wants to be reached; with `code` they come back themselves. With `geen` nobody has to respond: only
 * for who tells that a letter is paid already or wrong.
 */
export const contactwijzen = ['bellen', 'email', 'post', 'langskomen', 'code', 'geen'] as const;
export type Contactwijze = (typeof contactwijzen)[number];

/** Longest text per field, in UTF-16 code units. HTML, browser and server take them from here. */
export const grenzen = {
  verhaal: 10_000, telefoon: 30, email: 254, adres: 300, bestmoment: 200,
  naam: 100, herkenzin: 100, taal: 60, kern: 60, bron: 40, organisatie: 100,
} as const;
export type Tekstveld = keyof typeof grenzen;

/** What can be wrong. Codes only: content/ owns the words. */
export type FoutCode =
  | 'verhaal-leeg' | 'te-lang' | 'contactwijze-leeg' | 'telefoon-leeg' | 'telefoon-onjuist'
  | 'email-leeg' | 'email-onjuist' | 'adres-leeg';
export type Veld = Tekstveld | 'contactwijze';
export type Fout = { veld: Veld; code: FoutCode; grens?: number };

/** A message as the resident left it: what is sealed, and nothing else. Texts are kept to the letter. */
export type AanmeldingInvoer = {
  verhaal: string;
  contactwijze: Contactwijze;
  telefoon: string; email: string; adres: string; bestmoment: string;
  /** May we leave a message where others may hear or see it? Silence means no. */
  veilig: boolean;
  naam: string; herkenzin: string;
  situatie: (typeof situatieCodes)[number][];
  taal: string; tolk: boolean; kern: string; bron: string;
  /** What the resident left on the card of the zelftest. */
  kaart: Kaart | null;
  /** What the page they came from already knew. Messages from before November 2026 do not have these four. */
  aanleiding: Aanleiding;
  /** Name and kind of an organisation that asks something, and what it would like. */
  organisatie: string; organisatiesoort: Organisatiesoort; wens: Wens[];
};

/** Values as typed: strings by field name, so that a form with errors can be shown again unchanged. */
export type RuweInvoer = Partial<Record<Tekstveld | Keuzeveld, string>> & Partial<Record<Lijstveld, string[]>>;
type Keuzeveld = 'contactwijze' | 'veilig' | 'tolk' | 'aanleiding' | 'organisatiesoort';
type Lijstveld = 'situatie' | 'kaart' | 'wens';
const lijstvelden = ['situatie', 'kaart', 'wens'] as const satisfies readonly Lijstveld[];
const keuzevelden = ['contactwijze', 'veilig', 'tolk', 'aanleiding', 'organisatiesoort'] as const satisfies readonly Keuzeveld[];

const tekst = z._default(z.string(), '');
const jaNee = z.pipe(z._default(z.string(), ''), z.transform((v: string) => ['ja', 'on', 'true'].includes(v)));
const bekend = new Set<string>(situatieCodes);

const vormSchema = z.object({
  verhaal: tekst, contactwijze: z.optional(z.string()),
  telefoon: tekst, email: tekst, adres: tekst, bestmoment: tekst, veilig: jaNee, naam: tekst, herkenzin: tekst,
  situatie: z.pipe(z._default(z.array(z.string()), []), z.transform((codes: string[]) =>
    situatieCodes.filter((code) => bekend.has(code) && codes.includes(code)))),
  taal: tekst, tolk: jaNee, kern: tekst, bron: tekst,
  kaart: z.pipe(z._default(z.array(z.string()), []), z.transform((regels: string[]) => leesKaart(regels))),
  aanleiding: z.pipe(tekst, z.transform((code: string) => leesAanleiding(code))),
  organisatie: tekst,
  organisatiesoort: z.pipe(tekst, z.transform((code: string) => leesOrganisatiesoort(code))),
  wens: z.pipe(z._default(z.array(z.string()), []), z.transform((codes: string[]) => leesWensen(codes))),
});

const leeg = (waarde: string): boolean => waarde.trim() === '';
const emailVorm = z.email({ pattern: z.regexes.html5Email });

/** Who filled in one way to be reached but ticked none has still told us how. */
const afgeleideContactwijze = (v: { telefoon: string; email: string; adres: string }): Contactwijze | undefined => {
  if (!leeg(v.telefoon)) return 'bellen';
  if (!leeg(v.email)) return 'email';
  return leeg(v.adres) ? undefined : 'post';
};

/** The way that was ticked; who need not hear from us is only who tells that a letter is paid or wrong. */
const gekozenContactwijze = (v: { contactwijze?: string | undefined; aanleiding: Aanleiding; telefoon: string; email: string; adres: string }): Contactwijze | undefined => {
  const betaald = v.aanleiding === 'brief-betaald';
  const gekozen = contactwijzen.find((wijze) => wijze === v.contactwijze);
  if (gekozen && (gekozen !== 'geen' || betaald)) return gekozen;
  return afgeleideContactwijze(v) ?? (betaald ? 'geen' : undefined);
};

/** Digits of any script: who types on an Arabic keyboard has a number as well. */
const cijfers = (telefoon: string): number => telefoon.match(/\p{Nd}/gu)?.length ?? 0;

/** The length of a text as the browser counts it: an end of line is one, though a form posts two characters. */
export const lengteVan = (tekst: string): number => tekst.replaceAll('\r\n', '\n').length;

const contactFout = (v: AanmeldingInvoer): Fout[] => {
  if (v.contactwijze === 'bellen') {
    if (leeg(v.telefoon)) return [{ veld: 'telefoon', code: 'telefoon-leeg' }];
    if (cijfers(v.telefoon) < 8 || cijfers(v.telefoon) > 15) return [{ veld: 'telefoon', code: 'telefoon-onjuist' }];
  }
  if (v.contactwijze === 'email') {
    if (leeg(v.email)) return [{ veld: 'email', code: 'email-leeg' }];
    if (!z.safeParse(emailVorm, v.email.trim()).success) return [{ veld: 'email', code: 'email-onjuist' }];
  }
  return v.contactwijze === 'post' && leeg(v.adres) ? [{ veld: 'adres', code: 'adres-leeg' }] : [];
};

/** What belongs to another kind of message is left out: an organisation has no situation, a resident no wishes of an organisation. */
const bijAanleiding = <V extends Pick<AanmeldingInvoer, 'aanleiding' | 'situatie' | 'organisatiesoort' | 'wens'>>(v: V): V =>
  v.aanleiding === 'organisatie' ? { ...v, situatie: [] } : { ...v, organisatiesoort: '', wens: [] };

/**
 * Checks a message. A message needs something said (words, a ticked situation, a line of the card, or an aanleiding) and
 * one way back, nothing more. Unknown fields and unknown situations are ignored, never refused.
 * @returns the message, or what is wrong in the order of the form
 */
export const leesInvoer = (ruw: RuweInvoer): { invoer: AanmeldingInvoer; fouten: [] } | { invoer: null; fouten: Fout[] } => {
  const vorm = bijAanleiding(z.parse(vormSchema, ruw));
  const gekozen = gekozenContactwijze(vorm);
  const invoer: AanmeldingInvoer = { ...vorm, contactwijze: gekozen ?? 'code' };
  const fouten: Fout[] = [];
  const gezegd = !leeg(invoer.verhaal) || invoer.situatie.length > 0 || invoer.kaart !== null || invoer.aanleiding !== '';
  if (!gezegd) fouten.push({ veld: 'verhaal', code: 'verhaal-leeg' });
  if (!gekozen) fouten.push({ veld: 'contactwijze', code: 'contactwijze-leeg' });
  fouten.push(...contactFout(invoer));
  for (const veld of Object.keys(grenzen) as Tekstveld[]) {
    if (lengteVan(invoer[veld]) > grenzen[veld] && !fouten.some((f) => f.veld === veld)) {
      fouten.push({ veld, code: 'te-lang', grens: grenzen[veld] });
    }
  }
  return fouten.length === 0 ? { invoer, fouten: [] } : { invoer: null, fouten };
};

/** Reads the fields of a posted form. Fields we do not know are ignored. */
export const ruweInvoerVan = (form: FormData): RuweInvoer => {
  const ruw: RuweInvoer = {};
  for (const veld of [...Object.keys(grenzen) as Tekstveld[], ...keuzevelden]) {
    const waarde = form.get(veld);
    if (typeof waarde === 'string') ruw[veld] = waarde;
  }
  for (const veld of lijstvelden) ruw[veld] = form.getAll(veld).filter((w): w is string => typeof w === 'string');
  return ruw;
};
