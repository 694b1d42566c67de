import { z } from 'zod';
import { feit } from '../gemeente/feit.ts';

/** What a regeling is about, in the order of the list. */
export const onderwerpen = ['kinderen', 'zorg', 'wonen', 'meedoen', 'werk', 'inkomen'] as const;
export type Onderwerp = (typeof onderwerpen)[number];

/** Official calculators, the only links on the page: amounts change every year, so they stand there and not here. */
export const rekenhulpen = ['https://www.toeslagen.nl', 'https://www.berekenuwrecht.nl', 'https://www.regelhulp.nl'] as const;

const zin = z.string().min(5).max(220).refine((tekst) => !/€|\beuro\b|\d[.,]\d{2}\b/i.test(tekst), 'noem geen bedrag: dat verandert elk jaar. Noem een rekenhulp bij "rekenhulp"');

/** What a resident reads about a regeling. */
const uitleg = {
  /** For whom it is; never for whom it is not. */
  voorWie: zin,
  /** What somebody gets. */
  wat: zin,
  /** Where somebody asks for it. */
  waar: zin,
  rekenhulp: z.enum(rekenhulpen).optional(),
};

const kop = {
  /** Its address on the page; never changes once something points at it. */
  code: z.string().regex(/^[a-z0-9-]+$/, 'gebruik kleine letters, cijfers en streepjes'),
  naam: z.string().min(3).max(60),
  /** The first says under which heading it stands; the list shows it for the others too. */
  onderwerpen: z.array(z.enum(onderwerpen)).min(1),
  /** Other words with which people look for it. */
  trefwoorden: z.array(z.string().min(2)).default([]),
  /** Day on which a person last held this against its sources. */
  gecontroleerd: z.iso.date(),
  /** Day on which that has to happen again. */
  verloopt: z.iso.date(),
};

type Kop = { gecontroleerd: string; verloopt: string };
const opTijd = ({ gecontroleerd, verloopt }: Kop): boolean => verloopt > gecontroleerd;
const teVroeg = { message: 'zet hier een dag die na "gecontroleerd" komt', path: ['verloopt'] };

const landelijk = z.strictObject({ ...kop, ...uitleg, /** Where the facts come from. */ bronnen: z.array(z.string().min(3)).min(1) }).refine(opTijd, teVroeg);
/** Of a gemeente it is a fact: without a value nobody told us whether it is there, and it stands on no page. */
const plaatselijk = z.strictObject({ ...kop, uitleg: feit(z.strictObject(uitleg)) }).refine(opTijd, teVroeg)
  .refine(({ uitleg: { waarde, bron } }) => waarde === null || bron !== undefined, { message: 'zeg erbij waar dit vandaan komt', path: ['uitleg', 'bron'] });

const elkeCodeEenKeer = (lijst: readonly { code: string }[], context: z.RefinementCtx): void => {
  for (const [i, { code }] of lijst.entries()) {
    if (lijst.findIndex((r) => r.code === code) < i) context.addIssue({ code: 'custom', message: `"${code}" staat er al. Kies een andere code`, path: [i, 'code'] });
  }
};

/** Regelingen that are the same in the whole country. */
export const landelijkeRegelingenSchema = z.array(landelijk).superRefine(elkeCodeEenKeer);
export type LandelijkeRegeling = z.output<typeof landelijk>;

/** Regelingen of one gemeente, or carried out by it. */
export const plaatselijkeRegelingenSchema = z.array(plaatselijk).superRefine(elkeCodeEenKeer);
export type PlaatselijkeRegeling = z.output<typeof plaatselijk>;

/** A regeling as a page shows it; `waar` is null while the gemeente has not confirmed it: then somebody asks us. */
export type Regeling = Pick<LandelijkeRegeling, 'code' | 'naam' | 'onderwerpen' | 'trefwoorden' | 'gecontroleerd' | 'voorWie' | 'wat' | 'rekenhulp'> & { waar: string | null };

/** What may be shown, national ones first, in the order of the files. */
export const teTonen = (land: readonly LandelijkeRegeling[], plaats: readonly PlaatselijkeRegeling[]): Regeling[] => [
  ...land,
  ...plaats.flatMap(({ uitleg: { waarde, bevestigd }, ...rest }) => (waarde === null ? [] : [{ ...rest, ...waarde, waar: bevestigd ? waarde.waar : null }])),
];

/** The list under its headings; a subject without a regeling has none. */
export const perOnderwerp = (regelingen: readonly Regeling[]): { onderwerp: Onderwerp; regelingen: Regeling[] }[] =>
  onderwerpen.map((onderwerp) => ({ onderwerp, regelingen: regelingen.filter((r) => r.onderwerpen[0] === onderwerp) })).filter((groep) => groep.regelingen.length > 0);
