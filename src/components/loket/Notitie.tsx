import { Uitkomst } from './Meldingen.tsx';
import { notitieSleutel } from './staat.ts';
import type { Deel } from './Zaakscherm.tsx';

/** A note for colleagues. It cannot be taken back, so that the history stays true; another note can correct it. */
export const Notitie = ({ o, zaak, dossier }: Deel) => {
  const w = o.woorden.zaak.notitie;
  if (dossier.fase === 'gesloten') return null;
  const fout = zaak.fout?.plek === 'notitie';
  const schrijf = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    o.doe({ soort: 'noteer', tekst: document.querySelector<HTMLTextAreaElement>('#veld-notitie')?.value ?? '' });
  };
  return (
    <details class="extra">
      <summary>{w.kop}</summary>
      <form onSubmit={schrijf} noValidate>
        <div class={fout ? 'veld veld--fout' : 'veld'}>
          <label class="veld__label" for="veld-notitie">{w.label}</label>
          <p class="veld__uitleg" id="uitleg-notitie">{w.uitleg}</p>
          <Uitkomst zaak={zaak} plek="notitie" />
          <textarea
            class="tekstvak" id="veld-notitie" rows={4} dir="auto" spellcheck autocomplete="off" value={o.staat.concepten[notitieSleutel(zaak.id)] ?? ''}
            aria-invalid={fout ? 'true' : undefined} aria-describedby={fout ? 'uitleg-notitie fout-notitie' : 'uitleg-notitie'}
            onInput={(e) => o.doe({ soort: 'notitieConcept', tekst: e.currentTarget.value })}
          />
        </div>
        <button class="knop" type="submit" aria-disabled={zaak.bezig ? 'true' : undefined}>{w.knop}</button>
      </form>
    </details>
  );
};
