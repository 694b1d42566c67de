import type { Omgeving } from '../omgeving.ts';
import type { Beheerfout } from './typen.ts';

/** A part could not be read: why, and a button to try again. */
export const Mislukt = ({ o, fout, opnieuw }: { o: Omgeving; fout: Beheerfout; opnieuw: () => void }) => {
  const { woorden: w } = o.gegevens.beheer;
  return (
    <div class="melding melding--spoed" role="alert">
      <p>{w.fouten[fout]}</p>
      <button type="button" class="knop" onClick={opnieuw}>{w.opnieuw}</button>
    </div>
  );
};
