import type { ComponentChildren } from 'preact';
import { Bestandveld, leesSleutelvelden, openzinVan, Sleutelfouten, Wachtwoordveld } from './Sleutelvelden.tsx';
import type { Staat } from './staat.ts';
import type { Doe, Paginagegevens } from './typen.ts';

type Props = { staat: Staat; gegevens: Paginagegevens; doe: Doe };

const Stap = ({ nummer, kop, voor, children }: { nummer: number; kop: string; voor?: string; children: ComponentChildren }) => (
  <li>
    <span class="nl-number-badge" aria-hidden="true">{nummer}</span>
    <div class="stap">
      <h2 class="stap__kop">{voor ? <label for={voor}>{kop}</label> : kop}</h2>
      {children}
    </div>
  </li>
);

const voortgang = ({ staat, gegevens: { woorden: { open } } }: Props): string => {
  if (!staat.klaar) return open.start;
  if (staat.fase !== 'opent') return '';
  return { bezig: open.bezig, duurtLang: open.duurtLang, haaltOp: open.haaltOp }[staat.opent];
};

/** The locked desk: three steps from key file to messages. */
export const OpenScherm = (props: Props) => {
  const { staat, gegevens: { woorden, sleutels: { woorden: { nieuw } } }, doe } = props;
  const w = woorden.open;
  const bezig = staat.fase === 'opent';
  const fouten = { fouten: staat.openfouten, zinVan: openzinVan(w) };
  const verstuur = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    if (!bezig) doe({ soort: 'ontgrendel', ...leesSleutelvelden() });
  };
  return (
    <div class="opening alleen-met-script">
      {staat.slot && <div class="melding" id="slot" tabIndex={-1}><p>{woorden.slot[staat.slot]}</p></div>}
      {staat.openfouten.length > 0 && <Sleutelfouten kop={w.foutKop} {...fouten} />}
      <h1 id="kop" tabIndex={-1}>{w.kop}</h1>
      <p class="inleiding">{w.inleiding}</p>
      <form class="kaart" onSubmit={verstuur} noValidate>
        <ol class="stappen">
          <Stap nummer={1} kop={w.bestand.kop} voor="veld-bestand">
            <Bestandveld woorden={w} {...fouten} />
          </Stap>
          <Stap nummer={2} kop={w.wachtwoord.kop} voor="veld-wachtwoord">
            <Wachtwoordveld woorden={w} {...fouten} />
          </Stap>
          <Stap nummer={3} kop={w.klaar.kop}>
            <p class="veld__uitleg">{w.klaar.uitleg}</p>
            <button class="knop knop--hoofd" type="submit" disabled={!staat.klaar} aria-disabled={bezig ? 'true' : undefined}>{w.klaar.knop}</button>
            <p class="voortgang opening__voortgang" role="status">{voortgang(props)}</p>
          </Stap>
        </ol>
      </form>
      <p class="opening__nieuw">{nieuw.ingang} <button type="button" class="knop knop--rustig" id="knop-nieuw" disabled={!staat.klaar} onClick={() => { if (!bezig) doe({ soort: 'nieuweSleutel', wat: { wat: 'begin' } }); }}>{nieuw.ingangKnop}</button></p>
      <p class="opening__inwoner">{w.inwoner} <a href="/aanmelden">{w.inwonerLink}</a></p>
    </div>
  );
};
