import { type Bestemming, isUitHanden } from '../../domain/aanmelding/doorverwijzing.ts';
import { vul } from '../formulier/zin.ts';
import { dagInWoorden, datumVan, dagenVerder, momentInWoorden, werkdagOver } from './dagen.ts';
import { isOpen } from './groepen.ts';
import { Inwonertekst } from './Inwonertekst.tsx';
import { Kaartvel } from './Kaartvel.tsx';
import { foutBij, Uitkomst, Veldfouten } from './Meldingen.tsx';
import { andere, kaartdelen, ontvangerVan, type Overdrachtinvoer } from './reiskaart.ts';
import { Keuzes, Schrijfveld } from './Velden.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** Working days a receiver gets to confirm, unless the worker says otherwise. Proposal of the makers. */
const bevestigDagen = 2;
/** As far ahead as the server allows (src/domain/termijnen/bevestiging.ts), in days. */
const langst = 28;

const tekstUit = (velden: FormData, naam: string): string => {
  const waarde = velden.get(naam);
  return typeof waarde === 'string' ? waarde : '';
};

/** The lines of the card; the worker takes off what the receiver need not know. */
const Delen = ({ o, bericht, over }: Deel & { over: Overdrachtinvoer | null }) => {
  const w = o.woorden.zaak.overdracht;
  const delen = kaartdelen(bericht, o.gegevens);
  return delen.length > 0 && (
    <fieldset class="keuzes" aria-describedby="uitleg-delen">
      <legend>{w.delen}</legend>
      <p class="veld__uitleg" id="uitleg-delen">{w.delenUitleg}</p>
      {delen.map(({ code, tekst, vast }) => (vast
        ? <p key={code}><strong>{tekst}</strong></p>
        : (
          <div class="keuze" key={code}>
            <input type="checkbox" id={`deel-${code}`} name="deel" value={code} defaultChecked={over ? over.delen.includes(code) : true} />
            <label for={`deel-${code}`}><bdi>{tekst}</bdi></label>
          </div>
        )))}
    </fieldset>
  );
};

const leesMag = (waarde: string): Overdrachtinvoer['mag'] => (waarde === 'ja' || waarde === 'nee' ? waarde : null);

const leesInvoer = (formulier: HTMLFormElement): Overdrachtinvoer => {
  const velden = new FormData(formulier);
  return {
    naar: tekstUit(velden, 'naar') || null, gekozen: tekstUit(velden, 'gekozen'), organisatie: tekstUit(velden, 'organisatie').trim(), manier: tekstUit(velden, 'manier') || null,
    bevestigenVoor: tekstUit(velden, 'bevestigenVoor'), mag: leesMag(tekstUit(velden, 'mag')), toestemming: tekstUit(velden, 'toestemming'),
    delen: velden.getAll('deel').filter((code) => typeof code === 'string'), verhaal: tekstUit(velden, 'verhaal'),
  };
};

/** Who is asked: an organisatie of the gemeente where we know one for this kind of help, else, or besides, in words. */
const Ontvanger = ({ o, over, fout }: Pick<Deel, 'o'> & { over: Overdrachtinvoer | null; fout: string | undefined }) => {
  const w = o.woorden.zaak.overdracht;
  const namen = (over?.naar && o.gegevens.ontvangendeOrganisaties[over.naar as Bestemming]) || [];
  const enige = namen.length === 1 ? namen[0] : undefined;
  const gekozen = over && [...namen, andere].includes(over.gekozen) ? over.gekozen : enige;
  const bekend = namen.length > 0;
  return (
    <>
      {bekend && (
        <div class="veld">
          <label class="veld__label" for="veld-gekozen">{w.gekozen}</label>
          {/* Another kind of help has other names: a list of its own. */}
          <select class="invoer" id="veld-gekozen" name="gekozen" key={over?.naar}>
            {!enige && <option value="">{w.kies}</option>}
            {namen.map((naam) => <option key={naam} value={naam} selected={naam === gekozen}>{naam}</option>)}
            <option value={andere} selected={gekozen === andere}>{w.andere}</option>
          </select>
        </div>
      )}
      <Schrijfveld naam="organisatie" kop={bekend ? w.wieSprak : w.organisatie} uitleg={bekend ? w.wieSprakUitleg : w.organisatieUitleg} waarde={over?.organisatie ?? ''} regels={1} fout={fout} />
    </>
  );
};

const Invullen = (deel: Deel & { over: Overdrachtinvoer | null }) => {
  const { o, zaak, bericht, over } = deel;
  const w = o.woorden.zaak.overdracht;
  const vandaag = datumVan(o.klok, o.klok.nu);
  const foutVan = (naam: string): string | undefined => foutBij(zaak, 'overdracht', naam);
  const foutVoor = foutVan('voor');
  const kijkNa = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    o.doe({ soort: 'kijkOverdrachtNa', invoer: leesInvoer(gebeurtenis.currentTarget as HTMLFormElement) });
  };
  return (
    <form id="formulier-overdracht" onSubmit={kijkNa} onInput={(g) => { o.doe({ soort: 'overdrachtConcept', invoer: leesInvoer(g.currentTarget) }); }} noValidate>
      <Veldfouten o={o} zaak={zaak} plek="overdracht" />
      <p>{w.uitleg}</p>
      <Keuzes naam="naar" kop={w.naar} keuzes={w.bestemmingen} gekozen={over?.naar ?? undefined} fout={foutVan('naar')} />
      <Ontvanger o={o} over={over} fout={foutVan('organisatie')} />
      <Keuzes naam="manier" kop={w.manier} keuzes={w.manieren} gekozen={over?.manier ?? undefined} fout={foutVan('manier')} />
      <Keuzes naam="mag" kop={w.mag} keuzes={w.magKeuzes} gekozen={over?.mag ?? undefined} fout={foutVan('mag')} />
      <Schrijfveld naam="toestemming" kop={w.toestemming} uitleg={w.toestemmingUitleg} waarde={over?.toestemming ?? ''} regels={2} fout={foutVan('toestemming')} />
      <Delen {...deel} />
      <Schrijfveld naam="verhaal" kop={w.verhaal} uitleg={w.verhaalUitleg} waarde={over?.verhaal ?? bericht.verhaal} regels={6} fout={foutVan('verhaal')} />
      <div class={foutVoor ? 'veld veld--fout' : 'veld'}>
        <label class="veld__label" for="veld-voor">{w.voor}</label>
        <p class="veld__uitleg" id="uitleg-voor">{w.voorUitleg}</p>
        {foutVoor && <p class="veld__fout" id="fout-veld-voor">{foutVoor}</p>}
        <input
          class="invoer invoer--datum" id="veld-voor" name="bevestigenVoor" type="date" aria-invalid={foutVoor ? 'true' : undefined} aria-describedby={foutVoor ? 'uitleg-voor fout-veld-voor' : 'uitleg-voor'} min={vandaag} max={dagenVerder(vandaag, langst)}
          defaultValue={over?.bevestigenVoor ?? werkdagOver(o.klok, bevestigDagen)}
        />
      </div>
      {zaak.fout && <Uitkomst zaak={zaak} plek="overdracht" />}
      <div class="knoppen">
        <button class="knop knop--hoofd" type="submit">{w.verder}</button>
        <button class="knop knop--rustig" type="button" onClick={() => o.doe({ soort: 'stopOverdracht' })}>{w.stop}</button>
      </div>
    </form>
  );
};

const Printknop = ({ o }: Pick<Deel, 'o'>) => <button type="button" class="knop" onClick={() => o.doe({ soort: 'printKaart' })}>{o.woorden.zaak.overdracht.print}</button>;

/** What was said when the resident was asked, in quotes. */
const Toestemming = ({ o, tekst }: Pick<Deel, 'o'> & { tekst: string }) => (
  <>
    <p class="veld__uitleg">{o.woorden.zaak.overdracht.zei}</p>
    <Inwonertekst tekst={tekst} />
  </>
);

const Nakijken = ({ o, zaak, bericht, over, kaart }: Pick<Deel, 'o' | 'zaak' | 'bericht'> & { over: Overdrachtinvoer; kaart: string }) => {
  const w = o.woorden.zaak.overdracht;
  const soort = w.bestemmingen[over.naar as keyof typeof w.bestemmingen];
  const bezig = zaak.bezig ? 'true' : undefined;
  return (
    <>
      <h3 id="kop-kaart" tabIndex={-1}>{w.nakijken}</h3>
      <Kaartvel o={o} zaak={zaak} bericht={bericht} kaart={kaart} aan={ontvangerVan(over) || soort} op={o.klok.nu} voor={over.bevestigenVoor} />
      <p><Printknop o={o} /></p>
      <Toestemming o={o} tekst={over.toestemming} />
      <p>{vul(w.zeker, { naar: ontvangerVan(over) || soort, dag: dagInWoorden(o.klok, over.bevestigenVoor) })}</p>
      <Uitkomst zaak={zaak} plek="overdracht" />
      <div class="knoppen">
        <button type="button" class="knop knop--hoofd" aria-disabled={bezig} onClick={() => o.doe({ soort: 'vraagOver' })}>{w.vraag}</button>
        <button type="button" class="knop" aria-disabled={bezig} onClick={() => o.doe({ soort: 'veranderOverdracht' })}>{w.verander}</button>
      </div>
    </>
  );
};

/** How the last handover stands, and what the receiver can still tell. */
const Lopend = ({ o, zaak, dossier, bericht }: Deel) => {
  const w = o.woorden.zaak.overdracht;
  const d = dossier.doorverwijzing;
  if (!d) return null;
  const open = zaak.teksten[d.id];
  const kaart = typeof open === 'object' ? open : null;
  const naar = kaart?.organisatie || w.bestemmingen[d.naar];
  const bezig = zaak.bezig ? 'true' : undefined;
  // Also of a message that need not any more: it is taken back before it is closed.
  const kan = dossier.fase !== 'gesloten';
  const bevestig = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    o.doe({ soort: 'bevestigOverdracht', wie: tekstUit(new FormData(gebeurtenis.currentTarget as HTMLFormElement), 'wie') });
  };
  const gevraagdOp = dossier.gebeurtenissen.find((g) => g.id === d.id)?.op ?? d.sinds;
  const stand = d.fase === 'teruggekomen' && d.onbeheerd ? 'teLaat' : d.fase;
  const wieZei = dossier.gebeurtenissen.findLast((g) => g.soort === 'bevestigd' && g.doorverwijzing === d.id);
  const wie = wieZei ? zaak.teksten[wieZei.id] : undefined;
  return (
    <>
      <p class={stand === 'teLaat' ? 'melding melding--spoed' : undefined} id="stand-overdracht">
        {vul(w.standen[stand], { naar, dag: dagInWoorden(o.klok, d.bevestigenVoor), wanneer: momentInWoorden(o.klok, d.sinds) })}
      </p>
      {zaak.gelukt && <><Uitkomst zaak={zaak} plek="overdracht" /><Uitkomst zaak={zaak} plek="bevestiging" /></>}
      {d.fase === 'bevestigd' && typeof wie === 'string' && <p>{w.wieZei} <bdi>{wie}</bdi></p>}
      {kaart && (
        <details class="extra">
          <summary>{w.kaartKop}</summary>
          <Kaartvel o={o} zaak={zaak} bericht={bericht} kaart={kaart.kaart} aan={naar} op={gevraagdOp} voor={d.bevestigenVoor} />
          <p><Printknop o={o} /></p>
          <Toestemming o={o} tekst={kaart.toestemming} />
        </details>
      )}
      {open === null && <p class="leeg">{o.woorden.zaak.draad.dicht}</p>}
      {zaak.fout && <Uitkomst zaak={zaak} plek="bevestiging" />}
      {kan && d.fase !== 'bevestigd' && (
        <form onSubmit={bevestig} noValidate>
          <Schrijfveld naam="wie" kop={w.wie} uitleg={w.wieUitleg} waarde="" regels={1} />
          <button class="knop knop--hoofd" type="submit" aria-disabled={bezig}>{w.bevestig}</button>
        </form>
      )}
      {kan && isUitHanden(d) && (
        <p><button type="button" class="knop knop--rustig" aria-disabled={bezig} onClick={() => o.doe({ soort: 'haalTerug' })}>{d.fase === 'bevestigd' ? w.geeftTerug : w.haalTerug}</button></p>
      )}
    </>
  );
};

const Begin = ({ o, tekst }: Pick<Deel, 'o'> & { tekst: string }) => (
  <button type="button" class="knop" id="knop-overdracht" onClick={() => o.doe({ soort: 'beginOverdracht' })}>{tekst}</button>
);

/** Hands a resident over to a next helper, and keeps hold until that helper has said so. */
export const Overdracht = (deel: Deel) => {
  const { o, zaak, dossier, bericht } = deel;
  const w = o.woorden.zaak.overdracht;
  if (bericht.aanleiding === 'organisatie') return null;
  const mag = dossier.eigenaar === o.staat.ik.id && zaak.bezig !== 'geclaimd' && isOpen(dossier) && !isUitHanden(dossier.doorverwijzing);
  if (!mag && !dossier.doorverwijzing) return null;
  const { overdracht } = zaak;
  const eerder = dossier.doorverwijzing !== null;
  // Drawn when asked for: what a resident told stands on the screen once, not twice.
  const begonnen = o.staat.overdrachten[zaak.id] !== undefined;
  if (!overdracht && !eerder) return <p><Begin o={o} tekst={begonnen ? w.verderGaan : w.kop} /></p>;
  return (
    <section class="kaart" id="kaart-overdracht" aria-labelledby="kop-overdracht">
      <h2 id="kop-overdracht" tabIndex={-1}>{overdracht ? w.kop : w.kopStand}</h2>
      {!overdracht && <Lopend {...deel} />}
      {mag && !overdracht && <p><Begin o={o} tekst={begonnen ? w.verderGaan : w.opnieuw} /></p>}
      {mag && overdracht && (overdracht.stap === 'nakijken'
        ? <Nakijken o={o} zaak={zaak} bericht={bericht} over={overdracht.invoer} kaart={overdracht.kaart} />
        : <Invullen {...deel} over={o.staat.overdrachten[zaak.id] ?? null} />)}
    </section>
  );
};
