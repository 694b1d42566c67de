import { aandeelOpTijd, kleinste, kleinsteKwartaal, type Kwartaalblad } from '../../../domain/cijfers/vertoning.ts';
import { vul } from '../../formulier/zin.ts';
import { dagInWoorden } from '../dagen.ts';
import type { Omgeving } from '../omgeving.ts';
import { aantalInWoorden, type Blok, blokkenVan, kwartaalInWoorden, type Rij } from './rijen.ts';
import { Staven } from './Staven.tsx';
import type { Cijferscherm, Cijfergegevens } from './typen.ts';

type Props = { o: Omgeving; cijfers: Cijferscherm };
type Klaar = Extract<Kwartaalblad, { stand: 'klaar' }>;

/** More lines without a number than this are said in one. */
const meesteLegeRegels = 6;

/** Lines that say nothing but that they are small come together, so that the others can be found; the rest stays last. */
const bijElkaar = (rijen: readonly Rij[], { tabel: w }: Cijfergegevens['woorden']): Rij[] => {
  const klein = rijen.filter(({ aantal }) => aantal === 'minder');
  if (klein.length <= meesteLegeRegels) return [...rijen];
  const groot = rijen.filter(({ aantal }) => aantal !== 'minder');
  const samen: Rij = { naam: vul(w.elk, { namen: klein.map(({ naam }) => naam).join(', ') }), aantal: 'minder' };
  return groot.at(-1) === rijen.at(-1) ? [...groot.slice(0, -1), samen, ...groot.slice(-1)] : [...groot, samen];
};

const Tabel = ({ blok, rijen, woorden }: { blok: Blok; rijen: readonly Rij[]; woorden: Cijfergegevens['woorden'] }) => (
  <table class="cijfertabel" aria-labelledby={`kop-${blok.code}`}>
    <thead><tr><th scope="col">{woorden.tabel.soort}</th><th scope="col" class="cijfertabel__aantal">{woorden.tabel.aantal}</th></tr></thead>
    <tbody>
      {bijElkaar(rijen, woorden).map(({ naam, aantal }) => (
        <tr key={naam}><th scope="row">{naam}</th><td class="cijfertabel__aantal">{aantalInWoorden(aantal, woorden)}</td></tr>
      ))}
    </tbody>
  </table>
);

const Deel = ({ blok, woorden }: { blok: Blok; woorden: Cijfergegevens['woorden'] }) => (
  <section class="cijfers__deel" aria-labelledby={`kop-${blok.code}`}>
    <h2 id={`kop-${blok.code}`}>{blok.kop}</h2>
    {blok.uitleg && <p>{blok.uitleg}</p>}
    {blok.rijen === null
      ? <p class="leeg">{woorden.tabel.dicht}</p>
      : <><Staven rijen={blok.rijen} /><Tabel blok={blok} rijen={blok.rijen} woorden={woorden} /></>}
  </section>
);

const OpTijd = ({ blad, gegevens: { woorden: { opTijd: w }, doel } }: { blad: Klaar; gegevens: Cijfergegevens }) => {
  const aandeel = aandeelOpTijd(blad);
  if (!aandeel) return <p>{w.onbekend}</p>;
  return <p>{vul(aandeel.precies ? w.precies : w.minstens, { procent: aandeel.procent })}{doel !== null && <> {vul(w.doel, { doel })}</>}</p>;
};

const Volledig = ({ o, blad, gegevens }: { o: Omgeving; blad: Klaar; gegevens: Cijfergegevens }) => {
  const { woorden: w } = gegevens;
  return (
    <>
      <div class="cijfers__samen">
        <p class="cijfers__totaal">{vul(w.totaal, { aantal: blad.totaal })}</p>
        <OpTijd blad={blad} gegevens={gegevens} />
        <div class="knoppen">
          <button type="button" class="knop" onClick={() => o.doe({ soort: 'printCijfers' })}>{w.knoppen.print}</button>
          <button type="button" class="knop" onClick={() => o.doe({ soort: 'bewaarCijfers' })}>{w.knoppen.bewaar}</button>
        </div>
      </div>
      <div class="cijfers__delen">{blokkenVan(blad, gegevens).map((blok) => <Deel key={blok.code} blok={blok} woorden={w} />)}</div>
    </>
  );
};

/** Why there is nothing to see, and when there will be. */
const Leeg = ({ o, blad, gegevens: { woorden: w } }: { o: Omgeving; blad: Exclude<Kwartaalblad, Klaar>; gegevens: Cijfergegevens }) => (
  <div class="kaart leeg--alles">
    {blad.stand === 'loopt'
      ? (
        <>
          <h2>{w.loopt.kop}</h2>
          <p>{blad.totaal === null ? vul(w.loopt.weinig, { grens: kleinsteKwartaal }) : vul(w.loopt.aantal, { aantal: blad.totaal })}</p>
          <p>{vul(w.loopt.uitleg, { dag: dagInWoorden(o.klok, blad.vanaf) })}</p>
        </>
      )
      : <><h2>{w.weinig.kop}</h2><p>{vul(w.weinig.uitleg, { grens: kleinsteKwartaal })}</p></>}
  </div>
);

const Keuze = ({ o, blad, gegevens: { woorden: w } }: { o: Omgeving; blad: Kwartaalblad; gegevens: Cijfergegevens }) => {
  const kies = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    const gekozen = new FormData(gebeurtenis.currentTarget as HTMLFormElement).get('kwartaal');
    if (typeof gekozen === 'string') o.doe({ soort: 'cijfers', kwartaal: gekozen });
  };
  return (
    <form class="cijfers__keuze" onSubmit={kies}>
      <div>
        <label class="veld__label" for="veld-kwartaal">{w.kies.label}</label>
        <select class="invoer" id="veld-kwartaal" name="kwartaal">
          {blad.kwartalen.map((k) => <option key={k} value={k} selected={k === blad.kwartaal}>{kwartaalInWoorden(k, w)}</option>)}
        </select>
      </div>
      <button class="knop" type="submit">{w.kies.knop}</button>
    </form>
  );
};

/** The numbers of one quarter: a picture and a table each, to print or to keep as a file. */
export const Cijfers = ({ o, cijfers: { laden, blad } }: Props) => {
  const gegevens = o.gegevens.cijfers;
  const { woorden: w } = gegevens;
  const mislukt = laden === 'geen-verbinding' || laden === 'storing';
  return (
    <div class="cijfers">
      <p class="terug"><button type="button" class="knop knop--rustig" onClick={() => o.doe({ soort: 'terug' })}>{w.terug}</button></p>
      <h1 id="kop" tabIndex={-1}>{blad?.stand === 'klaar' ? `${w.kop}: ${kwartaalInWoorden(blad.kwartaal, w)}` : w.kop}</h1>
      <p class="inleiding">{w.inleiding}</p>
      {blad && blad.kwartalen.length > 1 && <Keuze o={o} blad={blad} gegevens={gegevens} />}
      {laden === 'bezig' && <p class="leeg">{w.laadt}</p>}
      {mislukt && (
        <div class="melding melding--spoed" role="alert">
          <p>{w.fouten[laden]}</p>
          <button type="button" class="knop" onClick={() => o.doe({ soort: 'cijfers', kwartaal: null })}>{w.opnieuw.knop}</button>
        </div>
      )}
      {laden === 'klaar' && blad && (blad.stand === 'klaar' ? <Volledig o={o} blad={blad} gegevens={gegevens} /> : <Leeg o={o} blad={blad} gegevens={gegevens} />)}
      <details class="extra">
        <summary>{w.uitleg.kop}</summary>
        <ul class="lijst">{w.uitleg.regels.map((regel) => <li key={regel}>{vul(regel, { kleinste })}</li>)}</ul>
      </details>
    </div>
  );
};
