import { isOpen } from './groepen.ts';
import { Inwonertekst } from './Inwonertekst.tsx';
import { Uitkomst } from './Meldingen.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** Longest answer, in UTF-16 code units: as long as a message may be. */
export const antwoordGrens = 10_000;

/** Something to begin with; a button puts it in the answer, so that choosing alone changes nothing. */
const Sjabloonkeuze = ({ o }: Pick<Deel, 'o'>) => {
  const w = o.woorden.zaak.antwoord;
  const kies = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    const code = new FormData(gebeurtenis.currentTarget as HTMLFormElement).get('sjabloon');
    if (typeof code === 'string') o.doe({ soort: 'sjabloon', code });
  };
  return (
    <form class="sjabloon" onSubmit={kies}>
      <div>
        <label class="veld__label" for="veld-sjabloon">{w.sjabloon}</label>
        <select class="invoer" id="veld-sjabloon" name="sjabloon">
          {Object.entries(o.gegevens.sjablonen).map(([code, { titel }]) => <option key={code} value={code}>{titel}</option>)}
        </select>
      </div>
      <button class="knop" type="submit">{w.sjabloonKnop}</button>
    </form>
  );
};

const Schrijven = ({ o, zaak }: Deel) => {
  const w = o.woorden.zaak.antwoord;
  const vak = (): string => document.querySelector<HTMLTextAreaElement>('#veld-antwoord')?.value ?? '';
  const fout = zaak.fout?.plek === 'antwoord';
  return (
    <form onSubmit={(e) => { e.preventDefault(); o.doe({ soort: 'leesNa', tekst: vak() }); }} noValidate>
      <div class={fout ? 'veld veld--fout' : 'veld'}>
        <label class="veld__label" for="veld-antwoord">{w.label}</label>
        <Uitkomst zaak={zaak} plek="antwoord" />
        <textarea
          class="tekstvak" id="veld-antwoord" rows={6} dir="auto" spellcheck autocomplete="off" value={o.staat.concepten[zaak.id] ?? ''}
          aria-invalid={fout ? 'true' : undefined} aria-describedby={fout ? 'uitleg-antwoord fout-antwoord' : 'uitleg-antwoord'}
          onInput={(e) => o.doe({ soort: 'concept', tekst: e.currentTarget.value })}
        />
      </div>
      <button class="knop" type="submit">{w.verder}</button>
    </form>
  );
};

const Nakijken = ({ o, zaak }: Deel) => {
  const w = o.woorden.zaak.antwoord;
  const bezig = zaak.bezig === 'beantwoord';
  return (
    <>
      <h3 id="kop-nakijken" tabIndex={-1}>{w.nakijken}</h3>
      <div class="kaart draad__tekst--antwoord"><Inwonertekst tekst={o.staat.concepten[zaak.id] ?? ''} /></div>
      <p>{bezig ? w.bezig : w.zeker}</p>
      <Uitkomst zaak={zaak} plek="antwoord" />
      <div class="knoppen">
        <button type="button" class="knop knop--hoofd" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'verstuur' })}>{w.verstuur}</button>
        <button type="button" class="knop" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'verander' })}>{w.verander}</button>
      </div>
    </>
  );
};

/** Writing back. What is sent cannot be taken back, so it is read once more first. */
export const Antwoord = (deel: Deel) => {
  const { o, zaak, dossier, bericht } = deel;
  const w = o.woorden.zaak.antwoord;
  // Who need not hear from us, and an organisation that is called or mailed, have no code: there is nobody to write to.
  if (bericht.contactwijze === 'geen' || (bericht.aanleiding === 'organisatie' && bericht.contactwijze !== 'code')) return null;
  if (dossier.eigenaar !== o.staat.ik.id || zaak.bezig === 'geclaimd' || !isOpen(dossier)) return null;
  return (
    <section aria-labelledby="kop-antwoord">
      <h2 id="kop-antwoord">{w.kop}</h2>
      {bericht.contactwijze !== 'code' && <p>{w.belOok}</p>}
      {bericht.contactwijze === 'code' && (zaak.antwoordOntvanger === null
        ? <p>{w.kanNiet}</p>
        : (
          <>
            <p id="uitleg-antwoord">{w.uitleg}</p>
            {zaak.antwoord === 'nakijken' ? <Nakijken {...deel} /> : <><Sjabloonkeuze o={o} /><Schrijven {...deel} /></>}
          </>
        ))}
    </section>
  );
};
