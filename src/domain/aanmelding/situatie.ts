/** What may happen soon, as the tick list on the form has it. */
export const situatieCodes = ['huis-uit', 'afsluiting', 'zorgverzekering', 'beslag', 'geen-eten'] as const;
export type Situatie = (typeof situatieCodes)[number];

/**
 * The threatening situations of the law: eviction, end of gas, electricity, heat or water, end of the health
 * insurance. Source: Wet gemeentelijke schuldhulpverlening, article 4, second paragraph.
 */
export const wettelijkeSpoed: readonly Situatie[] = ['huis-uit', 'afsluiting', 'zorgverzekering'];

/**
 * Whether ticked situations make a message spoed. The text of a message is never read to decide this.
 * @param situaties what the resident ticked
 * @param vanGemeente situations the gemeente adds to those of the law (null: not yet decided, so none are left out)
 */
export const isSpoed = (situaties: readonly Situatie[], vanGemeente: readonly Situatie[] | null): boolean =>
  situaties.some((s) => wettelijkeSpoed.includes(s) || (vanGemeente ?? situatieCodes).includes(s));
