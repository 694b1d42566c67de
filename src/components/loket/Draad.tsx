import { vul } from '../formulier/zin.ts';
import { momentInWoorden } from './dagen.ts';
import { type Bijschrift, bijschriften } from './geschiedenis.ts';
import { Inwonertekst } from './Inwonertekst.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** What the resident added and what was answered, in the order in which it came. */
export const Draad = ({ o, zaak, dossier }: Deel) => {
  const w = o.woorden.zaak.draad;
  const wie = (b: Bijschrift): string => {
    const wanneer = momentInWoorden(o.klok, b.op);
    if (b.doel === 'aanvulling') return vul(w.inwoner, { wanneer });
    const eigen = b.door === o.staat.ik.id;
    if (b.doel === 'overname') return vul(b.telt ? (eigen ? w.overnameVanU : w.overnameVan) : (eigen ? w.overnameLaterU : w.overnameLater), { wanneer, naam: o.naam(b.door), van: o.naam(b.van) });
    const zin = b.doel === 'notitie' ? (eigen ? w.notitieVanU : w.notitieVan) : (eigen ? w.vanU : w.van);
    return vul(zin, { wanneer, naam: o.naam(b.door) });
  };
  return (
    <section aria-labelledby="kop-draad">
      <h2 id="kop-draad" tabIndex={-1}>{w.kop}</h2>
      <ol class="draad">
        {bijschriften(dossier.gebeurtenissen).map((b) => {
          const tekst = zaak.teksten[b.id];
          return (
            <li key={b.id} class={`kaart draad__tekst draad__tekst--${b.doel}`}>
              <h3 class="draad__wie">{wie(b)}</h3>
              {typeof tekst !== 'string' ? <p class="leeg">{w.dicht}</p> : <Inwonertekst tekst={tekst} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
