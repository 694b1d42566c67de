import { Component } from 'preact';
import type { Journaalregel } from '../../../domain/journaal/journaal.ts';
import { vul } from '../../formulier/zin.ts';
import { datumVoluit, maandInWoorden, uurInWoorden } from '../dagen.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Beheerprops } from './Beheer.tsx';
import { collegasIn, gekozenUit, isBegin, type Journaalkeuze, type Journaalscherm, maandenVan, perDag, soortenVan, zinVan } from './journaalregels.ts';
import { Mislukt } from './Mislukt.tsx';

type Props = { o: Omgeving; journaal: Journaalscherm };

const Maandkeuze = ({ o, journaal: { maand } }: Props) => {
  const { journaal: w } = o.gegevens.beheer.woorden;
  const kies = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    const gekozen = new FormData(gebeurtenis.currentTarget as HTMLFormElement).get('maand');
    if (typeof gekozen === 'string') o.doe({ soort: 'journaal', wil: 'lezen', maand: gekozen });
  };
  return (
    <form class="journaal__keuze" onSubmit={kies}>
      <div>
        <label class="veld__label" for="veld-maand">{w.maand}</label>
        <select class="invoer" id="veld-maand" name="maand">
          {maandenVan(o.staat.nu).map((m) => <option key={m} value={m} selected={m === maand}>{maandInWoorden(m)}</option>)}
        </select>
      </div>
      <button class="knop" type="submit">{w.toonMaand}</button>
    </form>
  );
};

const Keuzelijst = ({ naam, label, alles, keuzes, gekozen, kies }: {
  naam: string; label: string; alles: string; keuzes: readonly { code: string; naam: string }[]; gekozen: string; kies: (code: string) => void;
}) => (
  <div>
    <label class="veld__label" for={`veld-${naam}`}>{label}</label>
    <select class="invoer" id={`veld-${naam}`} value={gekozen} onChange={(g) => { kies((g.currentTarget as HTMLSelectElement).value); }}>
      <option value="" selected={gekozen === ''}>{alles}</option>
      {keuzes.map(({ code, naam: tekst }) => <option key={code} value={code} selected={code === gekozen}>{tekst}</option>)}
    </select>
  </div>
);

/** Narrows the lines, at once: nothing is asked of the server. */
const Kiezen = ({ o, journaal: { regels, keuze } }: Props) => {
  const { journaal: w } = o.gegevens.beheer.woorden;
  const kies = (nieuw: Partial<Journaalkeuze>): void => { o.doe({ soort: 'journaal', wil: 'kiezen', keuze: { ...keuze, ...nieuw } }); };
  const collegas = collegasIn(regels, keuze.wie, o.naam).map(({ id, naam }) => ({ code: id, naam }));
  return (
    <div class="journaal__keuze journaal__kiezen">
      <Keuzelijst naam="wie" label={w.wie} alles={w.iedereen} keuzes={collegas} gekozen={keuze.wie} kies={(wie) => { kies({ wie }); }} />
      <Keuzelijst naam="wat" label={w.wat} alles={w.alles} keuzes={soortenVan(w)} gekozen={keuze.wat} kies={(wat) => { kies({ wat: wat as Journaalkeuze['wat'] }); }} />
      {keuze.wie + keuze.wat !== '' && <button type="button" class="knop" onClick={() => o.doe({ soort: 'journaal', wil: 'allesTonen' })}>{w.wisKeuze}</button>}
    </div>
  );
};

type Regelprops = { o: Omgeving; regel: Journaalregel; index: number; teOpenen: boolean };

const Regel = ({ o, regel, index, teOpenen }: Regelprops) => {
  const { journaal: w } = o.gegevens.beheer.woorden;
  const { voor, bericht, na } = zinVan(regel, o);
  const { over } = regel;
  return (
    <li class="journaal__regel" {...(isBegin(index) && { id: `journaal-${index}`, tabIndex: -1 })}>
      <time dateTime={regel.op}>{vul(w.tijd, { tijd: uurInWoorden(o.klok, regel.op) })}</time>
      <span>
        {voor}
        {bericht !== null && (over !== null && teOpenen ? <button type="button" class="journaal__bericht" onClick={() => o.doe({ soort: 'bekijk', id: over })}>{bericht}</button> : bericht)}
        {na}
      </span>
    </li>
  );
};

type Gekozen = Props & { gekozen: readonly Journaalregel[] };

/** The lines by day. Drawn again only when there are others, or the list is another one: a refresh must not wait for thousands. */
class Dagen extends Component<Gekozen> {
  override shouldComponentUpdate({ o, journaal: { regels, keuze, aantal } }: Gekozen): boolean {
    const { o: eerder, journaal } = this.props;
    return regels !== journaal.regels || keuze !== journaal.keuze || aantal !== journaal.aantal || o.staat.regels !== eerder.staat.regels;
  }

  override render = ({ o, journaal: { aantal }, gekozen }: Gekozen) => {
    const inLijst = new Set(o.staat.regels.map((r) => r.id));
    return perDag(gekozen.slice(0, aantal), o).map(({ datum, regels: vanDag }) => (
      <section key={datum} class="journaal__dag" aria-labelledby={`dag-${datum}`}>
        <h3 id={`dag-${datum}`}>{datumVoluit(datum)}</h3>
        <ul class="journaal__regels">
          {vanDag.map(({ regel, index }) => <Regel key={index} o={o} regel={regel} index={index} teOpenen={regel.over !== null && inLijst.has(regel.over)} />)}
        </ul>
      </section>
    ));
  };
}

/** How many lines there are, and on paper, where the choices are not to be seen, which were chosen. */
const Stand = ({ o, journaal: { maand, regels, keuze }, gekozen }: Gekozen) => {
  const { journaal: w } = o.gegevens.beheer.woorden;
  const keuzes = [keuze.wie && o.naam(keuze.wie), keuze.wat && w.soorten[keuze.wat]].filter(Boolean);
  const waarden = { maand: maandInWoorden(maand), aantal: gekozen.length, totaal: regels.length };
  return (
    <>
      <p class="journaal__stand" aria-live="polite">{keuzes.length > 0 ? vul(w.standDeel, waarden) : regels.length === 1 ? vul(w.standEen, waarden) : vul(w.stand, waarden)}</p>
      {keuzes.length > 0 && <p class="alleen-op-papier">{vul(w.gekozen, { keuzes: keuzes.join(', ') })}</p>}
    </>
  );
};

const Regels = ({ o, journaal, gekozen }: Gekozen) => {
  const { journaal: w } = o.gegevens.beheer.woorden;
  const { aantal } = journaal;
  const over = gekozen.length - aantal;
  return (
    <>
      <Dagen o={o} journaal={journaal} gekozen={gekozen} />
      {over > 0 && (
        <>
          <p>{vul(w.nogMeer, { getoond: aantal, aantal: gekozen.length })}</p>
          <p><button type="button" class="knop" onClick={() => o.doe({ soort: 'journaal', wil: 'meer' })}>{w.meer}</button></p>
        </>
      )}
    </>
  );
};

/** On paper or as a file. It becomes a line itself first, and that can fail. */
const Uitvoeren = ({ o, journaal: { bezig, mislukt } }: Props) => {
  const { woorden: { journaal: w, fouten } } = o.gegevens.beheer;
  return (
    <>
      <div class="knoppen">
        <button type="button" class="knop" aria-disabled={bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'journaal', wil: 'printen' })}>{w.print}</button>
        <button type="button" class="knop" aria-disabled={bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'journaal', wil: 'bewaren' })}>{w.bewaar}</button>
      </div>
      {mislukt && <p class="veld__fout" id="fout-journaal" tabIndex={-1}>{w.nietUitgevoerd} {fouten[mislukt]}</p>}
    </>
  );
};

const Gelezen = ({ o, journaal }: Props) => {
  const { journaal: w } = o.gegevens.beheer.woorden;
  const maand = maandInWoorden(journaal.maand);
  if (journaal.regels.length === 0) return <><p class="leeg">{vul(w.leeg, { maand })}</p><p>{w.leegUitleg}</p></>;
  const gekozen = gekozenUit(journaal.regels, journaal.keuze);
  return (
    <>
      <Kiezen o={o} journaal={journaal} />
      <Stand o={o} journaal={journaal} gekozen={gekozen} />
      {gekozen.length === 0 ? <><p class="leeg">{w.niets}</p><p>{vul(w.nietsUitleg, { maand })}</p></> : (
        <>
          <Uitvoeren o={o} journaal={journaal} />
          <Regels o={o} journaal={journaal} gekozen={gekozen} />
        </>
      )}
    </>
  );
};

/** Who did what at the desk, a month at a time. */
export const Journaal = ({ o, beheer: { journaal } }: Beheerprops) => {
  const { woorden: w } = o.gegevens.beheer;
  const { laden, maand } = journaal;
  return (
    <div class="journaal">
      <p>{w.journaal.uitleg}</p>
      <ul class="lijst">{w.journaal.weten.map((zin) => <li key={zin}>{zin}</li>)}</ul>
      {maand !== '' && <Maandkeuze o={o} journaal={journaal} />}
      {laden === 'bezig' && <p class="leeg">{w.laadt}</p>}
      {laden === 'klaar' && <Gelezen o={o} journaal={journaal} />}
      {laden !== 'bezig' && laden !== 'klaar' && <Mislukt o={o} fout={laden} opnieuw={() => o.doe({ soort: 'journaal', wil: 'lezen', maand })} />}
      <details class="extra">
        <summary>{w.journaal.hoe.kop}</summary>
        <ul class="lijst">{w.journaal.hoe.regels.map((zin) => <li key={zin}>{zin}</li>)}</ul>
      </details>
    </div>
  );
};
