/**
 * Says something else in a place that was kept for it (`.wissel`). It stays as high as the highest of what it was kept for, so
 * that nothing moves.
 * @returns what stands there now
 */
export const wissel = (plek: Element, ...nieuw: (Node | string)[]): Element => {
  const oud = plek.firstElementChild!;
  const tekst = oud.cloneNode() as Element;
  tekst.append(...nieuw);
  oud.classList.add('wissel__weg');
  plek.append(tekst);
  return tekst;
};
