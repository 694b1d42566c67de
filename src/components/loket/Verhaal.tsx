import { Gegeven } from './Gegeven.tsx';
import { Inwonertekst, Inwonerwoord } from './Inwonertekst.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** What an organisation asks, and which one it is. */
const Organisatie = ({ o, bericht }: Deel) => {
  const w = o.woorden.zaak.organisatie;
  return (
    <div class="kaart" id="kaart-organisatie">
      <h2 class="melding__kop">{w.kop}</h2>
      <dl class="gegevens">
        {bericht.organisatie.trim() !== '' && <Gegeven kop={w.naam}><Inwonerwoord tekst={bericht.organisatie} /></Gegeven>}
        {bericht.organisatiesoort && <Gegeven kop={w.soort}>{w.soorten[bericht.organisatiesoort]}</Gegeven>}
        {bericht.wens.length > 0 && <Gegeven kop={w.wens}><ul class="lijst">{bericht.wens.map((wens) => <li key={wens}>{w.wensen[wens]}</li>)}</ul></Gegeven>}
      </dl>
      <p><strong>{w.niemandAnders}</strong></p>
    </div>
  );
};

/** What the resident ticked and wrote. */
export const Verhaal = (deel: Deel) => {
  const { o, bericht } = deel;
  const w = o.woorden.zaak.verhaal;
  const vanOrganisatie = bericht.aanleiding === 'organisatie';
  const { kop, leeg } = vanOrganisatie ? { kop: o.woorden.zaak.organisatie.vertelt, leeg: o.woorden.zaak.organisatie.leeg } : w;
  return (
    <section aria-labelledby="kop-verhaal">
      {vanOrganisatie && <Organisatie {...deel} />}
      {bericht.situatie.length > 0 && (
        <div class="melding melding--spoed">
          <h2 class="melding__kop">{w.situatie}</h2>
          <ul>{bericht.situatie.map((code) => <li key={code}>{w.situaties[code]}</li>)}</ul>
        </div>
      )}
      {bericht.kaart.length > 0 && (
        <div class="kaart" id="kaart-zelftest">
          <h2 class="melding__kop">{w.kaart}</h2>
          <ul class="lijst">{o.gegevens.kaartwoorden.filter(({ regel }) => bericht.kaart.includes(regel)).map(({ regel, tekst }) => <li key={regel}>{tekst}</li>)}</ul>
        </div>
      )}
      <h2 id="kop-verhaal">{kop}</h2>
      {bericht.verhaal.trim() === '' ? <p class="leeg">{leeg}</p> : <div class="kaart verhaal"><Inwonertekst tekst={bericht.verhaal} /></div>}
    </section>
  );
};
