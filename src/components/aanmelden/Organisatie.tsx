import { organisatiesoorten, wensen } from '../../domain/aanmelding/aanleiding.ts';
import { Invoer, Vinkje } from '../formulier/Veld.tsx';
import type { Deel } from './formulierdeel.ts';
import type { OrganisatieTeksten } from './teksten.ts';

/** Kinds an organisation can choose; an employer has a page of its own. */
const keuzes = organisatiesoorten.filter((soort) => soort !== 'werkgever');

type Props = { deel: Deel; t: OrganisatieTeksten };

const Soort = ({ deel: { props: { waarden } }, t }: Props) => (
  <fieldset class="keuzes">
    <legend>{t.soort}</legend>
    {keuzes.map((soort) => (
      <div class="keuze" key={soort}>
        <input type="radio" id={`soort-${soort}`} name="organisatiesoort" value={soort} defaultChecked={waarden.organisatiesoort === soort} />
        <label for={`soort-${soort}`}>{t.soorten[soort]}</label>
      </div>
    ))}
  </fieldset>
);

/** Who asks, and what it would like. There is no field about anybody the organisation knows. */
export const Organisatie = ({ deel, t }: Props) => {
  const { props: { vorm, waarden }, zin } = deel;
  return (
    <>
      <p class="melding" id="niets-over-een-ander"><strong>{t.nietsOver[vorm === 'werkgever' ? 'werkgever' : 'organisatie']}</strong> {t.nietsOverUitleg}</p>
      <fieldset class="keuzes keuzes--groot">
        <legend>{t.wens}</legend>
        {wensen.map((wens) => <Vinkje key={wens} id={`wens-${wens}`} naam="wens" waarde={wens} label={t.wensen[wens]} aan={waarden.wens?.includes(wens) ?? false} />)}
      </fieldset>
      {vorm === 'organisatie' && <Soort deel={deel} t={t} />}
      <Invoer naam="organisatie" label={t.organisatie} autocomplete="organization" waarde={waarden.organisatie} fout={zin('organisatie')} />
      <Invoer naam="naam" label={t.naam} autocomplete="name" waarde={waarden.naam} fout={zin('naam')} />
    </>
  );
};
