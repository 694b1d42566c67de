/** Says that it is busy when the desk says so. Without an answer the promise stays, with where to look. */
import { wachttijd } from '../domain/drukte/wachttijd.ts';
import { wissel } from './wissel.ts';

type Gegevens = { kop: string; een: string; meer: string; schrijf: string; beloofd: number | null };

const melding = document.querySelector<HTMLElement>('[data-druk]');

const zeg = (vak: HTMLElement, werkdagen: number): void => {
  const { kop, een, meer, schrijf, beloofd } = JSON.parse(vak.dataset['druk'] ?? '{}') as Gegevens;
  const dagen = wachttijd(werkdagen, beloofd);
  const nadruk = document.createElement('strong');
  nadruk.textContent = kop;
  wissel(vak.firstElementChild!, nadruk, ` ${(dagen === 1 ? een : meer).replace('{{count}}', String(dagen))} ${schrijf}`);
  // Who is past it by now reads it below as well.
  if (vak.getBoundingClientRect().top < 0) vak.closest('#aanmelden, main')?.append(vak.cloneNode(true));
};

const vraag = async (vak: HTMLElement): Promise<void> => {
  const antwoord = await fetch('/api/drukte');
  const { werkdagen } = (antwoord.ok ? await antwoord.json() : {}) as { werkdagen?: unknown };
  if (Number.isInteger(werkdagen)) zeg(vak, werkdagen as number);
};

const bij = melding?.dataset['drukBij'];
// Where somebody may also say no, which must ask nothing of a server, only who says yes is told.
if (melding && bij) document.querySelector(bij)?.addEventListener('click', () => { vraag(melding).catch(() => undefined); }, { once: true });
else if (melding) vraag(melding).catch(() => undefined);
