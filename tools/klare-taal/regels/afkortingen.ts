/** KT02: abbreviations. Those with full stops are written out; those of letters are explained where a stuk first names them. */
import { z } from 'zod';
import type { Melding, Woord, Zin } from '../soorten.ts';
import list from '../woorden/afkortingen.json' with { type: 'json' };
import { zipfInLijst } from '../woorden/frequentie.ts';
import { isBegrip } from './begrip.ts';
import { heeftUitleg, tekstErna, woordenVoorHaakje } from './uitgelegd.ts';
import { metHoofdletters } from './vervangen.ts';

const strings = z.array(z.string().min(1));
const schema = z.strictObject({
  /** `vervolg`: without words after it, it is an ordinary word ("Max."); `naGetal`: only behind a number ("3 jan."). */
  punten: z.array(z.strictObject({
    afkorting: z.string(), ook: strings.optional(), voluit: strings.max(3), vast: z.boolean().optional(), reden: z.string().optional(),
    vervolg: z.boolean().optional(), naGetal: z.boolean().optional(),
  })),
  /** `wat` says it in plain words; `alleen`: the full word can do without the abbreviation. */
  letters: z.array(z.strictObject({ afkorting: z.string(), ook: strings.optional(), voluit: z.string(), wat: z.string().optional(), alleen: z.boolean().optional() })),
  /** People know these better than the full name; `reden` says why. */
  bekend: z.array(z.strictObject({ afkorting: z.string(), reden: z.string().min(1) })),
});

/** The list, checked. */
export const afkortingenlijst = schema.parse(list);
type Punt = (typeof afkortingenlijst)['punten'][number];
type Letters = (typeof afkortingenlijst)['letters'][number];

const bare = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\.$/, '');
const spellings = <T extends { readonly afkorting: string; readonly ook?: readonly string[] | undefined }>(entries: readonly T[]): [string, T][] =>
  entries.flatMap((entry) => [entry.afkorting, ...(entry.ook ?? [])].map((spelling): [string, T] => [spelling, entry]));

const withStops: ReadonlyMap<string, Punt> = new Map(spellings(afkortingenlijst.punten).map(([spelling, entry]) => [bare(spelling), entry]));
/** Spelled with a stop in the list: without one it is another word (max, nl). */
const needsStop: ReadonlySet<string> = new Set([...withStops.keys()].filter((key) => !spellings(afkortingenlijst.punten).some(([spelling]) => spelling === key)));
const withLetters: ReadonlyMap<string, Letters> = new Map(spellings(afkortingenlijst.letters));
const known: ReadonlySet<string> = new Set(afkortingenlijst.bekend.map(({ afkorting }) => afkorting.toLowerCase()));

/** "i.h.a.", and other small letters with full stops that no list has. */
const dotted = /^(?:\p{Ll}\.){2,}\p{Ll}?$/u;

const gainOfStops = 0.65;
const gainOfLetters = 0.85;

const stopsAt = (zin: Zin, i: number, woord: Woord): Melding | undefined => {
  const key = bare(woord.tekst);
  const entry = withStops.get(key);
  if (!entry && !dotted.test(woord.tekst)) return undefined;
  const stopFollows = zin.tekst[woord.tot] === '.';
  const isAfterNumber = /^\d/.test(zin.woorden[i - 1]?.tekst ?? '');
  // A rare abbreviation seems to end the sentence; small letters behind it say that it does not.
  const goesOn = i < zin.woorden.length - 1 || /^[\s.]*[\p{Ll}\d]/u.test(tekstErna(zin));
  const lacksStop = needsStop.has(key) && !key.includes('.') && !stopFollows && !woord.tekst.endsWith('.');
  if (entry && (lacksStop || (entry.vervolg && !goesOn && !isAfterNumber) || (entry.naGetal && !isAfterNumber))) return undefined;
  // The stop of the abbreviation goes with it; the one that also ends the sentence stays.
  const closes = !goesOn && woord.tekst.endsWith('.') && woord.tot === zin.tekst.length;
  const tot = woord.tot + (stopFollows && goesOn ? 1 : 0) - (closes ? 1 : 0);
  return {
    code: 'KT02', ernst: 'fout', zin, van: woord.van, tot, reden: entry?.reden ?? 'schrijf het voluit',
    // D.M.V. of a heading is no shout.
    vervangingen: (entry?.voluit ?? []).map((text) => metHoofdletters(/^\p{Lu}/u.test(woord.tekst) ? 'Xx' : 'x', text)),
    vast: entry?.vast === true, winst: gainOfStops,
  };
};

/** AIO of AIO-aanvulling, zzp of zzp'er, BV of BV's. */
const base = (text: string): string => (/^[\p{L}\d]+/u.exec(text)?.[0] ?? '').normalize('NFC');
const isAllCapitals = (text: string): boolean => /^\p{Lu}{2,6}$/u.test(text);

/** Capitals that are no abbreviation: a number in Roman, a postcode, a word that is shouted. */
const isOther = (name: string, i: number, zin: Zin): boolean => {
  const shouts = [i - 1, i + 1].some((at) => /^\p{Lu}{2,}$/u.test(zin.woorden[at]?.tekst ?? ''));
  const isPostcode = name.length === 2 && /^\d{4}$/.test(zin.woorden[i - 1]?.tekst ?? '');
  return shouts || isPostcode || /^[IVX]+$/.test(name) || zipfInLijst(name.toLowerCase()) !== undefined;
};

/** Can `name` be made of letters of `text` in their order, from the first letter of a word on? burgerservicenummer: BSN. */
const isMadeOf = (name: string, text: string): boolean => {
  const [first = '', ...rest] = name.toLowerCase();
  return [...text.toLowerCase().matchAll(/[\p{L}\d]+/gu)].slice(-8).some(({ 0: word, index }) => {
    if (!word.startsWith(first)) return false;
    let at = index;
    return rest.every((letter) => {
      at = text.toLowerCase().indexOf(letter, at + 1);
      return at >= 0;
    });
  });
};

/** "Het kantoor dat boetes ophaalt", in front of the bracket. */
const describes = /\b(?:de|het|een|uw)\s+\p{L}+(?:\s+\p{L}+){1,7}\s*$/iu;

type Vermelding = { readonly naam: string; readonly lijst: Letters | undefined; readonly zin: Zin; readonly woord: Woord; readonly volgende: Zin | undefined };

/** "Het CJIB haalt boetes op": tells of the thing in general, so not about u. */
const tellsWhat = (name: string, zin: Zin): boolean => {
  const [, second = ''] = /^(?:de|het)\s+([\p{L}\d]+)\s+\p{Ll}+\s+\p{L}+/iu.exec(zin.tekst) ?? [];
  return second === name && !zin.woorden.some(({ tekst }) => /^(?:u|uw|je|jouw|jou|jij)$/i.test(tekst));
};

const isExplained = ({ naam, lijst, zin, woord, volgende }: Vermelding): boolean => {
  const text = zin.tekst.toLowerCase();
  if ([lijst?.voluit, lijst?.wat].some((words) => words !== undefined && text.includes(words.toLowerCase()))) return true;
  const before = woordenVoorHaakje(zin, woord);
  if (before !== undefined) return isMadeOf(naam, before) || describes.test(before);
  if (heeftUitleg(zin, woord) || tellsWhat(naam, zin) || (volgende?.blok === zin.blok && tellsWhat(naam, volgende))) return true;
  // "Soms krijgt u een aanvulling: de AIO", "De korte naam is KBNL", "De AIO is een aanvulling voor ouderen".
  const head = zin.tekst.slice(0, woord.van);
  if (/\p{L}+\s+\p{L}+\s+\p{L}+:\s+(?:de\s+|het\s+|een\s+)?$/u.test(head)) return true;
  if (/\b(?:korte naam is|afkorting is|afgekort|kort|ook wel|oftewel)\s+(?:de\s+|het\s+)?$/iu.test(head)) return true;
  return /^\s+(?:is|zijn|betekent|staat voor)\s+(?:de|het|een|geld|hulp|extra|iemand)\s+\p{L}+/u.test(zin.tekst.slice(woord.tot));
};

const mentionAt = (zin: Zin, i: number, woord: Woord, volgende: Zin | undefined): Vermelding | undefined => {
  const naam = base(woord.tekst);
  const lijst = withLetters.get(naam);
  if (!lijst && (!isAllCapitals(naam) || isOther(naam, i, zin))) return undefined;
  return known.has(naam.toLowerCase()) || isBegrip(naam) || isBegrip(woord.tekst) ? undefined : { naam, lijst, zin, woord, volgende };
};

const reportOf = ({ naam, lijst, zin, woord }: Vermelding): Melding => {
  const names = lijst?.alleen ? [lijst.voluit] : [lijst?.wat, lijst?.voluit].flatMap((text) => (text === undefined ? [] : [`${text} (${naam})`]));
  // Of "WIA-uitkering" the rest cannot stay where it is.
  const isWhole = woord.tekst === naam;
  return {
    code: 'KT02', ernst: 'fout', zin, van: woord.van, tot: woord.tot,
    reden: lijst?.wat === undefined ? 'schrijf het voluit, of leg het uit' : `zeg wat het is: ${lijst.wat}`,
    vervangingen: isWhole ? names : [], vast: false, winst: gainOfLetters,
  };
};

/** Per abbreviation the mention that has to explain it: the first in a sentence, for a heading has no room; else the first. */
const deciding = (mentions: readonly Vermelding[]): Vermelding[] =>
  [...Map.groupBy(mentions, ({ naam, lijst }) => lijst?.afkorting ?? naam).values()].flatMap((same) => same.find(({ zin }) => zin.blok.isZin) ?? same[0] ?? []);

/**
 * KT02 for one stuk.
 * @param zinnen all its sentences, in order
 * @returns every abbreviation with full stops; of the others the first mention, when it is not explained there
 */
export const afkortingen = (zinnen: readonly Zin[]): Melding[] => {
  const mentions: Vermelding[] = [];
  const reports: Melding[] = [];
  zinnen.forEach((zin, at) => zin.woorden.forEach((woord, i) => {
    const stops = stopsAt(zin, i, woord);
    const mention = stops ? undefined : mentionAt(zin, i, woord, zinnen[at + 1]);
    if (stops) reports.push(stops);
    if (mention) mentions.push(mention);
  }));
  const order = new Map(zinnen.map((zin, at) => [zin, at]));
  return [...reports, ...deciding(mentions).filter((mention) => !isExplained(mention)).map(reportOf)]
    .toSorted((a, b) => (order.get(a.zin) ?? 0) - (order.get(b.zin) ?? 0) || a.van - b.van);
};
