/**
 * What workers do that a colleague or a privacy officer may ask about later. `drukte` is of lines from before they said whether it was
 * put on or off: they stay readable for their year.
 */
export const journaalsoorten = ['ingelogd', 'uitgelogd', 'overal-uitgelogd', 'geopend', 'uitgevoerd', 'journaal-uitgevoerd', 'drukte-aan', 'drukte-uit', 'drukte', 'sleutelaanvraag', 'hersleuteld'] as const;
export type Journaalsoort = (typeof journaalsoorten)[number];

/** A line: when (ISO time in UTC), which worker, what, and about which aanmelding (its id) if any. No content. */
export type Journaalregel = { op: string; wie: string; wat: Journaalsoort; over: string | null };

/** Lines are kept for this many days. */
export const journaalDagen = 365;
