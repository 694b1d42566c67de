import { situatieCodes } from '../../domain/aanmelding/situatie.ts';
import { Invoer, Vinkje } from '../formulier/Veld.tsx';
import { type Deel, isJa } from './formulierdeel.ts';
import { indelingen } from './vorm.ts';

/** What may happen soon. */
export const Situaties = ({ props: { tekst: { meer }, waarden } }: Deel) => (
  <fieldset class="keuzes" aria-describedby="uitleg-situatie">
    <legend>{meer.situatie}</legend>
    <p class="veld__uitleg" id="uitleg-situatie">{meer.situatieUitleg}</p>
    {situatieCodes.map((code) => (
      <Vinkje key={code} id={`situatie-${code}`} naam="situatie" waarde={code} label={meer.situaties[code]} aan={waarden.situatie?.includes(code) ?? false} />
    ))}
  </fieldset>
);

const Woonplaats = ({ props: { tekst: { meer }, kernen, waarden } }: Deel) => (
  <div class="veld">
    <label class="veld__label" for="veld-kern">{meer.kern}</label>
    <p class="veld__uitleg" id="uitleg-kern">{meer.kernUitleg}</p>
    <select class="invoer" id="veld-kern" name="kern" aria-describedby="uitleg-kern">
      <option value="" selected={!waarden.kern}>{meer.kernLeeg}</option>
      {kernen.map(({ code, naam }) => <option key={code} value={naam} selected={waarden.kern === naam}>{naam}</option>)}
      <option value="elders" selected={waarden.kern === 'elders'}>{meer.kernAnders}</option>
    </select>
  </div>
);

/** The campaign code of a card or letter. */
export const Bron = ({ props: { tekst: { meer }, waarden }, zin }: Deel) => (
  <Invoer naam="bron" label={meer.bron} uitleg={meer.bronUitleg} waarde={waarden.bron} fout={zin('bron')} />
);

/** What people may add, folded away; open when there is something wrong in it. */
export const Extra = (deel: Deel) => {
  const { props: { vorm, tekst: { meer }, waarden, fouten, kaart }, zin } = deel;
  const velden = indelingen[vorm].extra;
  const heeft = (veld: (typeof velden)[number]): boolean => velden.includes(veld);
  return velden.length > 0 && (
    <details class="extra" open={fouten.some(({ veld }) => veld !== 'contactwijze' && heeft(veld))}>
      <summary>{meer.extra}</summary>
      <Invoer naam="bestmoment" label={meer.bestmoment} uitleg={meer.bestmomentUitleg} waarde={waarden.bestmoment} fout={zin('bestmoment')} />
      <Invoer naam="naam" label={meer.naam} uitleg={meer.naamUitleg} waarde={waarden.naam} fout={zin('naam')} />
      <Invoer naam="herkenzin" label={meer.herkenzin} uitleg={meer.herkenzinUitleg} waarde={waarden.herkenzin} fout={zin('herkenzin')} />
      <Invoer naam="taal" label={meer.taal} uitleg={meer.taalUitleg} waarde={waarden.taal} fout={zin('taal')} />
      <Vinkje id="veld-tolk" naam="tolk" waarde="ja" label={meer.tolk} aan={isJa(waarden.tolk)} />
      {heeft('kern') && !kaart.some(({ kern }) => kern) && <Woonplaats {...deel} />}
      {heeft('bron') && <Bron {...deel} />}
    </details>
  );
};
