/** What a key asks of the desk. */
export type Toetswens = 'zoek' | 'ververs' | 'terug' | 'volgende' | 'vorige' | 'pakOp' | 'antwoord' | 'cijfers';

const wensen: Readonly<Record<string, Toetswens>> = { '/': 'zoek', r: 'ververs', Escape: 'terug', j: 'volgende', k: 'vorige', p: 'pakOp', a: 'antwoord', c: 'cijfers' };

const isVeld = (doel: EventTarget | null): boolean => doel instanceof HTMLElement && (doel.matches('input, textarea, select') || doel.isContentEditable);

/**
 * What a key press asks, or null: while somebody types in a field or holds another key, keys are letters.
 * @param gebeurtenis keydown
 */
export const wensVan = (gebeurtenis: KeyboardEvent): Toetswens | null =>
  gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey || gebeurtenis.defaultPrevented || isVeld(gebeurtenis.target) ? null : wensen[gebeurtenis.key] ?? null;

/** Moves the focus to the next or previous message of the list. @param stap 1 or -1 */
export const loopRegels = (stap: 1 | -1): void => {
  const rijen = [...document.querySelectorAll<HTMLElement>('.regel__open')].filter((rij) => rij.offsetParent !== null);
  const hier = rijen.indexOf(document.activeElement as HTMLElement);
  rijen[hier === -1 ? (stap === 1 ? 0 : rijen.length - 1) : Math.min(Math.max(hier + stap, 0), rijen.length - 1)]?.focus();
};
