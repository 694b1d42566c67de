import { vul } from '../formulier/zin.ts';
import { momentVoluit } from './dagen.ts';
import { dossierdelen, type Dossierregel, type Geopend } from './dossier.ts';
import { nummerVan } from './groepen.ts';
import { Inwonertekst, Inwonerwoord } from './Inwonertekst.tsx';
import type { Omgeving } from './omgeving.ts';

/** As long as it fits beside what it is called. */
const kort = 80;

const Waarde = ({ regel: { tekst, geschreven } }: { regel: Dossierregel }) => {
  if (tekst.includes('\n') || (geschreven && tekst.length > kort)) return <Inwonertekst tekst={tekst} />;
  return geschreven ? <Inwonerwoord tekst={tekst} /> : <>{tekst}</>;
};

/** A whole case on paper, or as a PDF: the browser makes it, so that every script that can be read can be kept. */
export const Dossiervel = ({ o, geopend }: { o: Omgeving; geopend: Geopend }) => {
  const w = o.woorden.zaak.dossier;
  return (
    <article class="dossiervel" aria-labelledby="kop-dossier">
      <h3 id="kop-dossier" tabIndex={-1}>{vul(w.kop, { nummer: nummerVan(geopend.dossier.id) })}</h3>
      <p class="veld__uitleg">{vul(w.gemaakt, { naam: o.staat.ik.naam, wanneer: momentVoluit(o.klok, o.klok.nu) })}</p>
      {dossierdelen(o, geopend).map(({ kop, regels }) => (
        <section key={kop}>
          <h4>{kop}</h4>
          <dl>
            {regels.map((regel, nr) => (
              <div key={nr}>
                <dt>{regel.kop}</dt>
                <dd><Waarde regel={regel} /></dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
};
