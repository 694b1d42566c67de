import { z } from 'zod';
import { leesMet } from '../inhoud/fout.ts';

/** The address of a begrip on the list: its term in ASCII, with dashes. `AIO-aanvulling` is `aio-aanvulling`. */
export const codeVan = (term: string): string =>
  term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-');

const begrip = z.strictObject({
  /** Never changes once a page points at it. */
  code: z.string(),
  /** As it stands above the explanation. */
  term: z.string().min(2),
  /** Other forms that mean the same: the plural, a verb, the abbreviation. With a capital they count only as written. */
  vormen: z.array(z.string().min(2)),
  /** At most two short sentences, without u or je: it stands on pages that say u, on pages that say je, and for employers. */
  uitleg: z.string().min(10).max(140),
  /** Where the fact comes from; "Algemene woordbetekenis" when it is no more than what the word means. */
  bronnen: z.array(z.string().min(1)).min(1),
  /** Day on which a person last held the explanation against its sources. */
  nagekeken: z.iso.date(),
  /** Day on which that has to happen again. */
  verloopt: z.iso.date(),
})
  .refine((b) => b.code === codeVan(b.term), { message: 'schrijf de term met kleine letters, zonder accenten en met streepjes: AIO-aanvulling wordt aio-aanvulling', path: ['code'] })
  .refine((b) => b.verloopt > b.nagekeken, { message: 'kies een dag die na "nagekeken" komt', path: ['verloopt'] });

/** A hard word with its explanation. */
export type Begrip = Readonly<Omit<z.output<typeof begrip>, 'vormen' | 'bronnen'>> & { readonly vormen: readonly string[]; readonly bronnen: readonly string[] };

/** The list of begrippen. */
export const begrippenSchema = z.array(begrip).superRefine((begrippen, context) => {
  const van = new Map<string, string>();
  for (const [i, { code, term, vormen }] of begrippen.entries()) {
    for (const vorm of [term, ...vormen]) {
      const eerder = van.get(vorm);
      if (eerder !== undefined) context.addIssue({ code: 'custom', message: `kies waar "${vorm}" hoort: het staat bij ${eerder} en bij ${code}`, path: [i, 'vormen'] });
      van.set(vorm, code);
    }
  }
});

/**
 * The list of begrippen, as content/ has it.
 * @throws Inhoudfout when an entry has a field too many or too few, or when two entries claim the same word
 */
export const leesBegrippen = (json: unknown): readonly Begrip[] => leesMet(begrippenSchema, json, 'begrippen.json');
