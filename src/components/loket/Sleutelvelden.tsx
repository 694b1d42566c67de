import type { Openfout } from './staat.ts';
import type { Woorden } from './typen.ts';

type Veld = 'bestand' | 'wachtwoord';

/** The field a mistake belongs to. */
export const veldVan = (fout: string): Veld | null => {
  if (fout === 'geen-bestand' || fout === 'geen-sleutelbestand' || fout === 'andere') return 'bestand';
  return fout === 'geen-wachtwoord' || fout === 'verkeerd-wachtwoord' ? 'wachtwoord' : null;
};

const veld = (naam: Veld): HTMLInputElement | null => document.querySelector<HTMLInputElement>(`#veld-${naam}`);

/** The key file that was chosen, and the passphrase as typed. */
export const leesSleutelvelden = (): { bestand: File | null; wachtwoord: string } =>
  ({ bestand: veld('bestand')?.files?.[0] ?? null, wachtwoord: veld('wachtwoord')?.value ?? '' });

type Foutprops<F extends string> = { fouten: readonly F[]; zinVan: (fout: F) => string };

/** What is wrong, on top of the form, with the way to the field. */
export const Sleutelfouten = <F extends string>({ fouten, zinVan, kop }: Foutprops<F> & { kop: string }) => (
  <div class="foutlijst" id="fouten" role="alert" tabIndex={-1}>
    <h2>{kop}</h2>
    <ul>
      {fouten.map((fout) => {
        const naam = veldVan(fout);
        const naarVeld = (gebeurtenis: MouseEvent): void => {
          gebeurtenis.preventDefault();
          if (naam) veld(naam)?.focus();
        };
        return <li key={fout}>{naam ? <a href={`#veld-${naam}`} onClick={naarVeld}>{zinVan(fout)}</a> : zinVan(fout)}</li>;
      })}
    </ul>
  </div>
);

/** What every field of these shows besides itself: why, what is wrong, and both told to a screen reader. */
const rondVeld = <F extends string>(naam: Veld, { fouten, zinVan }: Foutprops<F>) => {
  const fout = fouten.find((f) => veldVan(f) === naam);
  return {
    regel: fout && <p class="veld__fout" id={`fout-${naam}`}>{zinVan(fout)}</p>,
    over: { 'aria-describedby': fout ? `uitleg-${naam} fout-${naam}` : `uitleg-${naam}`, 'aria-invalid': fout ? ('true' as const) : undefined },
  };
};

/** Chooses a key file. The label stands above it. No field has a name: nothing of it could ever end up in an address. */
export const Bestandveld = <F extends string>({ woorden, ...fouten }: Foutprops<F> & { woorden: Woorden['open'] }) => {
  const { regel, over } = rondVeld('bestand', fouten);
  return (
    <>
      <p class="veld__uitleg" id="uitleg-bestand">{woorden.bestand.uitleg}</p>
      {regel}
      <input class="bestand" id="veld-bestand" type="file" accept=".age,.sleutel" {...over} />
    </>
  );
};

const toon = (gebeurtenis: Event): void => {
  const vak = veld('wachtwoord');
  if (vak) vak.type = (gebeurtenis.currentTarget as HTMLInputElement).checked ? 'text' : 'password';
};

/** Types a passphrase, which can be shown. The label stands above it. */
export const Wachtwoordveld = <F extends string>({ woorden, ...fouten }: Foutprops<F> & { woorden: Woorden['open'] }) => {
  const { regel, over } = rondVeld('wachtwoord', fouten);
  return (
    <>
      <p class="veld__uitleg" id="uitleg-wachtwoord">{woorden.wachtwoord.uitleg}</p>
      {regel}
      <input
        class="invoer invoer--wachtwoord" id="veld-wachtwoord" type="password" autocomplete="off" autocapitalize="characters"
        autoCorrect="off" spellcheck={false} {...over}
      />
      <div class="keuze">
        <input type="checkbox" id="toon-wachtwoord" onChange={toon} />
        <label for="toon-wachtwoord">{woorden.wachtwoord.toon}</label>
      </div>
    </>
  );
};

/** Both, as fields of a form. */
export const Sleutelvelden = <F extends string>(props: Foutprops<F> & { woorden: Woorden['open'] }) => (
  <>
    <div class="veld">
      <label class="veld__label" for="veld-bestand">{props.woorden.bestand.kop}</label>
      <Bestandveld {...props} />
    </div>
    <div class="veld">
      <label class="veld__label" for="veld-wachtwoord">{props.woorden.wachtwoord.kop}</label>
      <Wachtwoordveld {...props} />
    </div>
  </>
);

/** The sentence for what went wrong when a key was opened. */
export const openzinVan = ({ fouten }: Woorden['open']) => (fout: Openfout): string => fouten[fout];
