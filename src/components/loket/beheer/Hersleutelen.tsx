import { vul } from '../../formulier/zin.ts';
import { nummerVan } from '../groepen.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Beheerprops } from './Beheer.tsx';
import { type Hersleuteling, isAanDeGang } from './sleutels.ts';

/** How far it is, or how it ended, in one or two sentences. */
const Voortgang = ({ o, h }: { o: Omgeving; h: Hersleuteling }) => {
  const w = o.gegevens.sleutels.woorden.hersleutel;
  const { klaar, totaal, minder } = h;
  switch (h.stap) {
    case 'begin': return null;
    case 'bezig': return <><p class="sleuteldeel__stand">{vul(w.bezig, { klaar, totaal })}</p><p>{w.blijf}</p></>;
    case 'wacht': case 'storing': return <><p class="sleuteldeel__stand">{vul(w.bezig, { klaar, totaal })}</p><p>{w[h.stap]}</p></>;
    case 'gestopt': return <p>{vul(w.gestopt, { klaar, totaal })}</p>;
    case 'oudeRing': return <div class="melding" id="oude-ring" tabIndex={-1}><p>{w.oudeRing}</p></div>;
    case 'klaar': return (
      <>
        <p class="gelukt">{klaar === 1 ? w.klaarEen : vul(w.klaar, { aantal: klaar })}{h.anders.length === 0 && ` ${w.goed}`}</p>
        {minder > 0 && <p>{minder === 1 ? w.minderEen : vul(w.minder, { aantal: minder })}</p>}
      </>
    );
  }
};

/** What did not simply go well, by message, with what to do. */
const Anders = ({ o, h }: { o: Omgeving; h: Hersleuteling }) => {
  const w = o.gegevens.sleutels.woorden.hersleutel;
  return h.anders.length > 0 && (
    <>
      <h3>{w.uitkomstKop}</h3>
      <ul class="sleutellijst">
        {h.anders.map(({ id, uitkomst }) => (
          <li key={id}>
            {uitkomst === 'verdwenen'
              ? <strong>{vul(w.bericht, { nummer: nummerVan(id) })}</strong>
              : <button type="button" class="regel__open sleutellijst__open" aria-label={vul(w.bekijk, { nummer: nummerVan(id) })} onClick={() => o.doe({ soort: 'bekijk', id })}>{vul(w.bericht, { nummer: nummerVan(id) })}</button>}
            <span class="sleutellijst__uitleg">{w.uitkomsten[uitkomst]}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Seals every message again for the ring of now, in this browser. */
export const Hersleutelen = ({ o, beheer: { sleutels: { hersleuteling: h } } }: Beheerprops) => {
  const w = o.gegevens.sleutels.woorden.hersleutel;
  const aantal = o.staat.regels.filter((r) => r.fase !== 'verwijderd').length;
  const ga = (wat: 'hersleutel' | 'stop') => (): void => { o.doe({ soort: 'sleutels', wat: { wat } }); };
  const sleutels = o.gegevens.ontvangers.length;
  const knop = h.stap === 'gestopt' ? w.verder : w.knop;
  return (
    <details class="extra sleuteldeel" open={h.stap !== 'begin' || undefined}>
      <summary>{w.kop}</summary>
      <p>{w.wanneer}</p>
      <p>{w.hoe}</p>
      <p>{w.grens}</p>
      <p>{w.journaal}</p>
      {!isAanDeGang(h) && <p>{aantal === 0 ? w.leeg : vul(aantal === 1 ? w.aantalEen : w.aantal, { aantal, sleutels })}</p>}
      <Voortgang o={o} h={h} />
      <Anders o={o} h={h} />
      {/* One button at one place: who pressed it keeps the focus. */}
      {aantal > 0 && h.stap !== 'oudeRing' && (
        <p>
          <button type="button" id="knop-hersleutel" class={isAanDeGang(h) ? 'knop' : 'knop knop--hoofd'} onClick={ga(isAanDeGang(h) ? 'stop' : 'hersleutel')}>
            {isAanDeGang(h) ? w.stop : knop}
          </button>
        </p>
      )}
    </details>
  );
};
