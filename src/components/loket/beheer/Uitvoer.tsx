import { vul } from '../../formulier/zin.ts';
import { nummerVan } from '../groepen.ts';
import type { Beheerprops } from './Beheer.tsx';

/** All messages in one sealed file: for another system, or to keep. */
export const Uitvoer = ({ o, beheer: { uitvoer } }: Beheerprops) => {
  const w = o.gegevens.beheer.woorden.uitvoer;
  const bezig = uitvoer.stand === 'bezig';
  return (
    <>
      <p>{w.uitleg}</p>
      <ul class="lijst">{w.regels.map((zin) => <li key={zin}>{zin}</li>)}</ul>
      <div id="stand-uitvoer" tabIndex={-1}>
        {bezig && <p>{vul(w.voortgang, { klaar: uitvoer.klaar, totaal: uitvoer.totaal })} <progress max={uitvoer.totaal} value={uitvoer.klaar} aria-label={w.kop} /></p>}
        {uitvoer.stand === 'klaar' && <p class="gelukt">{vul(w.klaar, { aantal: uitvoer.klaar - uitvoer.dicht.length })}</p>}
        {uitvoer.stand === 'gestopt' && <p>{w.gestopt}</p>}
        {uitvoer.stand === 'leeg' && <p>{w.leeg}</p>}
        {uitvoer.stand === 'mislukt' && <p class="veld__fout">{w.mislukt}</p>}
        {uitvoer.stand === 'klaar' && uitvoer.dicht.length > 0 && (
          <>
            <p>{w.dicht}</p>
            <ul class="lijst">{uitvoer.dicht.map((id) => <li key={id}>{nummerVan(id)}</li>)}</ul>
          </>
        )}
      </div>
      <p>
        {bezig
          ? <button type="button" class="knop" onClick={() => o.doe({ soort: 'stopUitvoer' })}>{w.stop}</button>
          : <button type="button" class="knop knop--hoofd" onClick={() => o.doe({ soort: 'voerUit' })}>{w.knop}</button>}
      </p>
    </>
  );
};
