import { sleuteleindeVan } from '../../../domain/gemeente/sleutelkenmerk.ts';
import { vul } from '../../formulier/zin.ts';
import type { Openfout } from '../staat.ts';
import { leesSleutelvelden, openzinVan, Sleutelfouten, Sleutelvelden } from '../Sleutelvelden.tsx';
import type { Doe, Paginagegevens } from '../typen.ts';
import type { NieuweSleutel, NieuweSleutelhandeling } from './typen.ts';

type Van<S extends NieuweSleutel['stap']> = Extract<NieuweSleutel, { stap: S }>;
type Stapprops<S extends NieuweSleutel['stap']> = { nieuw: Van<S>; gegevens: Paginagegevens; doe: (wat: NieuweSleutelhandeling) => void };

const Naam = ({ nieuw, gegevens, doe }: Stapprops<'naam'>) => {
  const w = gegevens.sleutels.woorden.nieuw.naam;
  const fout = nieuw.fout === 'naam';
  const maak = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    if (!nieuw.bezig) doe({ wat: 'maak', naam: document.querySelector<HTMLInputElement>('#veld-nieuwe-naam')?.value ?? '' });
  };
  return (
    <form class="kaart" onSubmit={maak} noValidate>
      <h2 id="kop-stap" tabIndex={-1}><label for="veld-nieuwe-naam">{w.kop}</label></h2>
      <p>{w.inleiding}</p>
      <p class="veld__uitleg" id="uitleg-nieuwe-naam">{w.uitleg}</p>
      {fout && <p class="veld__fout" id="fout-nieuwe-naam">{w.fout}</p>}
      <input
        class="invoer" id="veld-nieuwe-naam" type="text" dir="auto" autocomplete="off" spellcheck={false} defaultValue={nieuw.naam}
        aria-invalid={fout ? 'true' : undefined} aria-describedby={fout ? 'uitleg-nieuwe-naam fout-nieuwe-naam' : 'uitleg-nieuwe-naam'}
      />
      {nieuw.fout === 'kluis' && <p class="veld__fout" id="fout-kluis" tabIndex={-1}>{w.mislukt}</p>}
      <p class="nieuw__doen"><button type="submit" class="knop knop--hoofd" aria-disabled={nieuw.bezig ? 'true' : undefined}>{w.knop}</button></p>
      <p class="sleuteldeel__bezig" role="status">{nieuw.bezig ? w.bezig : ''}</p>
    </form>
  );
};

const Bewaren = ({ nieuw, gegevens, doe }: Stapprops<'bewaren'>) => {
  const { bewaren: w, verder } = gegevens.sleutels.woorden.nieuw;
  return (
    <div class="kaart">
      <h2 id="kop-stap" tabIndex={-1}>{w.kop}</h2>
      <p>{w.schrijf}</p>
      <p class="code" id="nieuw-wachtwoord">{nieuw.wachtwoord.split(/(?<=-)/).map((groep) => <span key={groep}>{groep}</span>)}</p>
      <p>{w.bewaren}</p>
      <p><button type="button" class="knop" onClick={() => doe({ wat: 'bewaar' })}>{w.knop}</button></p>
      <p class="nieuw__doen"><button type="button" class="knop knop--hoofd" onClick={() => doe({ wat: 'verder' })}>{verder}</button></p>
    </div>
  );
};

const Controle = ({ nieuw, gegevens, doe }: Stapprops<'controle'>) => {
  const { controle: w, opnieuw } = gegevens.sleutels.woorden.nieuw;
  const { open } = gegevens.woorden;
  const zinVan = (fout: Openfout | 'andere'): string => (fout === 'andere' ? w.andere : openzinVan(open)(fout));
  const velden = { fouten: nieuw.fouten, zinVan };
  const controleer = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    if (!nieuw.bezig) doe({ wat: 'controleer', ...leesSleutelvelden() });
  };
  return (
    <>
      {nieuw.fouten.length > 0 && <Sleutelfouten kop={w.foutKop} {...velden} />}
      <form class="kaart" onSubmit={controleer} noValidate>
        <h2 id="kop-stap" tabIndex={-1}>{w.kop}</h2>
        <p>{w.uitleg}</p>
        <Sleutelvelden woorden={open} {...velden} />
        <p class="nieuw__doen"><button type="submit" class="knop knop--hoofd" aria-disabled={nieuw.bezig ? 'true' : undefined}>{w.knop}</button></p>
        <p class="sleuteldeel__bezig" role="status">{nieuw.bezig ? w.bezig : ''}</p>
      </form>
      <p>{w.kwijt} <button type="button" class="knop knop--rustig" onClick={() => doe({ wat: 'begin' })}>{opnieuw}</button></p>
    </>
  );
};

const Doorgeven = ({ nieuw: { ontvanger, kopie }, gegevens, doe }: Stapprops<'doorgeven'>) => {
  const w = gegevens.sleutels.woorden.nieuw.doorgeven;
  return (
    <div class="kaart">
      <h2 id="kop-stap" tabIndex={-1}>{w.kop}</h2>
      <p class="gelukt">{w.gelukt}</p>
      <p>{w.uitleg}</p>
      <h3>{w.openbaar}</h3>
      <p class="sleutelregel" id="openbare-sleutel">{ontvanger}</p>
      <p><button type="button" class="knop" onClick={() => doe({ wat: 'kopieer' })}>{w.kopieer}</button></p>
      <p class="sleuteldeel__bezig" role="status">{{ niet: '', gelukt: w.gekopieerd, mislukt: w.kopieerZelf }[kopie]}</p>
      <p>{w.voorlezen}</p>
      <p class="code">{sleuteleindeVan(ontvanger).split(' ').map((vier) => <span key={vier}>{vier}</span>)}</p>
      <p>{w.daarna}</p>
    </div>
  );
};

const stappen: readonly NieuweSleutel['stap'][] = ['naam', 'bewaren', 'controle', 'doorgeven'];

const Stapscherm = ({ nieuw, ...rest }: { nieuw: NieuweSleutel } & Omit<Stapprops<'naam'>, 'nieuw'>) => {
  switch (nieuw.stap) {
    case 'naam': return <Naam nieuw={nieuw} {...rest} />;
    case 'bewaren': return <Bewaren nieuw={nieuw} {...rest} />;
    case 'controle': return <Controle nieuw={nieuw} {...rest} />;
    case 'doorgeven': return <Doorgeven nieuw={nieuw} {...rest} />;
  }
};

/** Somebody new makes a key of her own on the locked desk, in four steps. Nothing is sent from here. */
export const NieuweSleutelscherm = ({ nieuw, gegevens, doe }: { nieuw: NieuweSleutel; gegevens: Paginagegevens; doe: Doe }) => {
  const w = gegevens.sleutels.woorden.nieuw;
  const doeHier = (wat: NieuweSleutelhandeling): void => { doe({ soort: 'nieuweSleutel', wat }); };
  return (
    <div class="opening nieuw">
      <p class="terug"><button type="button" class="knop knop--rustig" onClick={() => doeHier({ wat: 'stop' })}>{w.terug}</button></p>
      <h1 id="kop" tabIndex={-1}>{w.kop}</h1>
      <p class="voortgang">{vul(w.stap, { stap: stappen.indexOf(nieuw.stap) + 1 })}</p>
      <Stapscherm nieuw={nieuw} gegevens={gegevens} doe={doeHier} />
    </div>
  );
};
