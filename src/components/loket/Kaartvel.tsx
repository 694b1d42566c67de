import { vul } from '../formulier/zin.ts';
import { dagInWoorden, datumVan, datumVoluit } from './dagen.ts';
import { nummerVan } from './groepen.ts';
import { Inwonertekst } from './Inwonertekst.tsx';
import type { Deel } from './Zaakscherm.tsx';

/**
 * The card that travels, on the screen and on paper: what was chosen, from whom, and the number by which we know the resident when
 * the receiver calls.
 * @param op ISO time at which it was asked @param voor ISO date
 */
export const Kaartvel = ({ o, zaak, bericht, kaart, aan, op, voor }: Pick<Deel, 'o' | 'zaak' | 'bericht'> & { kaart: string; aan: string; op: string; voor: string }) => {
  const w = o.woorden.zaak.overdracht.kaart;
  // Who chose the code and gave no address can be reached through us only.
  const alleenMetCode = bericht.contactwijze === 'code' && `${bericht.telefoon}${bericht.email}${bericht.adres}`.trim() === '';
  return (
    <div class="kaartvel">
      <p class="kaartvel__kop">{vul(w.kop, { aan })}</p>
      <p>{vul(w.van, { gemeente: o.gegevens.gemeente, dag: datumVoluit(datumVan(o.klok, op)), nummer: nummerVan(zaak.id) })}</p>
      <Inwonertekst tekst={kaart} />
      {alleenMetCode && <p>{w.zonderContact}</p>}
      <p class="kaartvel__voet">{vul(o.gegevens.telefoon === '' ? w.voetZonder : w.voet, { dag: dagInWoorden(o.klok, voor), telefoon: o.gegevens.telefoon })}</p>
    </div>
  );
};
