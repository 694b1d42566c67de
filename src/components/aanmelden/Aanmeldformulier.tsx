import { type Contactwijze, contactwijzen, type Fout, type RuweInvoer } from '../../domain/aanmelding/invoer.ts';
import { situatieCodes } from '../../domain/aanmelding/situatie.ts';
import type { Kaartlijn } from '../../domain/zelftest/kaart.ts';
import { Foutlijst } from '../formulier/Foutlijst.tsx';
import { Invoer, Tekstvak, Vinkje } from '../formulier/Veld.tsx';
import { vul } from '../formulier/zin.ts';
import type { AanmeldenGegevens } from './teksten.ts';

export type FormulierProps = AanmeldenGegevens & {
  waarden: RuweInvoer;
  /** Ask for a confirmation by mail; not part of the message. */
  bevestiging: boolean;
  /** Lines of the card of the zelftest, in words; empty for who comes without. */
  kaart: readonly Kaartlijn[];
  fouten: readonly Fout[];
  /** After a post without JavaScript the page opens at the errors. */
  autofocus: boolean;
};

type Deel = { props: FormulierProps; zin: (veld: string) => string | undefined };

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

const Verhaal = ({ props: { tekst, waarden }, zin }: Deel) => (
  <>
    <Tekstvak naam="verhaal" groot label={tekst.verhaal.vraag} uitleg={tekst.verhaal.uitleg} fout={zin('verhaal')} waarde={waarden.verhaal} regels={6} />
    <p class="startzinnen-kop" id="startzinnen-kop">{tekst.verhaal.startKop}</p>
    <ul class="startzinnen" aria-labelledby="startzinnen-kop">
      {tekst.verhaal.startzinnen.map((start) => <li key={start}><span class="startzin" data-startzin="">{start}</span></li>)}
    </ul>
    <p class="veld__uitleg">{tekst.verhaal.nietSchrijven}</p>
  </>
);

const ja = (waarde: string | undefined): boolean => waarde === 'ja' || waarde === 'on';

/** What belongs to a way to be reached; shown when it is chosen, or always where the browser cannot hide it. */
const Bijlage = ({ wijze, deel: { props, zin } }: { wijze: Contactwijze; deel: Deel }) => {
  const { tekst: { contact }, waarden, telefoon } = props;
  switch (wijze) {
    case 'bellen':
      return (
        <>
          <Invoer naam="telefoon" label={contact.telefoon} uitleg={contact.telefoonUitleg} type="tel" inputmode="tel" autocomplete="tel" fout={zin('telefoon')} waarde={waarden.telefoon} />
          <Vinkje id="veld-veilig" naam="veilig" waarde="ja" label={props.tekst.meer.veilig} uitleg={props.tekst.meer.veiligUitleg} aan={ja(waarden.veilig)} />
        </>
      );
    case 'email':
      return (
        <>
          <Invoer naam="email" label={contact.emailVeld} type="text" inputmode="email" autocomplete="email" fout={zin('email')} waarde={waarden.email} />
          <Vinkje id="veld-bevestiging" naam="bevestiging" waarde="ja" label={contact.bevestiging} uitleg={contact.bevestigingUitleg} aan={props.bevestiging} />
        </>
      );
    case 'post':
      return <Tekstvak naam="adres" label={contact.adres} regels={3} fout={zin('adres')} waarde={waarden.adres} />;
    case 'langskomen': return <p class="veld__uitleg">{vul(contact.langskomenUitleg, { telefoon })}</p>;
    case 'code': return <p class="veld__uitleg">{contact.codeUitleg}</p>;
  }
};

const Contact = ({ deel }: { deel: Deel }) => {
  const { props: { tekst: { contact }, waarden }, zin } = deel;
  const fout = zin('contactwijze');
  return (
    <fieldset class={fout ? 'keuzes keuzes--groot veld--fout' : 'keuzes keuzes--groot'} id="veld-contactwijze" tabIndex={-1} aria-describedby={fout ? 'uitleg-contactwijze fout-contactwijze' : 'uitleg-contactwijze'}>
      <legend>{contact.vraag}</legend>
      <p class="veld__uitleg" id="uitleg-contactwijze">{contact.uitleg}</p>
      {fout && <p class="veld__fout" id="fout-contactwijze">{fout}</p>}
      {contactwijzen.map((wijze) => (
        <div class="keuze-met-bijlage" key={wijze}>
          <div class="keuze">
            <input type="radio" id={`wijze-${wijze}`} name="contactwijze" value={wijze} defaultChecked={waarden.contactwijze === wijze} />
            <label for={`wijze-${wijze}`}>{contact[wijze]}</label>
          </div>
          <div class="keuze__meer"><Bijlage wijze={wijze} deel={deel} /></div>
        </div>
      ))}
    </fieldset>
  );
};

const Situaties = ({ props: { tekst: { meer }, waarden } }: Deel) => (
  <fieldset class="keuzes" aria-describedby="uitleg-situatie">
    <legend>{meer.situatie}</legend>
    <p class="veld__uitleg" id="uitleg-situatie">{meer.situatieUitleg}</p>
    {situatieCodes.map((code) => (
      <Vinkje key={code} id={`situatie-${code}`} naam="situatie" waarde={code} label={meer.situaties[code]} aan={waarden.situatie?.includes(code) ?? false} />
    ))}
  </fieldset>
);

const Woonplaats = ({ props: { tekst: { meer }, kernen, waarden } }: Deel) => (
  <div class="veld">
    <label class="veld__label" for="veld-kern">{meer.kern}</label>
    <p class="veld__uitleg" id="uitleg-kern">{meer.kernUitleg}</p>
    <select class="invoer" id="veld-kern" name="kern" aria-describedby="uitleg-kern">
      <option value="" selected={!waarden.kern}>{meer.kernLeeg}</option>
      {kernen.map(({ code, naam }) => <option key={code} value={naam} selected={waarden.kern === naam}>{naam}</option>)}
      <option value="elders" selected={waarden.kern === 'elders'}>{meer.kernAnders}</option>
    </select>
  </div>
);

const Extra = (deel: Deel) => {
  const { props: { tekst: { meer }, waarden, fouten, kaart }, zin } = deel;
  const velden = ['bestmoment', 'naam', 'herkenzin', 'taal', 'kern', 'bron'];
  return (
    <details class="extra" open={fouten.some(({ veld }) => velden.includes(veld))}>
      <summary>{meer.extra}</summary>
      <Invoer naam="bestmoment" label={meer.bestmoment} uitleg={meer.bestmomentUitleg} waarde={waarden.bestmoment} fout={zin('bestmoment')} />
      <Invoer naam="naam" label={meer.naam} uitleg={meer.naamUitleg} waarde={waarden.naam} fout={zin('naam')} />
      <Invoer naam="herkenzin" label={meer.herkenzin} uitleg={meer.herkenzinUitleg} waarde={waarden.herkenzin} fout={zin('herkenzin')} />
      <Invoer naam="taal" label={meer.taal} uitleg={meer.taalUitleg} waarde={waarden.taal} fout={zin('taal')} />
      <Vinkje id="veld-tolk" naam="tolk" waarde="ja" label={meer.tolk} aan={ja(waarden.tolk)} />
      {!kaart.some(({ kern }) => kern) && <Woonplaats {...deel} />}
      <Invoer naam="bron" label={meer.bron} uitleg={meer.bronUitleg} waarde={waarden.bron} fout={zin('bron')} />
    </details>
  );
};

/**
 * The form: two questions, and what people may add. Rendered at build, again on the server when a post without
 * JavaScript has errors, and mounted by the script. Values are kept to the letter.
 */
export const Aanmeldformulier = (props: FormulierProps) => {
  const { tekst, fouten, autofocus } = props;
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
      <Kaart {...deel} />
      <Verhaal {...deel} />
      <Nood {...props} />
      <Contact deel={deel} />
      <h2>{tekst.meer.kop}</h2>
      <Situaties {...deel} />
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
