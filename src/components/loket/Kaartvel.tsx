import { vul } from '../formulier/zin.ts';
import { dagInWoorden } from './dagen.ts';
import { Inwonertekst } from './Inwonertekst.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** The card that travels, on the screen and on paper: what was chosen, and nothing else. @param voor ISO date */
export const Kaartvel = ({ o, kaart, aan, voor }: Pick<Deel, 'o'> & { kaart: string; aan: string; voor: string }) => {
  const w = o.woorden.zaak.overdracht.kaart;
  return (
    <div class="kaartvel">
      <p class="kaartvel__kop">{vul(w.kop, { aan })}</p>
      <Inwonertekst tekst={kaart} />
      <p class="kaartvel__voet">{vul(o.gegevens.telefoon === '' ? w.voetZonder : w.voet, { dag: dagInWoorden(o.klok, voor), telefoon: o.gegevens.telefoon })}</p>
    </div>
  );
};
