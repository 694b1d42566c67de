import type { ComponentChildren } from 'preact';

/** What every field has: a name, a question, why we ask, and what is wrong with it. */
type Basis = { naam: string; label: string; uitleg?: string | undefined; fout?: string | undefined; groot?: boolean };

const beschrijving = ({ naam, uitleg, fout }: Basis): string | undefined =>
  [uitleg && `uitleg-${naam}`, fout && `fout-${naam}`].filter(Boolean).join(' ') || undefined;

const Omlijst = ({ naam, label, uitleg, fout, groot, children }: Basis & { children: ComponentChildren }) => (
  <div class={fout ? 'veld veld--fout' : 'veld'}>
    <label class={groot ? 'veld__label veld__label--groot' : 'veld__label'} for={`veld-${naam}`}>{label}</label>
    {uitleg && <p class="veld__uitleg" id={`uitleg-${naam}`}>{uitleg}</p>}
    {fout && <p class="veld__fout" id={`fout-${naam}`}>{fout}</p>}
    {children}
  </div>
);

/** One line of text. Uncontrolled: what is typed stays, whatever the script does. */
export const Invoer = (props: Basis & {
  waarde?: string | undefined; type?: 'text' | 'tel' | 'email'; autocomplete?: string; inputmode?: 'text' | 'tel' | 'email' | 'numeric';
}) => (
  <Omlijst {...props}>
    <input
      class="invoer" id={`veld-${props.naam}`} name={props.naam} type={props.type ?? 'text'} defaultValue={props.waarde ?? ''}
      autocomplete={props.autocomplete ?? 'off'} inputMode={props.inputmode} aria-describedby={beschrijving(props)}
      aria-invalid={props.fout ? 'true' : undefined} dir="auto"
    />
  </Omlijst>
);

/** Room to write. Without autocomplete="off": with it browsers do not give the text back after "back". */
export const Tekstvak = (props: Basis & { waarde?: string | undefined; regels: number }) => (
  <Omlijst {...props}>
    <textarea
      class="tekstvak" id={`veld-${props.naam}`} name={props.naam} rows={props.regels} defaultValue={props.waarde ?? ''}
      aria-describedby={beschrijving(props)} aria-invalid={props.fout ? 'true' : undefined} dir="auto"
    />
  </Omlijst>
);

/** A box to tick. */
export const Vinkje = ({ naam, waarde, label, uitleg, aan, id }: {
  naam: string; waarde: string; label: string; uitleg?: string; aan: boolean; id: string;
}) => (
  <>
    <div class="keuze">
      <input type="checkbox" id={id} name={naam} value={waarde} defaultChecked={aan} aria-describedby={uitleg ? `uitleg-${id}` : undefined} />
      <label for={id}>{label}</label>
    </div>
    {uitleg && <p class="veld__uitleg veld__uitleg--keuze" id={`uitleg-${id}`}>{uitleg}</p>}
  </>
);
