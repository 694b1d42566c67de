import { vul } from '../formulier/zin.ts';
import { Beheer } from './beheer/Beheer.tsx';
import { beheerdelen } from './beheer/typen.ts';
import { Cijfers } from './cijfers/Cijfers.tsx';
import { Lijst } from './Lijst.tsx';
import { Mislukt } from './Mislukt.tsx';
import { NieuweSleutelscherm } from './nieuw/NieuweSleutelscherm.tsx';
import { type Omgeving, omgevingVan } from './omgeving.ts';
import { OpenScherm } from './OpenScherm.tsx';
import type { Staat } from './staat.ts';
import type { Doe, Paginagegevens } from './typen.ts';
import { Zaakscherm } from './Zaakscherm.tsx';

/** What was closed while the line was down still has to be counted. */
const NogTellen = ({ aantal, gegevens: { cijfers: { woorden: { nogTellen: w } } } }: { aantal: number; gegevens: Paginagegevens }) =>
  aantal === 0 ? null : <p class="melding" id="nog-tellen">{aantal === 1 ? w.een : vul(w.meer, { aantal })}</p>;

const Scherm = ({ o }: { o: Omgeving }) => {
  const { zaak, cijfers, beheer } = o.staat;
  if (cijfers) return <Cijfers o={o} cijfers={cijfers} />;
  if (beheer) return <Beheer o={o} beheer={beheer} />;
  return zaak ? <Zaakscherm key={zaak.id} o={o} zaak={zaak} /> : <Lijst o={o} />;
};

/** The desk: locked, the list, or one aanmelding. Draws what the state says and nothing else. */
export const Loket = ({ staat, gegevens, doe }: { staat: Staat; gegevens: Paginagegevens; doe: Doe }) => {
  const { woorden } = gegevens;
  if (staat.nieuweSleutel) return <div class="loket"><NieuweSleutelscherm nieuw={staat.nieuweSleutel} gegevens={gegevens} doe={doe} /></div>;
  if (staat.fase !== 'open') return <div class="loket"><OpenScherm staat={staat} gegevens={gegevens} doe={doe} /></div>;
  const o = omgevingVan(staat, gegevens, doe);
  const berichten = !staat.cijfers && !staat.beheer;
  return (
    <div class={berichten ? 'loket loket--open loket--berichten' : 'loket loket--open'}>
      {berichten && <p class="op-papier">{woorden.papier}</p>}
      <div class="balk">
        <p>{vul(woorden.balk.wie, { naam: staat.ik.naam })}</p>
        <div class="balk__knoppen">
          <button type="button" class="knop knop--rustig" id="knop-cijfers" aria-current={staat.cijfers ? 'page' : undefined} onClick={() => doe({ soort: 'cijfers', kwartaal: null })}>{gegevens.cijfers.woorden.knop}</button>
          <button type="button" class="knop knop--rustig" id="knop-beheer" aria-current={staat.beheer ? 'page' : undefined} onClick={() => doe({ soort: 'beheer', deel: staat.beheer?.deel ?? beheerdelen[0] })}>{gegevens.beheer.woorden.knop}</button>
          <button type="button" class="knop" onClick={() => doe({ soort: 'sluitLoket' })}>{woorden.balk.sluit}</button>
        </div>
      </div>
      <div class="bijna-dicht" role="alert">
        {staat.bijnaDicht && (
          <div class="melding melding--spoed">
            <p>{woorden.slot.bijna}</p>
            <button type="button" class="knop knop--hoofd" onClick={() => doe({ soort: 'ikBenErNog' })}>{woorden.slot.bijnaKnop}</button>
          </div>
        )}
      </div>
      <Mislukt o={o} />
      <NogTellen aantal={staat.nogTellen} gegevens={gegevens} />
      <Scherm o={o} />
      <p class="alleen-voorlezen" role="status">{staat.melding}</p>
    </div>
  );
};
