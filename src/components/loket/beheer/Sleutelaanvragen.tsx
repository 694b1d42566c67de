import { sleuteleindeVan } from '../../../domain/gemeente/sleutelkenmerk.ts';
import { vul } from '../../formulier/zin.ts';
import { momentInWoorden } from '../dagen.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Beheerprops } from './Beheer.tsx';
import type { Aanvraag, Aanvraagfout } from './sleutels.ts';

type Veld = 'naam' | 'ontvanger';

const veldVan = (fout: Aanvraagfout): Veld | null => (fout === 'naam' ? 'naam' : fout === 'ontvanger' || fout === 'geheim' ? 'ontvanger' : null);

const Invoerveld = ({ o, naam, fouten }: { o: Omgeving; naam: Veld; fouten: readonly Aanvraagfout[] }) => {
  const w = o.gegevens.sleutels.woorden.aanvraag;
  const fout = fouten.find((f) => veldVan(f) === naam);
  const over = {
    id: `veld-${naam}`, autocomplete: 'off', spellcheck: false,
    'aria-invalid': fout ? ('true' as const) : undefined, 'aria-describedby': fout ? `uitleg-${naam} fout-${naam}` : `uitleg-${naam}`,
  };
  return (
    <div class={fout ? 'veld veld--fout' : 'veld'}>
      <label class="veld__label" for={`veld-${naam}`}>{w[naam].label}</label>
      <p class="veld__uitleg" id={`uitleg-${naam}`}>{w[naam].uitleg}</p>
      {fout && <p class="veld__fout" id={`fout-${naam}`}>{fout === 'geheim' ? w.ontvanger.geheim : w[naam].fout}</p>}
      {naam === 'naam'
        ? <input class="invoer" type="text" dir="auto" {...over} />
        : <textarea class="tekstvak sleutelvak" rows={2} autocapitalize="none" {...over} />}
    </div>
  );
};

/** Name, who passed it on, what to compare by phone, and whether the site has it by now. */
const Regel = ({ o, aanvraag: { naam, ontvanger, door, op, inRing } }: { o: Omgeving; aanvraag: Aanvraag }) => {
  const w = o.gegevens.sleutels.woorden.aanvraag;
  return (
    <li>
      <strong><bdi>{naam}</bdi></strong> <span class="label">{inRing ? w.inRing : w.nietInRing}</span>
      <span class="sleutellijst__uitleg">{vul(w.door, { naam: o.naam(door), moment: momentInWoorden(o.klok, op) })}</span>
      <span class="sleutellijst__uitleg">{vul(w.einde, { einde: '' })}<span class="sleutelteken">{sleuteleindeVan(ontvanger)}</span></span>
    </li>
  );
};

/** Passes on the name and public key of a new colleague; the operator decides. */
export const Sleutelaanvragen = ({ o, beheer: { sleutels: { aanvragen } } }: Beheerprops) => {
  const w = o.gegevens.sleutels.woorden.aanvraag;
  const { opnieuw, laadt } = o.gegevens.beheer.woorden;
  const { lijst, nietGelezen, bezig, gelukt, fouten } = aanvragen;
  const algemeen = fouten.find((fout): fout is keyof typeof w.fouten => veldVan(fout) === null);
  const stuur = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    const waarde = (naam: Veld): string => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#veld-${naam}`)?.value ?? '';
    if (!bezig) o.doe({ soort: 'sleutels', wat: { wat: 'vraagAan', naam: waarde('naam'), ontvanger: waarde('ontvanger') } });
  };
  return (
    <details class="extra sleuteldeel" open={bezig || gelukt || fouten.length > 0 || undefined}>
      <summary>{w.kop}</summary>
      <ol>{w.stappen.map((stap) => <li key={stap}>{stap}</li>)}</ol>
      <form id="formulier-aanvraag" onSubmit={stuur} noValidate>
        <Invoerveld o={o} naam="naam" fouten={fouten} />
        <Invoerveld o={o} naam="ontvanger" fouten={fouten} />
        {algemeen && <p class="veld__fout" id="fout-aanvraag" tabIndex={-1}>{w.fouten[algemeen]}</p>}
        <p><button type="submit" class="knop" aria-disabled={bezig ? 'true' : undefined}>{w.knop}</button></p>
        <p class="sleuteldeel__bezig" role="status">{bezig ? w.bezig : gelukt ? w.gelukt : ''}</p>
      </form>
      <h3>{w.lijstKop}</h3>
      <p>{w.lijstUitleg}</p>
      {lijst === null
        ? nietGelezen
          ? <><p class="veld__fout">{w.fouten.storing}</p><p><button type="button" class="knop knop--rustig" onClick={() => o.doe({ soort: 'sleutels', wat: { wat: 'leesAanvragen' } })}>{opnieuw}</button></p></>
          : <p>{laadt}</p>
        : lijst.length === 0 ? <p>{w.leeg}</p> : <ul class="sleutellijst">{lijst.map((aanvraag) => <Regel key={aanvraag.ontvanger} o={o} aanvraag={aanvraag} />)}</ul>}
    </details>
  );
};
