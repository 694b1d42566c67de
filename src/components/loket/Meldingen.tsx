import type { Plek, Zaak } from './staat.ts';

/** What went well or wrong, at the place where it was done. The status line of the desk says it aloud. */
export const Uitkomst = ({ zaak, plek }: { zaak: Zaak; plek: Plek }) => (
  <>
    {zaak.fout?.plek === plek && <p class="veld__fout" id={`fout-${plek}`} tabIndex={-1}>{zaak.fout.zin}</p>}
    {zaak.gelukt?.plek === plek && <p class="gelukt">{zaak.gelukt.zin}</p>}
  </>
);
