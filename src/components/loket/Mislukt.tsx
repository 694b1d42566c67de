import { vul } from '../formulier/zin.ts';
import { momentInWoorden } from './dagen.ts';
import { Inwonerwoord } from './Inwonertekst.tsx';
import type { Omgeving } from './omgeving.ts';
import { type Mislukking, notitieSleutel, type Staat } from './staat.ts';

/** Whether what the worker wrote is still there when she goes back: an answer, a note and a handover are kept as she types. */
const isBewaard = ({ concepten, overdrachten }: Staat, { id, plek }: Mislukking): boolean =>
  (plek === 'antwoord' && id in concepten) || (plek === 'notitie' && notitieSleutel(id) in concepten) || (plek === 'overdracht' && id in overdrachten);

const Regel = ({ o, mislukking }: { o: Omgeving; mislukking: Mislukking }) => {
  const { staat, woorden: { mislukt: w, regel: { titel } } } = o;
  const { id, plek, zin } = mislukking;
  const regel = staat.regels.find((r) => r.id === id);
  const naam = staat.namen[id]?.trim();
  return (
    <div class="melding melding--spoed">
      <h2 class="melding__kop">{w.wat[plek]}</h2>
      {regel && <p>{vul(titel, { wanneer: momentInWoorden(o.klok, regel.ontvangen) })}{naam && <>, <Inwonerwoord tekst={naam} /></>}</p>}
      <p>{zin}{isBewaard(staat, mislukking) && ` ${w.staatEr}`}</p>
      <div class="knoppen">
        {regel && <button type="button" class="knop" onClick={() => o.doe({ soort: 'bekijk', id })}>{w.naar}</button>}
        <button type="button" class="knop knop--rustig" onClick={() => o.doe({ soort: 'mislukkingGezien', mislukking })}>{w.gezien}</button>
      </div>
    </div>
  );
};

/** What did not work after the worker had gone on to something else. Going to the message says it there; closing it ends it. */
export const Mislukt = ({ o }: { o: Omgeving }) => (
  <div class="mislukt" role="alert">{o.staat.mislukt.map((mislukking) => <Regel key={`${mislukking.id}:${mislukking.plek}`} o={o} mislukking={mislukking} />)}</div>
);
