import type { Contactwijze } from '../../domain/aanmelding/invoer.ts';
import { Invoer, Tekstvak, Vinkje } from '../formulier/Veld.tsx';
import { vul } from '../formulier/zin.ts';
import { type Deel, isJa } from './formulierdeel.ts';
import { indelingen } from './vorm.ts';

/** What belongs to a way to be reached; shown when it is chosen, or always where the browser cannot hide it. */
const Bijlage = ({ wijze, deel: { props, zin } }: { wijze: Contactwijze; deel: Deel }) => {
  const { tekst: { contact }, waarden, telefoon } = props;
  switch (wijze) {
    case 'bellen':
      return (
        <>
          <Invoer naam="telefoon" label={contact.telefoon} uitleg={contact.telefoonUitleg} type="tel" inputmode="tel" autocomplete="tel" fout={zin('telefoon')} waarde={waarden.telefoon} />
          {indelingen[props.vorm].veilig
            && <Vinkje id="veld-veilig" naam="veilig" waarde="ja" label={props.tekst.meer.veilig} uitleg={props.tekst.meer.veiligUitleg} aan={isJa(waarden.veilig)} />}
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
    case 'geen': return <p class="veld__uitleg">{contact.geenUitleg}</p>;
  }
};

/** How to reach who writes: the ways of this form, each with what it needs. */
export const Contactkeuze = (deel: Deel) => {
  const { props: { vorm, tekst: { contact }, waarden }, zin } = deel;
  const fout = zin('contactwijze');
  return (
    <fieldset class={fout ? 'keuzes keuzes--groot veld--fout' : 'keuzes keuzes--groot'} id="veld-contactwijze" tabIndex={-1} aria-describedby={fout ? 'uitleg-contactwijze fout-contactwijze' : 'uitleg-contactwijze'}>
      <legend>{contact.vraag}</legend>
      <p class="veld__uitleg" id="uitleg-contactwijze">{contact.uitleg}</p>
      {fout && <p class="veld__fout" id="fout-contactwijze">{fout}</p>}
      {indelingen[vorm].wijzen.map((wijze) => (
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
