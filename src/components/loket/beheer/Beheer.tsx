import type { FunctionComponent } from 'preact';
import type { Omgeving } from '../omgeving.ts';
import { Drukte } from './Drukte.tsx';
import { Journaal } from './Journaal.tsx';
import { Sessies } from './Sessies.tsx';
import { Sleutels } from './Sleutels.tsx';
import { Uitvoer } from './Uitvoer.tsx';
import { type Beheerdeel, beheerdelen, type Beheerscherm } from './typen.ts';

export type Beheerprops = { o: Omgeving; beheer: Beheerscherm };

const weergaven: Record<Beheerdeel, FunctionComponent<Beheerprops>> = { drukte: Drukte, journaal: Journaal, uitvoer: Uitvoer, sleutels: Sleutels, sessies: Sessies };

/** Everything about the desk itself, a part at a time. */
export const Beheer = ({ o, beheer }: Beheerprops) => {
  const { woorden: w } = o.gegevens.beheer;
  const Weergave = weergaven[beheer.deel];
  return (
    <div class="beheer">
      <p class="terug"><button type="button" class="knop knop--rustig" onClick={() => o.doe({ soort: 'terug' })}>{w.terug}</button></p>
      <h1 id="kop" tabIndex={-1}>{w.kop}</h1>
      <div class="beheer__delen">
        <nav aria-label={w.delenKop}>
          <ul class="beheer__menu">
            {beheerdelen.map((deel) => (
              <li key={deel}>
                <button type="button" class="beheer__kies" id={`kies-${deel}`} aria-current={deel === beheer.deel ? 'page' : undefined} onClick={() => o.doe({ soort: 'beheer', deel })}>{w.delen[deel]}</button>
              </li>
            ))}
          </ul>
        </nav>
        <section class="kaart beheer__deel" aria-labelledby="kop-beheerdeel">
          <h2 id="kop-beheerdeel" tabIndex={-1}>{w[beheer.deel].kop}</h2>
          <Weergave o={o} beheer={beheer} />
        </section>
      </div>
    </div>
  );
};
