import { leesAntwoorden } from '../../domain/zelftest/lees-antwoorden.ts';
import type { Antwoorden } from '../../domain/zelftest/vragen.ts';

const naam = 'geldloket-zelftest';

/** The list of places below "in the gemeente". */
export const kernveldIn = (formulier: HTMLFormElement): HTMLSelectElement => formulier.querySelector<HTMLSelectElement>('[name=kern]')!;

/** The answers as they stand in the form. */
export const antwoordenIn = (formulier: HTMLFormElement): Antwoorden => leesAntwoorden(new FormData(formulier));

/** Keeps what is ticked for this tab only. Storage may be off; then nothing is remembered. */
export const onthoud = (formulier: HTMLFormElement): void => {
  try {
    sessionStorage.setItem(naam, JSON.stringify([...new FormData(formulier)]));
  } catch {
    // Nothing is lost: the answers are still in the form.
  }
};

/** Ticks again what was ticked in this tab. */
export const herstel = (formulier: HTMLFormElement): void => {
  let eerder: [string, string][] = [];
  try {
    eerder = JSON.parse(sessionStorage.getItem(naam) ?? '[]') as [string, string][];
  } catch {
    return;
  }
  for (const veld of formulier.querySelectorAll<HTMLInputElement>('input')) veld.checked = eerder.some(([n, w]) => n === veld.name && w === veld.value);
  kernveldIn(formulier).value = eerder.find(([n]) => n === 'kern')?.[1] ?? '';
};

/** Forgets everything. */
export const vergeet = (formulier: HTMLFormElement): void => {
  formulier.reset();
  for (const veld of formulier.querySelectorAll<HTMLInputElement>('input')) veld.checked = false;
  kernveldIn(formulier).value = '';
  try {
    sessionStorage.removeItem(naam);
  } catch {
    // There was nothing to remove.
  }
};
