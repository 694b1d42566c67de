/** A campaign of the gemeente: the code on its cards or letters. A batch adds its month: `kaart18-2026-12`. */
export type Campagne = { code: string; naam: string };

/** A code taken apart, for who shows it. `maand` is yyyy-mm. */
export type Campagnedeel = { campagne: Campagne; maand: string | null };

const maandVorm = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The campaign a code stands for, or null when the gemeente has none like it. */
export const leesCampagne = (code: string, campagnes: readonly Campagne[]): Campagnedeel | null => {
  for (const campagne of campagnes) {
    if (code === campagne.code) return { campagne, maand: null };
    const maand = code.slice(campagne.code.length + 1);
    if (code.startsWith(`${campagne.code}-`) && maandVorm.test(maand)) return { campagne, maand };
  }
  return null;
};

/**
 * The campaign as it is counted. A resident can type in this field, so only what the gemeente itself made is passed on.
 * @param bron as it came with the message
 * @returns a code of ours, `andere`, or `geen` when the field is empty
 */
export const campagneVan = (bron: string, campagnes: readonly Campagne[]): string => {
  const code = bron.trim().toLowerCase();
  if (code === '') return 'geen';
  return leesCampagne(code, campagnes) ? code : 'andere';
};
