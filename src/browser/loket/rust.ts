/** Half an hour without a sign of somebody locks the desk; two minutes before, it asks. */
const slotNa = 30 * 60_000;
const vraagNa = 28 * 60_000;
const tekens = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Watches whether somebody is there. Goes by the clock, so that a computer that slept locks when it wakes.
 * @returns what to call when the desk opens, and when it was locked
 */
export const bewaakRust = (
  { vraag, slot }: { vraag: (aan: boolean) => void; slot: () => void },
): { begin: () => void; stop: () => void } => {
  let laatste = 0;
  let gevraagd = false;
  let tik: ReturnType<typeof setInterval> | undefined;
  const zetGevraagd = (aan: boolean): void => {
    if (gevraagd !== aan) vraag(aan);
    gevraagd = aan;
  };
  const kijk = (): void => {
    if (tik === undefined) return;
    const rust = Date.now() - laatste;
    if (rust >= slotNa) slot();
    else zetGevraagd(rust >= vraagNa);
  };
  const teken = (): void => {
    kijk();
    // The question goes at the next look, so that it does not vanish from under the pointer.
    laatste = Date.now();
  };
  for (const soort of tekens) addEventListener(soort, teken, { passive: true, capture: true });
  document.addEventListener('visibilitychange', kijk);
  return {
    begin: () => {
      laatste = Date.now();
      gevraagd = false;
      clearInterval(tik);
      tik = setInterval(kijk, 5_000);
    },
    stop: () => {
      clearInterval(tik);
      tik = undefined;
    },
  };
};
