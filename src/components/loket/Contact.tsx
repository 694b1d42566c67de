import { belNog, isOpen } from './groepen.ts';
import { Uitkomst } from './Meldingen.tsx';
import type { Kanaal } from './typen.ts';
import { Keuzes } from './Velden.tsx';
import type { Deel } from './Zaakscherm.tsx';

const waarde = (formulier: HTMLFormElement, naam: string): string | null => {
  const gekozen = new FormData(formulier).get(naam);
  return typeof gekozen === 'string' ? gekozen : null;
};

const kanaalBij: Partial<Record<string, Kanaal>> = { bellen: 'bellen', email: 'email', post: 'post', langskomen: 'langs' };

/** Records an attempt to reach the resident. */
export const Contact = ({ o, zaak, dossier, bericht }: Deel) => {
  const w = o.woorden.zaak.contact;
  if (dossier.eigenaar !== o.staat.ik.id || zaak.bezig === 'geclaimd' || !isOpen(dossier)) return null;
  const legVast = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    const formulier = gebeurtenis.currentTarget as HTMLFormElement;
    o.doe({ soort: 'contact', kanaal: waarde(formulier, 'kanaal'), resultaat: waarde(formulier, 'resultaat') });
  };
  return (
    <section class="kaart" aria-labelledby="kop-contact">
      <h2 id="kop-contact">{w.kop}</h2>
      {belNog(bericht, dossier) && <p class="melding">{w.belNog}</p>}
      <form id="formulier-contact" class="contact" onSubmit={legVast} noValidate>
        <Keuzes naam="kanaal" kop={w.kanaal} keuzes={w.kanalen} gekozen={kanaalBij[bericht.contactwijze]} />
        <Keuzes naam="resultaat" kop={w.resultaat} keuzes={w.resultaten} />
        <Uitkomst zaak={zaak} plek="contact" />
        <button class="knop" type="submit" aria-disabled={zaak.bezig ? 'true' : undefined}>{w.knop}</button>
      </form>
    </section>
  );
};
