import type { AanmeldenTeksten } from '../../components/aanmelden/teksten.ts';
import { formatCode } from '../../domain/aanmelding/terugkomcode.ts';
import { ontvangst } from './postbus.ts';

/** A file with the code and nothing that tells what it is for. */
const bewaarCode = (code: string, naam: string): void => {
  const adres = URL.createObjectURL(new Blob([`${formatCode(code)}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
};

/** Gives the buttons of the receipt their work: print, save the code, clear the screen. */
export const koppelKnoppen = (wortel: HTMLElement, { ontvangst: t }: AanmeldenTeksten, code: string | null): void => {
  wortel.addEventListener('click', ({ target }) => {
    const doe = target instanceof Element ? target.closest<HTMLElement>('[data-doe]')?.dataset['doe'] : undefined;
    if (doe === 'print') print();
    if (doe === 'bewaar-code' && code) bewaarCode(code, t.bewaarNaam);
    if (doe === 'klaar') {
      ontvangst.wis();
      location.replace('/');
    }
  });
};
