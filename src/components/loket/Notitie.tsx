import { notitieSleutel } from './staat.ts';
import { Schrijfveld } from './Velden.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** A note for colleagues. It cannot be taken back, so that the history stays true; another note can correct it. */
export const Notitie = ({ o, zaak, dossier }: Deel) => {
  const w = o.woorden.zaak.notitie;
  if (dossier.fase === 'gesloten') return null;
  const schrijf = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    o.doe({ soort: 'noteer', tekst: document.querySelector<HTMLTextAreaElement>('#veld-notitie')?.value ?? '' });
  };
  return (
    <details class="extra">
      <summary>{w.kop}</summary>
      <form onSubmit={schrijf} noValidate>
        <Schrijfveld
          naam="notitie" kop={w.label} uitleg={w.uitleg} regels={4} naamloos over={{ zaak, plek: 'notitie' }}
          concept={{ tekst: o.staat.concepten[notitieSleutel(zaak.id)] ?? '', schrijf: (tekst) => { o.doe({ soort: 'notitieConcept', tekst }); } }}
        />
        <button class="knop" type="submit" aria-disabled={zaak.bezig ? 'true' : undefined}>{w.knop}</button>
      </form>
    </details>
  );
};
