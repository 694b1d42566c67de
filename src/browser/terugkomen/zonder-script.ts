import type { TerugkomenGegevens } from '../../components/terugkomen/teksten.ts';

/** This device cannot derive the key. The code can be sent to the server instead, if the resident wants that. */
export const vraagCodeTeSturen = ({ tekst: { zonderScript: t } }: TerugkomenGegevens, formulier: HTMLFormElement): void => {
  if (document.getElementById('zonder-script')) return;
  const melding = document.createElement('div');
  melding.id = 'zonder-script';
  melding.className = 'melding';
  melding.setAttribute('role', 'status');
  const uitleg = document.createElement('p');
  uitleg.textContent = t.uitleg;
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'knop';
  knop.textContent = t.knop;
  knop.addEventListener('click', () => formulier.submit());
  melding.append(uitleg, knop);
  formulier.after(melding);
};
