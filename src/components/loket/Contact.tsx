import { belNog, type Contactkeuze, isAndersDanGevraagd, kanaalBij, wijzeInWoorden } from './contactregels.ts';
import { isOpen } from './groepen.ts';
import { foutBij, Uitkomst, Veldfouten } from './Meldingen.tsx';
import { Keuzes } from './Velden.tsx';
import type { Deel } from './Zaakscherm.tsx';

const waarde = (velden: FormData, naam: string): string | null => {
  const gekozen = velden.get(naam);
  return typeof gekozen === 'string' ? gekozen : null;
};

const leesKeuze = (formulier: HTMLFormElement): Contactkeuze => {
  const velden = new FormData(formulier);
  return { kanaal: waarde(velden, 'kanaal'), resultaat: waarde(velden, 'resultaat') };
};

/** Says before it is recorded that somebody asked for something else. Nothing is refused: the worker knows why. */
const Anders = ({ o, zaak, bericht }: Pick<Deel, 'o' | 'zaak' | 'bericht'>) => {
  const w = o.woorden.zaak.contact;
  const anders = zaak.contactkeuze !== null && isAndersDanGevraagd(bericht, zaak.contactkeuze);
  return (
    <div aria-live="polite">
      {anders && <p class="melding">{[wijzeInWoorden(o.woorden, bericht), w.anders, ...(zaak.contactkeuze?.resultaat === 'verstuurd' ? [w.verstuurdTelt] : [])].join(' ')}</p>}
    </div>
  );
};

/** Records an attempt to reach the resident. */
export const Contact = ({ o, zaak, dossier, bericht }: Deel) => {
  const w = o.woorden.zaak.contact;
  if (dossier.eigenaar !== o.staat.ik.id || zaak.bezig === 'geclaimd' || !isOpen(dossier)) return null;
  const legVast = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    o.doe({ soort: 'contact', ...leesKeuze(gebeurtenis.currentTarget as HTMLFormElement) });
  };
  return (
    <section class="kaart" aria-labelledby="kop-contact">
      <h2 id="kop-contact">{w.kop}</h2>
      {belNog(bericht, dossier) && <p class="melding">{wijzeInWoorden(o.woorden, bericht)} {w.belNog}</p>}
      <form id="formulier-contact" class="contact" onSubmit={legVast} onInput={(g) => { o.doe({ soort: 'contactkeuze', keuze: leesKeuze(g.currentTarget) }); }} noValidate>
        <Veldfouten o={o} zaak={zaak} plek="contact" />
        <Keuzes naam="kanaal" kop={w.kanaal} keuzes={w.kanalen} gekozen={kanaalBij(bericht)} fout={foutBij(zaak, 'contact', 'kanaal')} />
        <Keuzes naam="resultaat" kop={w.resultaat} keuzes={w.resultaten} fout={foutBij(zaak, 'contact', 'resultaat')} />
        <Anders o={o} zaak={zaak} bericht={bericht} />
        <Uitkomst zaak={zaak} plek="contact" />
        <button class="knop" type="submit" aria-disabled={zaak.bezig ? 'true' : undefined}>{w.knop}</button>
      </form>
    </section>
  );
};
