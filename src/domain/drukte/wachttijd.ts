/**
 * How many working days who writes now is told to wait when it is busy: as the desk says, and never fewer than the gemeente
 * promises when it is not.
 * @param beloofd working days of the promise, or null when there is none
 */
export const wachttijd = (werkdagen: number, beloofd: number | null): number => Math.max(werkdagen, beloofd ?? 0);
