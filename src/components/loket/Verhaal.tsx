import { Inwonertekst } from './Inwonertekst.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** What the resident ticked and wrote. */
export const Verhaal = ({ o, bericht }: Deel) => {
  const w = o.woorden.zaak.verhaal;
  return (
    <section aria-labelledby="kop-verhaal">
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
      <h2 id="kop-verhaal">{w.kop}</h2>
      {bericht.verhaal.trim() === '' ? <p class="leeg">{w.leeg}</p> : <div class="kaart verhaal"><Inwonertekst tekst={bericht.verhaal} /></div>}
    </section>
  );
};
