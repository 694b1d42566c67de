/** Says that it is busy when the desk says so. Without an answer nothing is shown: the page is complete without. */
import { wachttijd } from '../domain/drukte/wachttijd.ts';

type Gegevens = { een: string; meer: string; beloofd: number | null };

const melding = document.querySelector<HTMLElement>('[data-druk]');

/** Who has begun to touch, type or scroll must not see the page move. */
let begonnen = false;
for (const soort of ['pointerdown', 'keydown', 'wheel']) addEventListener(soort, () => { begonnen = true; }, { once: true, passive: true });

const zeg = (vak: HTMLElement, werkdagen: number): void => {
  const { een, meer, beloofd } = JSON.parse(vak.dataset['druk'] ?? '{}') as Gegevens;
  const dagen = wachttijd(werkdagen, beloofd);
  vak.querySelector('span')!.textContent = (dagen === 1 ? een : meer).replace('{{count}}', String(dagen));
  if (begonnen) vak.closest('#aanmelden, main')?.append(vak);
  vak.hidden = false;
};

const vraag = async (vak: HTMLElement): Promise<void> => {
  const antwoord = await fetch('/api/drukte');
  const { werkdagen } = (antwoord.ok ? await antwoord.json() : {}) as { werkdagen?: unknown };
  if (Number.isInteger(werkdagen)) zeg(vak, werkdagen as number);
};

if (melding) vraag(melding).catch(() => undefined);
