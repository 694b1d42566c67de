import type { Fout } from '../../domain/aanmelding/invoer.ts';
import { Foutlijst } from '../formulier/Foutlijst.tsx';
import { Tekstvak, Vinkje } from '../formulier/Veld.tsx';
import { vul } from '../formulier/zin.ts';
import { Contactkeuze } from './Contactkeuze.tsx';
import { Bron, Extra, Situaties } from './Extra.tsx';
import type { Deel, FormulierProps } from './formulierdeel.ts';
import { Organisatie } from './Organisatie.tsx';
import type { AanmeldenGegevens } from './teksten.ts';
import { indelingen, vasteVelden } from './vorm.ts';

/** The sentence of an error. */
export const foutzin = (tekst: AanmeldenGegevens['tekst'], fout: Fout): string =>
  vul(tekst.fouten[fout.code], { grens: (fout.grens ?? 0).toLocaleString('nl-NL') });

const Nood = ({ tekst, noodlijnen }: AanmeldenGegevens) => (
  <aside class="noodblok" aria-labelledby="nood-kop">
    <h2 id="nood-kop">{tekst.nood.kop}</h2>
    <ul class="noodlijnen">
      {noodlijnen.map((delen, i) => <li key={i}>{delen.map(({ tekst: zin, href }) => href ? <a href={href}>{zin}</a> : zin)}</li>)}
    </ul>
  </aside>
);

/** What was answered in the zelftest: the resident sees every line before it is sent, and drops what should stay. */
const Kaart = ({ props: { tekst: { kaart: t }, kaart, waarden } }: Deel) => kaart.length > 0 && (
  <fieldset class="keuzes keuzes--groot kaart" id="kaart" aria-describedby="uitleg-kaart">
    <legend>{t.kop}</legend>
    <p class="veld__uitleg" id="uitleg-kaart">{t.uitleg}</p>
    {kaart.map(({ regel, tekst, kern }) => kern ? (
      <Vinkje key={regel} id="kaart-kern" naam="kern" waarde={kern} label={tekst} aan={waarden.kern === kern} />
    ) : (
      <Vinkje key={regel} id={`kaart-${regel.replace(':', '-')}`} naam="kaart" waarde={regel} label={tekst} aan={waarden.kaart?.includes(regel) ?? true} />
    ))}
    <p><a href="/zelftest">{t.verander}</a></p>
  </fieldset>
);

const Startzinnen = ({ props: { tekst: { verhaal } } }: Deel) => verhaal.startzinnen.length > 0 && (
  <>
    <p class="startzinnen-kop" id="startzinnen-kop">{verhaal.startKop}</p>
    <ul class="startzinnen" aria-labelledby="startzinnen-kop">
      {verhaal.startzinnen.map((start) => <li key={start}><span class="startzin" data-startzin="">{start}</span></li>)}
    </ul>
  </>
);

const Verhaal = (deel: Deel) => {
  const { props: { tekst: { verhaal }, waarden }, zin } = deel;
  return (
    <>
      <Tekstvak naam="verhaal" groot label={verhaal.vraag} uitleg={verhaal.uitleg} fout={zin('verhaal')} waarde={waarden.verhaal} regels={6} />
      <Startzinnen {...deel} />
      <p class="veld__uitleg verhaal__slot">{verhaal.nietSchrijven}</p>
    </>
  );
};

/**
 * The form: two questions, and what people may add. Rendered at build, again on the server when a post without
 * JavaScript has errors, and mounted by the script. Values are kept to the letter. `vorm` chooses the sections.
 */
export const Aanmeldformulier = (props: FormulierProps) => {
  const { vorm, tekst, fouten, autofocus } = props;
  const { contactEerst, nood, situaties, bronOpen, extra } = indelingen[vorm];
  const zin = (veld: string): string | undefined => {
    const fout = fouten.find((f) => f.veld === veld);
    return fout && foutzin(tekst, fout);
  };
  const deel = { props, zin };
  return (
    <form class="formulier" id="aanmeldformulier" method="post" action="/aanmelden/versturen" noValidate>
      {fouten.length > 0 && (
        <Foutlijst kop={tekst.fouten.kop} bewaard={tekst.fouten.bewaard} autofocus={autofocus} fouten={fouten.map((f) => ({ veld: f.veld, zin: foutzin(tekst, f) }))} />
      )}
      {vasteVelden(vorm).map(([naam, waarde]) => <input key={naam} type="hidden" name={naam} value={waarde} />)}
      <Kaart {...deel} />
      {props.organisatie && <Organisatie deel={deel} t={props.organisatie} />}
      {contactEerst && <Contactkeuze {...deel} />}
      <Verhaal {...deel} />
      {nood && <Nood {...props} />}
      {!contactEerst && <Contactkeuze {...deel} />}
      {(situaties || extra.length > 0) && <h2>{tekst.meer.kop}</h2>}
      {situaties && <Situaties {...deel} />}
      {bronOpen && <Bron {...deel} />}
      <Extra {...deel} />
      <div class="niet-invullen" aria-hidden="true">
        <label for="veld-website">{tekst.nietInvullen}</label>
        <input id="veld-website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
      <p><button class="knop knop--hoofd" type="submit">{tekst.verstuur}</button></p>
      <p class="veld__uitleg">{tekst.daarna}</p>
    </form>
  );
};
