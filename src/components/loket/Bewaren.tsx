import { vul } from '../formulier/zin.ts';
import { dagInWoorden } from './dagen.ts';
import { Dossiervel } from './Dossiervel.tsx';
import { isOpen } from './groepen.ts';
import { Uitkomst } from './Meldingen.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** Until when a closed message stays, and the word of a worker that the case system has what it must keep. */
const Bewaartijd = ({ o, zaak, dossier }: Pick<Deel, 'o' | 'zaak' | 'dossier'>) => {
  const w = o.woorden.zaak.bewaren;
  const wis = dossier.wisVanaf === null ? '' : ` ${vul(w.wis, { dag: dagInWoorden(o.klok, dossier.wisVanaf) })}`;
  return (
    <>
      <p id="stand-bewaren">{dossier.klaarSinds ? w.klaar : w.nietKlaar}{wis}</p>
      <Uitkomst zaak={zaak} plek="bewaren" />
      {dossier.klaarSinds === null && (
        <p><button type="button" class="knop" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'zegBewaard' })}>{w.zegKlaar}</button></p>
      )}
    </>
  );
};

/**
 * Keeps a case in the system of the gemeente: on paper or as a PDF. Of an open one only by who has it, so that nobody else gets
 * to see how the resident is reached.
 */
export const Bewaren = ({ o, zaak, dossier, bericht }: Deel) => {
  const w = o.woorden.zaak.bewaren;
  const dicht = !isOpen(dossier);
  if (!dicht && dossier.eigenaar !== o.staat.ik.id) return null;
  const inhoud = (
    <>
      {dicht ? <Bewaartijd o={o} zaak={zaak} dossier={dossier} /> : <Uitkomst zaak={zaak} plek="bewaren" />}
      {zaak.dossiervel
        ? (
          <>
            <p>{w.hoe}</p>
            <div class="knoppen">
              <button type="button" class="knop knop--hoofd" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'printDossier' })}>{w.print}</button>
              <button type="button" class="knop knop--rustig" onClick={() => o.doe({ soort: 'dossiervel', open: false })}>{w.verberg}</button>
            </div>
            <Dossiervel o={o} geopend={{ dossier, bericht, teksten: zaak.teksten }} />
          </>
        )
        : (
          <>
            <p>{w.uitleg}</p>
            <p><button type="button" class="knop" id="knop-dossier" onClick={() => o.doe({ soort: 'dossiervel', open: true })}>{w.bekijk}</button></p>
          </>
        )}
    </>
  );
  // What is closed is here to be kept; of what is still going on it is one of the things one can do.
  return dicht
    ? <section class="kaart" aria-labelledby="kop-bewaren"><h2 id="kop-bewaren" tabIndex={-1}>{w.kop}</h2>{inhoud}</section>
    : <details class="extra" open={zaak.dossiervel}><summary>{w.kop}</summary>{inhoud}</details>;
};
