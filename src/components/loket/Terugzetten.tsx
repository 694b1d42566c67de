import { vervangenDagen } from '../../domain/aanmelding/vervangen.ts';
import { vul } from '../formulier/zin.ts';
import type { Omgeving } from './omgeving.ts';
import type { Zaak } from './staat.ts';

/** Something of this aanmelding does not open, and what was there before is still kept. */
export const Terugzetten = ({ o, zaak: { terugzetting } }: { o: Omgeving; zaak: Zaak }) => {
  if (terugzetting === null) return null;
  const w = o.woorden.zaak.terugzetten;
  const bezig = terugzetting === 'bezig';
  return (
    <div class="melding">
      <h2 class="melding__kop">{w.kop}</h2>
      <p>{vul(w[terugzetting], { dagen: String(vervangenDagen) })}</p>
      {terugzetting !== 'oude-ring'
        && <button type="button" class="knop" aria-disabled={bezig || undefined} onClick={() => o.doe({ soort: 'zetTerug' })}>{w.knop}</button>}
    </div>
  );
};
