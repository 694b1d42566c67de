import { vul } from '../formulier/zin.ts';
import { Lijst } from './Lijst.tsx';
import { omgevingVan } from './omgeving.ts';
import { OpenScherm } from './OpenScherm.tsx';
import type { Staat } from './staat.ts';
import type { Doe, Paginagegevens } from './typen.ts';
import { Zaakscherm } from './Zaakscherm.tsx';

/** The desk: locked, the list, or one aanmelding. Draws what the state says and nothing else. */
export const Loket = ({ staat, gegevens, doe }: { staat: Staat; gegevens: Paginagegevens; doe: Doe }) => {
  const { woorden } = gegevens;
  if (staat.fase !== 'open') return <div class="loket"><OpenScherm staat={staat} woorden={woorden} doe={doe} /></div>;
  const o = omgevingVan(staat, gegevens, doe);
  return (
    <div class="loket loket--open">
      <div class="balk">
        <p>{vul(woorden.balk.wie, { naam: staat.ik.naam })}</p>
        <button type="button" class="knop" onClick={() => doe({ soort: 'sluitLoket' })}>{woorden.balk.sluit}</button>
      </div>
      <div class="bijna-dicht" role="alert">
        {staat.bijnaDicht && (
          <div class="melding melding--spoed">
            <p>{woorden.slot.bijna}</p>
            <button type="button" class="knop knop--hoofd" onClick={() => doe({ soort: 'ikBenErNog' })}>{woorden.slot.bijnaKnop}</button>
          </div>
        )}
      </div>
      {staat.zaak ? <Zaakscherm key={staat.zaak.id} o={o} zaak={staat.zaak} /> : <Lijst o={o} />}
      <p class="alleen-voorlezen" role="status">{staat.melding}</p>
    </div>
  );
};
