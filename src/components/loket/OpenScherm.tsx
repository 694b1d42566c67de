import type { ComponentChildren } from 'preact';
import type { Openfout, Staat } from './staat.ts';
import type { Doe, Woorden } from './typen.ts';

type Props = { staat: Staat; woorden: Woorden; doe: Doe };

/** The field a mistake belongs to. */
const veldVan = (fout: Openfout): 'bestand' | 'wachtwoord' | null => {
  if (fout === 'geen-bestand' || fout === 'geen-sleutelbestand') return 'bestand';
  return fout === 'geen-wachtwoord' || fout === 'verkeerd-wachtwoord' ? 'wachtwoord' : null;
};

const veld = (naam: string): HTMLInputElement | null => document.querySelector<HTMLInputElement>(`#veld-${naam}`);

const Foutlijst = ({ staat, woorden }: Pick<Props, 'staat' | 'woorden'>) => (
  <div class="foutlijst" id="fouten" role="alert" tabIndex={-1}>
    <h2>{woorden.open.foutKop}</h2>
    <ul>
      {staat.openfouten.map((fout) => {
        const naam = veldVan(fout);
        const zin = woorden.open.fouten[fout];
        const naarVeld = (gebeurtenis: MouseEvent): void => {
          gebeurtenis.preventDefault();
          veld(naam ?? '')?.focus();
        };
        return <li key={fout}>{naam ? <a href={`#veld-${naam}`} onClick={naarVeld}>{zin}</a> : zin}</li>;
      })}
    </ul>
  </div>
);

const Stap = ({ nummer, kop, voor, children }: { nummer: number; kop: string; voor?: string; children: ComponentChildren }) => (
  <li>
    <span class="nl-number-badge" aria-hidden="true">{nummer}</span>
    <div class="stap">
      <h2 class="stap__kop">{voor ? <label for={voor}>{kop}</label> : kop}</h2>
      {children}
    </div>
  </li>
);

const voortgang = ({ staat, woorden: { open } }: Props): string => {
  if (!staat.klaar) return open.start;
  if (staat.fase !== 'opent') return '';
  return { bezig: open.bezig, duurtLang: open.duurtLang, haaltOp: open.haaltOp }[staat.opent];
};

/** The locked desk: three steps from key file to messages. */
export const OpenScherm = (props: Props) => {
  const { staat, woorden, doe } = props;
  const w = woorden.open;
  const bezig = staat.fase === 'opent';
  const foutBij = (naam: 'bestand' | 'wachtwoord'): Openfout | undefined => staat.openfouten.find((f) => veldVan(f) === naam);
  const foutregel = (naam: 'bestand' | 'wachtwoord') => {
    const fout = foutBij(naam);
    return fout && <p class="veld__fout" id={`fout-${naam}`}>{w.fouten[fout]}</p>;
  };
  const over = (naam: 'bestand' | 'wachtwoord') => ({
    'aria-describedby': foutBij(naam) ? `uitleg-${naam} fout-${naam}` : `uitleg-${naam}`,
    'aria-invalid': foutBij(naam) ? ('true' as const) : undefined,
  });
  const verstuur = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    if (!bezig) doe({ soort: 'ontgrendel', bestand: veld('bestand')?.files?.[0] ?? null, wachtwoord: veld('wachtwoord')?.value ?? '' });
  };
  const toon = (gebeurtenis: Event): void => {
    const vak = veld('wachtwoord');
    if (vak) vak.type = (gebeurtenis.currentTarget as HTMLInputElement).checked ? 'text' : 'password';
  };
  return (
    <div class="opening alleen-met-script">
      {staat.slot && <div class="melding" id="slot" tabIndex={-1}><p>{woorden.slot[staat.slot]}</p></div>}
      {staat.openfouten.length > 0 && <Foutlijst staat={staat} woorden={woorden} />}
      <h1 id="kop" tabIndex={-1}>{w.kop}</h1>
      <p class="inleiding">{w.inleiding}</p>
      {/* No field has a name: nothing of it could ever end up in an address. */}
      <form class="kaart" onSubmit={verstuur} noValidate>
        <ol class="stappen">
          <Stap nummer={1} kop={w.bestand.kop} voor="veld-bestand">
            <p class="veld__uitleg" id="uitleg-bestand">{w.bestand.uitleg}</p>
            {foutregel('bestand')}
            <input class="bestand" id="veld-bestand" type="file" accept=".age,.sleutel" {...over('bestand')} />
          </Stap>
          <Stap nummer={2} kop={w.wachtwoord.kop} voor="veld-wachtwoord">
            <p class="veld__uitleg" id="uitleg-wachtwoord">{w.wachtwoord.uitleg}</p>
            {foutregel('wachtwoord')}
            <input
              class="invoer invoer--wachtwoord" id="veld-wachtwoord" type="password" autocomplete="off" autocapitalize="characters"
              autoCorrect="off" spellcheck={false} {...over('wachtwoord')}
            />
            <div class="keuze">
              <input type="checkbox" id="toon-wachtwoord" onChange={toon} />
              <label for="toon-wachtwoord">{w.wachtwoord.toon}</label>
            </div>
          </Stap>
          <Stap nummer={3} kop={w.klaar.kop}>
            <p class="veld__uitleg">{w.klaar.uitleg}</p>
            <button class="knop knop--hoofd" type="submit" disabled={!staat.klaar} aria-disabled={bezig ? 'true' : undefined}>{w.klaar.knop}</button>
            <p class="voortgang opening__voortgang" role="status">{voortgang(props)}</p>
          </Stap>
        </ol>
      </form>
      <p class="opening__inwoner">{w.inwoner} <a href="/aanmelden">{w.inwonerLink}</a></p>
    </div>
  );
};
