/**
 * Days that what was replaced by sealing again is kept: long enough for a colleague who comes back from a week off to miss
 * it, short enough that a key that left the ring is soon of no use (docs/adr/0016-vervangen.md).
 */
export const vervangenDagen = 14;
