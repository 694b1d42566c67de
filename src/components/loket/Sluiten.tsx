import { hoelangVanKaart, leesIngevuld } from '../../domain/cijfers/telling.ts';
import { vul } from '../formulier/zin.ts';
import { foutBij, Uitkomst, Veldfouten } from './Meldingen.tsx';
import { Keuzes } from './Velden.tsx';
import type { Deel } from './Zaakscherm.tsx';

const Heropenen = ({ o, zaak }: Deel) => (
  <section class="kaart">
    <Uitkomst zaak={zaak} plek="sluiten" />
    <button type="button" class="knop" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'heropen' })}>{o.woorden.zaak.sluiten.heropen}</button>
  </section>
);

/** What only the worker knows of the case, for the numbers. Not asked of an organisation, nor of who owes nothing. */
const VoorCijfers = ({ o, bericht }: Deel) => {
  const { sluiten: w, tabellen } = o.gegevens.cijfers.woorden;
  if (bericht.aanleiding === 'organisatie' || bericht.aanleiding === 'brief-betaald') return null;
  const metOnbekend = (keuzes: Record<string, string>): Record<string, string> => ({ ...keuzes, onbekend: w.onbekend });
  return (
    <div class="voor-cijfers" role="group" aria-labelledby="kop-voor-cijfers" aria-describedby="uitleg-voor-cijfers">
      <h3 id="kop-voor-cijfers">{w.kop}</h3>
      <p class="veld__uitleg" id="uitleg-voor-cijfers">{w.uitleg}</p>
      {bericht.aanleiding === 'brief' && <Keuzes naam="brief" kop={w.brief} keuzes={metOnbekend(w.briefkeuzes)} />}
      <Keuzes naam="hoelang" kop={w.hoelang} keuzes={metOnbekend(tabellen.hoelang.waarden)} gekozen={hoelangVanKaart(bericht.kaart) ?? undefined} />
      <Keuzes naam="schuld" kop={w.schuld} keuzes={metOnbekend(tabellen.schuld.waarden)} />
    </div>
  );
};

/** Ends a case at the desk, or begins it again. Nothing is lost by it: opening again undoes closing. */
export const Sluiten = (deel: Deel) => {
  const { o, zaak, dossier } = deel;
  const w = o.woorden.zaak.sluiten;
  if (dossier.fase === 'gesloten') return <Heropenen {...deel} />;
  if (dossier.eigenaar !== o.staat.ik.id || zaak.bezig === 'geclaimd') return null;
  const sluit = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    const velden = new FormData(gebeurtenis.currentTarget as HTMLFormElement);
    const reden = velden.get('reden');
    o.doe({ soort: 'sluit', reden: typeof reden === 'string' ? reden : null, dossierKlaar: velden.has('dossierKlaar'), ingevuld: leesIngevuld(Object.fromEntries(velden)) });
  };
  return (
    <details class="extra">
      <summary>{w.kop}</summary>
      <form id="formulier-sluiten" onSubmit={sluit} noValidate>
        <Veldfouten o={o} zaak={zaak} plek="sluiten" />
        <Keuzes naam="reden" kop={w.reden} keuzes={w.redenen} fout={foutBij(zaak, 'sluiten', 'reden')} />
        <div class="keuze">
          <input type="checkbox" id="dossier-klaar" name="dossierKlaar" aria-describedby="uitleg-klaar" />
          <label for="dossier-klaar">{w.klaar}</label>
        </div>
        <p class="veld__uitleg veld__uitleg--keuze" id="uitleg-klaar">{vul(w.klaarUitleg, o.gegevens.bewaren)}</p>
        <VoorCijfers {...deel} />
        <Uitkomst zaak={zaak} plek="sluiten" />
        <button class="knop" type="submit" aria-disabled={zaak.bezig ? 'true' : undefined}>{w.knop}</button>
      </form>
    </details>
  );
};
