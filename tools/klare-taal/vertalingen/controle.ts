/** Lays a translation beside the Dutch text. Pure. A person who speaks the language has to read it all the same. */
import type { Ernst } from '../soorten.ts';
import { type Catalogus, type Vertaaltekst, vingerafdruk } from './catalogus.ts';

/** content/<taal>/bron.json: from which Dutch text each translation was made. */
export type Bronlijst = {
  /** Day on which somebody who grew up with the language read all of it; null when nobody did. */
  readonly nagelezen: string | null;
  /** Fingerprint of the Dutch text, by key. */
  readonly zinnen: Readonly<Record<string, string>>;
  /** Keys whose text may be the same as in Dutch, with the reason. */
  readonly magGelijk: Readonly<Record<string, string>>;
};

/** What the codes are called. The README has an example of each. */
export const vertaalcodes = {
  VT01: { naam: 'ontbreekt', ernst: 'fout' },
  VT02: { naam: 'bestaat niet in het Nederlands', ernst: 'fout' },
  VT03: { naam: 'andere invulplekken', ernst: 'fout' },
  VT04: { naam: 'verouderd', ernst: 'fout' },
  VT05: { naam: 'gelijk aan het Nederlands', ernst: 'fout' },
  VT06: { naam: 'lengte', ernst: 'tip' },
  VT07: { naam: 'aantal zinnen', ernst: 'tip' },
  VT08: { naam: 'lange zin', ernst: 'tip' },
  VT09: { naam: 'niet nagelezen', ernst: 'tip' },
} as const satisfies Readonly<Record<string, { naam: string; ernst: Ernst }>>;
export type Vertaalcode = keyof typeof vertaalcodes;

export type Vertaalmelding = {
  readonly code: Vertaalcode;
  /** Empty when it is about the language as a whole. */
  readonly sleutel: string;
  /** Dutch, short, and what to do. */
  readonly reden: string;
};

/** Signs of a translation per sign of the Dutch text. A language that is not here is not measured. */
export const lengtes: Readonly<Record<string, readonly [number, number]>> = { en: [0.64, 1.31], ar: [0.59, 1.45], pl: [0.75, 1.67], tr: [0.7, 1.37] };
/** Sentences of a translation per Dutch sentence. */
export const zinsaantal = [0.75, 1.35] as const;
/** A longer sentence is worth a look. */
export const langsteZin = 20;

const invulplek = /\{\{\s*([^{}]+?)\s*\}\}/g;
const plekken = (tekst: string): string[] => [...tekst.matchAll(invulplek)].map(([, naam]) => naam!).sort();
const zonderPlekken = (tekst: string): string => tekst.replace(invulplek, ' ');
const getal = (n: number): string => n.toFixed(2).replace('.', ',');

const zinnenIn = ({ delen }: Vertaaltekst, taal: string): string[] => {
  const splitser = new Intl.Segmenter(taal, { granularity: 'sentence' });
  return delen.flatMap((deel) => [...splitser.segment(deel.replace(invulplek, 'X'))]).map(({ segment }) => segment.trim()).filter((zin) => /[\p{L}\p{N}]/u.test(zin));
};
const aantalWoorden = (zin: string, taal: string): number =>
  [...new Intl.Segmenter(taal, { granularity: 'word' }).segment(zin)].filter(({ isWordLike }) => isWordLike).length;
const tekens = ({ delen }: Vertaaltekst): number => delen.map((deel) => [...zonderPlekken(deel).trim()].length).reduce((a, b) => a + b, 0);
/** A label is too short to compare lengths. */
const heeftZin = ({ delen }: Vertaaltekst): boolean => delen.some((deel) => /[.?!]["'”’)]*$/.test(deel));
/** Whether anything is left to translate without placeholders, addresses and numbers. */
const heeftWoorden = ({ ruw }: Vertaaltekst): boolean => /\p{L}/u.test(zonderPlekken(ruw).replace(/https?:\/\/\S+|\S+@\S+|(?<=^|\s)\/[\w/-]*/g, ''));

const meervoud = /_(zero|one|two|few|many|other)$/;
/**
 * The Dutch texts by the keys another language has to have: i18next puts the form of a plural behind the key, and
 * Polish and Arabic have more of them than Dutch.
 */
const naarTaal = (nederlands: Catalogus, taal: string): Map<string, Vertaaltekst> => {
  const vormen = new Intl.PluralRules(taal).resolvedOptions().pluralCategories;
  return new Map([...nederlands].flatMap(([sleutel, tekst]): [string, Vertaaltekst][] => {
    const stam = sleutel.replace(meervoud, '');
    if (stam === sleutel || !nederlands.has(`${stam}_other`)) return [[sleutel, tekst]];
    if (sleutel !== `${stam}_other`) return [];
    return vormen.map((vorm) => [`${stam}_${vorm}`, nederlands.get(`${stam}_${vorm}`) ?? tekst]);
  }));
};
/** "One working day" may go without its number. */
const magZonderGetal = (sleutel: string): boolean => /_(zero|one|two)$/.test(sleutel);

const verschil = (nodig: readonly string[], staatEr: readonly string[]): string[] => {
  const over = [...staatEr];
  return nodig.filter((naam) => {
    const i = over.indexOf(naam);
    if (i !== -1) over.splice(i, 1);
    return i === -1;
  });
};
const inAccolades = (namen: readonly string[]): string => namen.map((naam) => `{{${naam}}}`).join(', ');

const vergelijk = (taal: string, sleutel: string, nl: Vertaaltekst, vertaling: Vertaaltekst, bron: Bronlijst): Vertaalmelding[] => {
  const meldingen: Vertaalmelding[] = [];
  const meld = (code: Vertaalcode, reden: string): void => { meldingen.push({ code, sleutel, reden }); };

  const mist = verschil(plekken(nl.ruw), plekken(vertaling.ruw)).filter((naam) => naam !== 'count' || !magZonderGetal(sleutel));
  const teveel = verschil(plekken(vertaling.ruw), plekken(nl.ruw));
  if (mist.length > 0) meld('VT03', `${inAccolades(mist)} ontbreekt`);
  if (teveel.length > 0) meld('VT03', `${inAccolades(teveel)} staat niet in het Nederlands`);

  const gemaaktVan = bron.zinnen[sleutel];
  if (gemaaktVan === undefined) meld('VT04', 'van welke Nederlandse tekst dit komt, staat nergens: kijk na en leg het vast');
  else if (gemaaktVan !== vingerafdruk(nl.ruw)) meld('VT04', 'de Nederlandse tekst is daarna veranderd: kijk na en leg het vast');

  const gelijk = nl.ruw.trim() === vertaling.ruw.trim();
  if (gelijk && heeftWoorden(nl) && !(sleutel in bron.magGelijk)) meld('VT05', 'vertaal het, of zet het in magGelijk met een reden');
  if (!gelijk && sleutel in bron.magGelijk) meld('VT05', 'staat in magGelijk maar is vertaald: haal het daar weg');

  if (heeftZin(nl)) {
    const lengte = tekens(vertaling) / tekens(nl);
    const grens = lengtes[taal];
    if (grens && (lengte < grens[0] || lengte > grens[1])) meld('VT06', `${getal(lengte)} keer zo lang als het Nederlands: ${lengte < 1 ? 'is er iets weggevallen?' : 'kan het korter?'}`);
    const [was, is] = [zinnenIn(nl, 'nl').length, zinnenIn(vertaling, taal).length];
    if (is / was < zinsaantal[0] || is / was > zinsaantal[1]) meld('VT07', `${is} in plaats van ${was}`);
  }
  for (const zin of zinnenIn(vertaling, taal)) {
    const woorden = aantalWoorden(zin, taal);
    if (woorden > langsteZin) meld('VT08', `${woorden} woorden: ${zin}`);
  }
  return meldingen;
};

/**
 * Everything there is to say about one language.
 * @param taal BCP 47, as the folder in content/ is called
 * @param bron from which Dutch texts it was made
 */
export const controleerVertaling = (taal: string, nederlands: Catalogus, vertaling: Catalogus, bron: Bronlijst): Vertaalmelding[] => {
  const nodig = naarTaal(nederlands, taal);
  const onbekend = new Set([...vertaling.keys(), ...Object.keys(bron.zinnen), ...Object.keys(bron.magGelijk)].filter((sleutel) => !nodig.has(sleutel)));
  return [
    ...[...nodig].flatMap(([sleutel, nl]): Vertaalmelding[] => {
      const vertaald = vertaling.get(sleutel);
      return vertaald ? vergelijk(taal, sleutel, nl, vertaald, bron) : [{ code: 'VT01', sleutel, reden: nl.ruw.length > 60 ? `${nl.ruw.slice(0, 60)}…` : nl.ruw }];
    }),
    ...[...onbekend].map((sleutel): Vertaalmelding => ({ code: 'VT02', sleutel, reden: 'haal het weg, ook uit bron.json' })),
    ...(bron.nagelezen ? [] : [{ code: 'VT09' as const, sleutel: '', reden: 'laat iemand lezen die met deze taal is opgegroeid' }]),
  ];
};

/**
 * The list of sources after somebody looked at translations: their fingerprints are those of the Dutch text of now.
 * @param sleutels which ones; 'nieuw': those of which nothing was written down yet. Keys without a translation stay out.
 */
export const legVast = (taal: string, nederlands: Catalogus, vertaling: Catalogus, bron: Bronlijst, sleutels: readonly string[] | 'nieuw'): Bronlijst => {
  const nodig = naarTaal(nederlands, taal);
  const zinnen = new Map(Object.entries(bron.zinnen).filter(([sleutel]) => nodig.has(sleutel) && vertaling.has(sleutel)));
  for (const [sleutel, nl] of nodig) {
    if (vertaling.has(sleutel) && (sleutels === 'nieuw' ? !zinnen.has(sleutel) : sleutels.includes(sleutel))) zinnen.set(sleutel, vingerafdruk(nl.ruw));
  }
  return { ...bron, zinnen: Object.fromEntries([...zinnen].sort(([a], [b]) => (a < b ? -1 : 1))) };
};
