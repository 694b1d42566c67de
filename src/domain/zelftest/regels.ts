import { situatieCodes, wettelijkeSpoed } from '../aanmelding/situatie.ts';
import type { Voorwaarde } from './voorwaarde.ts';
import type { VraagCode } from './vragen.ts';

/** Outcomes from light to heavy. Each ends at a person or at a clear first step. */
export const uitslagen = ['op-orde', 'nog-niet', 'zelf', 'formulieren', 'gesprek', 'schuldhulp', 'spoed'] as const;
export type UitslagCode = (typeof uitslagen)[number];

/** What the gemeente has to offer for an outcome; the gemeente says which organisatie gives it. */
export const diensten = ['geldloket', 'schuldhulpverlening', 'formulierhulp', 'informatie'] as const;
export type Dienst = (typeof diensten)[number];

/** A rule: when it holds, this outcome is advised, for this reason. */
export type Regel = { code: string; uitslag: UitslagCode; dienst: Dienst; als: Voorwaarde; bron: string };

/** Bills that do not work out. */
export const achterstanden = ['huur', 'energie', 'zorg', 'telefoon', 'belasting', 'boetes', 'leningen', 'anders'] as const;
const achterstand = { eenVan: 'rekeningen', opties: achterstanden } as const satisfies Voorwaarde;
const nietNu = { is: 'zelf', optie: 'niet-nu' } as const satisfies Voorwaarde;
const kanZelf = { is: 'zelf', optie: 'zelf' } as const satisfies Voorwaarde;

// In Dutch: the triage reads them in the wegwijzer.
const wgs = 'Wet gemeentelijke schuldhulpverlening, artikel 4, tweede lid';
const eigen = 'Voorstel van de makers';

/** The heaviest outcome wins; all its rules that hold are reasons, with those of `ookReden`. */
export const regels: readonly Regel[] = [
  ...situatieCodes.map((situatie): Regel => ({
    code: `dreigt-${situatie}`, uitslag: 'spoed', dienst: 'geldloket', als: { is: 'dreigt', optie: situatie },
    bron: wettelijkeSpoed.includes(situatie) ? wgs : eigen,
  })),
  { code: 'veel-rekeningen', uitslag: 'schuldhulp', dienst: 'schuldhulpverlening', als: { minstens: 3, van: 'rekeningen', opties: achterstanden }, bron: eigen },
  { code: 'al-jaren', uitslag: 'schuldhulp', dienst: 'schuldhulpverlening', als: { alle: [achterstand, { is: 'hoelang', optie: 'jaren' }] }, bron: eigen },
  { code: 'twee-en-tekort', uitslag: 'schuldhulp', dienst: 'schuldhulpverlening', als: { alle: [{ minstens: 2, van: 'rekeningen', opties: achterstanden }, { is: 'rondkomen', optie: 'nee' }] }, bron: eigen },
  { code: 'achterstand', uitslag: 'gesprek', dienst: 'geldloket', als: { alle: [achterstand, { niet: { minstens: 2, van: 'rekeningen', opties: achterstanden } }, { niet: kanZelf }] }, bron: eigen },
  { code: 'twee-rekeningen', uitslag: 'gesprek', dienst: 'geldloket', als: { minstens: 2, van: 'rekeningen', opties: achterstanden }, bron: eigen },
  { code: 'al-maanden', uitslag: 'gesprek', dienst: 'geldloket', als: { alle: [achterstand, { eenVan: 'hoelang', opties: ['maanden', 'jaren'] }] }, bron: eigen },
  { code: 'tekort', uitslag: 'gesprek', dienst: 'geldloket', als: { is: 'rondkomen', optie: 'nee' }, bron: eigen },
  { code: 'onderneming', uitslag: 'gesprek', dienst: 'geldloket', als: { alle: [{ is: 'wie', optie: 'onderneming' }, { enige: [achterstand, { eenVan: 'rondkomen', opties: ['wisselt', 'nee'] }] }] }, bron: eigen },
  { code: 'gokken', uitslag: 'gesprek', dienst: 'geldloket', als: { is: 'wie', optie: 'gokken' }, bron: eigen },
  { code: 'post-blijft-dicht', uitslag: 'formulieren', dienst: 'formulierhulp', als: { eenVan: 'post', opties: ['soms', 'nee'] }, bron: eigen },
  { code: 'taal', uitslag: 'formulieren', dienst: 'formulierhulp', als: { is: 'wie', optie: 'taal' }, bron: eigen },
  { code: 'achterstand-zelf', uitslag: 'zelf', dienst: 'informatie', als: { alle: [achterstand, kanZelf] }, bron: eigen },
  { code: 'net-rond', uitslag: 'zelf', dienst: 'informatie', als: { eenVan: 'rondkomen', opties: ['net', 'wisselt'] }, bron: eigen },
  { code: 'alles-goed', uitslag: 'op-orde', dienst: 'informatie', als: { alle: [{ is: 'rekeningen', optie: 'alles-betaald' }, { is: 'rondkomen', optie: 'ja' }] }, bron: eigen },
];

/** Holds when no rule does: whoever we cannot place talks to a person. */
export const vangnet: Regel = { code: 'samen-uitzoeken', uitslag: 'gesprek', dienst: 'geldloket', als: { alle: [] }, bron: eigen };

/** "Not now" is an answer we respect, save when something threatens: then we say so first. */
export const nogNiet: Regel = { code: 'nu-niet', uitslag: 'nog-niet', dienst: 'informatie', als: nietNu, bron: eigen };

/** Rules of a lighter outcome that also tell why a heavier one is advised. */
export const ookReden: Partial<Record<UitslagCode, readonly string[]>> = {
  schuldhulp: ['onderneming', 'gokken', 'post-blijft-dicht', 'taal'],
  gesprek: ['post-blijft-dicht', 'taal'],
};

/** What changes the words of an outcome, not the outcome. */
export const toevoegingen = [
  { code: 'ondernemer', als: { is: 'wie', optie: 'onderneming' } },
  { code: 'jong', als: { is: 'wie', optie: 'jong' } },
  { code: 'aow', als: { is: 'wie', optie: 'aow' } },
  { code: 'taal', als: { is: 'wie', optie: 'taal' } },
  { code: 'gokken', als: { is: 'wie', optie: 'gokken' } },
  { code: 'elders', als: { is: 'woonplaats', optie: 'elders' } },
] as const satisfies readonly { code: string; als: Voorwaarde }[];
export type Toevoeging = (typeof toevoegingen)[number]['code'];

/** When a question is worth asking; questions that are not here always are. */
export const zichtbaar: Partial<Record<VraagCode, Voorwaarde>> = {
  hoelang: achterstand,
};
