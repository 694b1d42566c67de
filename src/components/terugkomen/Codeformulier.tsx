import { Foutlijst } from '../formulier/Foutlijst.tsx';
import { vul } from '../formulier/zin.ts';
import type { TerugkomenGegevens } from './teksten.ts';

export type CodeformulierProps = TerugkomenGegevens & {
  /** As it was typed. */
  getypt: string;
  /** The sentence of what is wrong, or null. */
  fout: string | null;
  autofocus: boolean;
};

/** The sentence for a code that is not 16 digits long. @param cijfers how many there were */
export const codeFout = ({ fouten }: TerugkomenGegevens['tekst'], cijfers: number): string =>
  cijfers === 0 ? fouten.leeg : vul(cijfers === 1 ? fouten.aantal_one : fouten.aantal_other, { count: cijfers });

/** Where the code is typed. One field, so that it can be pasted, with a number pad on a phone. */
export const Codeformulier = ({ tekst, telefoon, getypt, fout, autofocus }: CodeformulierProps) => (
  <div id="code-invoer">
    <h1>{tekst.titel}</h1>
    <p class="inleiding">{tekst.inleiding}</p>
    <form class="formulier" id="codeformulier" method="post" action="/terugkomen/bekijken" noValidate>
      {fout && <Foutlijst kop={tekst.fouten.kop} autofocus={autofocus} fouten={[{ veld: 'code', zin: fout }]} />}
      <div class={fout ? 'veld veld--fout' : 'veld'}>
        <label class="veld__label" for="veld-code">{tekst.code}</label>
        <p class="veld__uitleg" id="uitleg-code">{tekst.codeUitleg}</p>
        {fout && <p class="veld__fout" id="fout-code">{fout}</p>}
        <input
          class="invoer invoer--code" id="veld-code" name="code" type="text" inputMode="numeric" autocomplete="off" autocapitalize="off"
          spellcheck={false} defaultValue={getypt} aria-describedby={fout ? 'uitleg-code fout-code' : 'uitleg-code'} aria-invalid={fout ? 'true' : undefined}
        />
      </div>
      <p><button class="knop knop--hoofd" type="submit">{tekst.bekijk}</button></p>
    </form>
    <p>{tekst.geenCode}</p>
    <p>{vul(tekst.kwijt, { telefoon })}</p>
  </div>
);
