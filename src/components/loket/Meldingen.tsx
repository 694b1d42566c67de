import type { Omgeving } from './omgeving.ts';
import type { Plek, Veldfout, Zaak } from './staat.ts';

/** What went well or wrong, at the place where it was done. The status line of the desk says it aloud. */
export const Uitkomst = ({ zaak, plek }: { zaak: Zaak; plek: Plek }) => (
  <>
    {zaak.fout?.plek === plek && !zaak.fout.velden && <p class="veld__fout" id={`fout-${plek}`} tabIndex={-1}>{zaak.fout.zin}</p>}
    {zaak.gelukt?.plek === plek && <p class="gelukt">{zaak.gelukt.zin}</p>}
  </>
);

/** What is wrong with a field of a form, in a sentence; undefined: nothing. */
export const foutBij = ({ fout }: Zaak, plek: Plek, naam: string): string | undefined =>
  (fout?.plek === plek ? fout.velden?.find((veld) => veld.naam === naam)?.zin : undefined);

const Foutlijst = ({ kop, plek, velden }: { kop: string; plek: Plek; velden: readonly Veldfout[] }) => (
  <div class="foutlijst" id={`fout-${plek}`} role="alert" tabIndex={-1}>
    <h3>{kop}</h3>
    <ul>
      {velden.map(({ naam, naarId, zin }) => {
        const naarVeld = (gebeurtenis: MouseEvent): void => {
          gebeurtenis.preventDefault();
          document.getElementById(naarId)?.focus();
        };
        return <li key={naam}><a href={`#${naarId}`} onClick={naarVeld}>{zin}</a></li>;
      })}
    </ul>
  </div>
);

/** What is wrong with the fields of a form, on top of it, with the way to each. Other failures: Uitkomst. */
export const Veldfouten = ({ o, zaak: { fout }, plek }: { o: Omgeving; zaak: Zaak; plek: Plek }) =>
  (fout?.plek === plek && fout.velden ? <Foutlijst kop={o.woorden.zaak.foutkop} plek={plek} velden={fout.velden} /> : null);
