import { Uitkomst } from './Meldingen.tsx';
import type { Plek, Zaak } from './staat.ts';

type Keuzesprops = { naam: string; kop: string; keuzes: Record<string, string>; gekozen?: string | undefined; /** What is wrong with it. */ fout?: string | undefined };

/** A row of choices of which one can be taken. */
export const Keuzes = ({ naam, kop, keuzes, gekozen, fout }: Keuzesprops) => (
  <fieldset class={fout ? 'keuzes veld--fout' : 'keuzes'} aria-describedby={fout && `fout-veld-${naam}`}>
    <legend>{kop}</legend>
    {fout && <p class="veld__fout" id={`fout-veld-${naam}`}>{fout}</p>}
    {Object.entries(keuzes).map(([code, zin]) => (
      <div class="keuze" key={code}>
        <input type="radio" id={`${naam}-${code}`} name={naam} value={code} defaultChecked={code === gekozen} />
        <label for={`${naam}-${code}`}>{zin}</label>
      </div>
    ))}
  </fieldset>
);

type Schrijfveldprops = {
  naam: string;
  kop: string;
  uitleg: string;
  regels: number;
  /** What stands in it at first. */
  waarde?: string;
  /** Instead: what stands in it now, kept with every key. */
  concept?: { tekst: string; schrijf: (tekst: string) => void };
  /** Read by its id: nothing of it could ever end up in an address. */
  naamloos?: true;
  /** What is wrong with it. */
  fout?: string | undefined;
  /** Instead: how the form went, which is about this field. */
  over?: { zaak: Zaak; plek: Plek };
};

/** A question with room to write, why it is asked, and what is wrong with the answer. */
export const Schrijfveld = ({ naam, kop, uitleg, regels, waarde, concept, naamloos, fout, over }: Schrijfveldprops) => {
  const mis = fout !== undefined || (over !== undefined && over.zaak.fout?.plek === over.plek);
  const foutId = over ? `fout-${over.plek}` : `fout-veld-${naam}`;
  const veld = {
    id: `veld-${naam}`, name: naamloos ? undefined : naam, dir: 'auto', autocomplete: 'off',
    'aria-invalid': mis ? ('true' as const) : undefined, 'aria-describedby': mis ? `uitleg-${naam} ${foutId}` : `uitleg-${naam}`,
    ...(concept ? { value: concept.tekst, onInput: (g: Event) => { concept.schrijf((g.currentTarget as HTMLTextAreaElement).value); } } : { defaultValue: waarde }),
  } as const;
  return (
    <div class={mis ? 'veld veld--fout' : 'veld'}>
      <label class="veld__label" for={veld.id}>{kop}</label>
      <p class="veld__uitleg" id={`uitleg-${naam}`}>{uitleg}</p>
      {fout && <p class="veld__fout" id={foutId}>{fout}</p>}
      {over && <Uitkomst {...over} />}
      {regels === 1 ? <input class="invoer" type="text" {...veld} /> : <textarea class="tekstvak" rows={regels} spellcheck {...veld} />}
    </div>
  );
};
