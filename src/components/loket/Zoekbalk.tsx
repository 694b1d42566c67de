import { vul } from '../formulier/zin.ts';
import type { Omgeving } from './omgeving.ts';
import { type Filter, filters } from './zoeken.ts';

/**
 * Narrows the list: to a kind, and to words in the number or in what was opened here.
 * @param aantal lines that are left; null when nothing was chosen
 */
export const Zoekbalk = ({ o, aantal }: { o: Omgeving; aantal: number | null }) => {
  const { staat: { filter, zoek, sneltoetsen }, woorden: { lijst: { zoeken: w } }, doe } = o;
  const kies = (gekozen: Filter): void => { doe({ soort: 'filter', filter: gekozen, zoek }); };
  return (
    <search class="zoekbalk">
      <div class="zoekbalk__rij">
        <div class="zoekbalk__zoek">
          <label class="veld__label" for="zoek">{w.zoek}</label>
          <p class="veld__uitleg" id="uitleg-zoek">{w.uitleg}</p>
          <input class="invoer" id="zoek" type="search" autocomplete="off" spellcheck={false} aria-describedby="uitleg-zoek" value={zoek}
            onInput={(g) => { doe({ soort: 'filter', filter, zoek: (g.currentTarget as HTMLInputElement).value }); }} />
        </div>
        <div>
          <label class="veld__label" for="filter">{w.filter}</label>
          <select class="invoer" id="filter" value={filter} onChange={(g) => { kies((g.currentTarget as HTMLSelectElement).value as Filter); }}>
            {filters.map((code) => <option key={code} value={code} selected={code === filter}>{w.filters[code]}</option>)}
          </select>
        </div>
      </div>
      <div class="zoekbalk__stand">
        <p aria-live="polite">{aantal === null ? '' : aantal === 1 ? w.een : vul(w.meer, { aantal })}</p>
        {aantal !== null && <button type="button" class="knop knop--rustig" onClick={() => { doe({ soort: 'filter', filter: 'alles', zoek: '' }); }}>{w.alles}</button>}
      </div>
      <details class="extra sneltoetsen">
        <summary>{w.toetsen.kop}</summary>
        <div class="keuze">
          <input type="checkbox" id="sneltoetsen" checked={sneltoetsen} onChange={(g) => { doe({ soort: 'sneltoetsen', aan: (g.currentTarget as HTMLInputElement).checked }); }} />
          <label for="sneltoetsen">{w.toetsen.aan}</label>
        </div>
        <dl>
          {w.toetsen.lijst.map(({ toets, doet }) => <div key={toets}><dt><kbd>{toets}</kbd></dt><dd>{doet}</dd></div>)}
        </dl>
      </details>
    </search>
  );
};
