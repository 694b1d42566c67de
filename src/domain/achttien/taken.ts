/**
 * What to arrange around the 18th birthday: one thing to do per taak, and when. The words stand in
 * content/nl/achttien.json, under the same codes. No amounts: they change every year, and calculators know them.
 */

/**
 * The good time for a taak, in months counted from the month of the 18th birthday (0), both ends included. `als-het-speelt`:
 * not bound to the birthday, such as moving out.
 */
export type Moment = { van: number; tot: number } | 'als-het-speelt';

/**
 * `datum` is a day that matters: `vanaf` the first of that month something starts, `voor` the first of that month it has
 * to be done. `adres` is where one does it: an address of ours, a site, or null when it is done at home.
 */
type Taakvorm = { code: string; moment: Moment; datum?: { soort: 'vanaf' | 'voor'; maand: number }; adres: string | null };

const proefberekening = 'https://www.toeslagen.nl/proefberekening';

/** In the order in which they stand in a group: the one with most money in it first. */
export const taken = [
  { code: 'jeugdhulp', moment: { van: -24, tot: -1 }, adres: 'https://www.regelhulp.nl' },
  { code: 'digid', moment: { van: -12, tot: 0 }, adres: 'https://www.digid.nl' },
  { code: 'thuis', moment: { van: -3, tot: 0 }, adres: '/18/ouders' },
  // The premium starts on the first of the next month; who insures within four months is insured from the birthday on.
  { code: 'zorgverzekering', moment: { van: 0, tot: 3 }, datum: { soort: 'voor', maand: 4 }, adres: null },
  { code: 'zorgtoeslag', moment: { van: 0, tot: 2 }, adres: proefberekening },
  { code: 'premie', moment: { van: 1, tot: 1 }, datum: { soort: 'vanaf', maand: 1 }, adres: null },
  { code: 'bank', moment: { van: 0, tot: 0 }, adres: null },
  { code: 'scholier', moment: { van: 1, tot: 3 }, adres: 'https://duo.nl' },
  { code: 'studie', moment: { van: 1, tot: 3 }, adres: 'https://duo.nl' },
  { code: 'berichtenbox', moment: { van: -3, tot: 0 }, adres: 'https://mijn.overheid.nl' },
  { code: 'alimentatie', moment: { van: 2, tot: 4 }, adres: null },
  { code: 'tandarts', moment: { van: 2, tot: 4 }, adres: null },
  { code: 'aansprakelijkheid', moment: { van: 2, tot: 4 }, adres: null },
  { code: 'belasting', moment: { van: 5, tot: 12 }, adres: 'https://www.belastingdienst.nl' },
  { code: 'tekenen', moment: 'als-het-speelt', adres: null },
  { code: 'achteraf', moment: 'als-het-speelt', adres: null },
  { code: 'huurtoeslag', moment: 'als-het-speelt', adres: proefberekening },
  { code: 'gokken', moment: 'als-het-speelt', adres: 'https://www.loketkansspel.nl' },
] as const satisfies readonly Taakvorm[];

export type TaakCode = (typeof taken)[number]['code'];
export type Taak = Taakvorm & { code: TaakCode };

/** What changes for parents or carers. The words stand in content/nl/ouders18.json. */
export const oudertaken = [
  { code: 'kinderbijslag', adres: 'https://www.svb.nl' },
  { code: 'kindgebonden', adres: 'https://www.toeslagen.nl' },
  { code: 'huurtoeslag', adres: proefberekening },
  { code: 'alimentatie', adres: null },
  { code: 'zorg', adres: null },
  { code: 'verzekering', adres: null },
  { code: 'bank', adres: null },
] as const satisfies readonly { code: string; adres: string | null }[];

export type OudertaakCode = (typeof oudertaken)[number]['code'];
