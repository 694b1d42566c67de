import type { GeopendeDraadregel, GeopendeTerugblik } from '../../domain/aanmelding/terugblik.ts';
import { Foutlijst } from '../formulier/Foutlijst.tsx';
import { Tekstvak } from '../formulier/Veld.tsx';
import { datumInWoorden, vul } from '../formulier/zin.ts';
import type { TerugkomenGegevens } from './teksten.ts';

export type TerugblikProps = TerugkomenGegevens & {
  terugblik: GeopendeTerugblik;
  /** Only on the route without JavaScript: travels in the post, never in an address. */
  code: string | null;
  /** What was just done. */
  gedaan: 'aanvullen' | 'intrekken' | null;
  /** It was done, and the site was renewed meanwhile: what stands below is from before. */
  vernieuwd?: boolean;
  /** Asks once more before deleting. */
  zeker: boolean;
  aanvulling: string;
  fout: string | null;
};

const Stand = ({ tekst: { stand: t }, telefoon, terugblik }: TerugblikProps) => {
  const { fase, contact, toegezegd, teLaat, totEnMet, hulp } = terugblik;
  const wacht = (fase === 'nieuw' || fase === 'geclaimd') && !contact;
  return (
    <ul class="lijst">
      {hulp && <li><strong>{t.hulpWie[hulp.naar]}</strong> {vul(t.hulp, { datum: datumInWoorden(hulp.sinds), telefoon })}</li>}
      {/* Who helps now comes first; that somebody at the desk took it up is no news then. */}
      {fase !== 'verwijderd' && !(hulp && (fase === 'nieuw' || fase === 'geclaimd')) && <li><strong>{fase === 'beantwoord' && terugblik.draad.at(-1)?.van === 'inwoner' ? t.geschreven : t[fase]}</strong></li>}
      <li>{vul(t.ontvangen, { datum: datumInWoorden(terugblik.ontvangen) })}</li>
      {wacht && toegezegd && !teLaat && <li>{vul(t.toegezegd, { datum: datumInWoorden(toegezegd) })}{terugblik.voorstel && ` ${t.voorstel}`}</li>}
      {wacht && teLaat && <li>{vul(t.teLaat, { telefoon })}</li>}
      {contact && <li>{vul(t.contact, { datum: datumInWoorden(contact) })}</li>}
      {totEnMet && <li>{vul(t.totEnMet, { datum: datumInWoorden(totEnMet) })}</li>}
    </ul>
  );
};

const Regel = ({ tekst: { draad: t }, telefoon, regel: { van, op, tekst } }: TerugkomenGegevens & { regel: GeopendeDraadregel }) => (
  <li class={`kaart draad__regel draad__regel--${van}`}>
    <p class="veld__uitleg">{vul(t[van], { datum: datumInWoorden(op) })}</p>
    {tekst === null ? <p>{vul(t.dicht[van], { telefoon })}</p> : <p class="brieftekst" dir="auto">{tekst}</p>}
  </li>
);

/** What both sides wrote, in order of time. What comes next stands below it, as long as there is something to wait for. */
const Draad = (props: TerugblikProps) => {
  const { tekst: { draad: t }, terugblik: { fase, draad } } = props;
  const open = fase !== 'gesloten' && fase !== 'ingetrokken';
  if (draad.length === 0 && !open) return null;
  const geenAntwoord = draad.every(({ van }) => van === 'inwoner');
  return (
    <section aria-labelledby="draad-kop">
      <h2 id="draad-kop">{draad.length === 0 ? t.kopLeeg : t.kop}</h2>
      {draad.length > 0 && <ol class="draad">{draad.map((regel) => <Regel key={`${regel.van} ${regel.op}`} {...props} regel={regel} />)}</ol>}
      {open && draad.at(-1)?.van === 'inwoner' && <p>{t.ligtBijOns}</p>}
      {open && geenAntwoord && <p>{t.geenAntwoord}</p>}
    </section>
  );
};

const Druk = ({ tekst: { druk: t } }: TerugkomenGegevens) => (
  <div class="melding" id="druk">
    <p><strong>{t.kop}</strong> {t.tekst}</p>
    <p>{t.haast} <a href="/spoed">{t.haastLink}</a></p>
  </div>
);

/** A form of one button (and what stands before it). The code travels in the post only where there is no script. */
const Actie = ({ actie, code, knop, hoofd, children, stil }: {
  actie: string; code: string | null; knop: string; hoofd?: boolean; stil?: boolean; children?: preact.ComponentChildren;
}) => (
  <form class="formulier" method="post" action="/terugkomen/bekijken" data-actie={actie} noValidate>
    {code && <input type="hidden" name="code" value={code} />}
    <input type="hidden" name="actie" value={actie} />
    {children}
    <p><button class={hoofd ? 'knop knop--hoofd' : stil ? 'knop knop--rustig' : 'knop'} type="submit">{knop}</button></p>
  </form>
);

const Zeker = ({ tekst: { verwijderen: t }, code }: TerugblikProps) => (
  <div class="kaart" id="zeker" role="group" aria-labelledby="zeker-kop" tabIndex={-1}>
    <h2 id="zeker-kop">{t.zekerKop}</h2>
    <p>{t.uitleg}</p>
    <Actie actie="verwijderen-zeker" code={code} knop={t.zeker} hoofd />
    <Actie actie="bekijken" code={code} knop={t.nee} stil />
  </div>
);

/** Where the message stands, what was answered, and what the resident can still do. */
export const Terugblikweergave = (props: TerugblikProps) => {
  const { tekst, telefoon, terugblik, code, gedaan, vernieuwd, zeker, aanvulling, fout } = props;
  if (zeker) return <div id="terugblik"><h1>{tekst.stand.titel}</h1><Zeker {...props} /></div>;
  return (
    <div id="terugblik">
      <h1 id="terugblik-titel" tabIndex={-1}>{tekst.stand.titel}</h1>
      {fout && <Foutlijst kop={tekst.fouten.kop} autofocus fouten={[{ veld: 'tekst', zin: fout }]} />}
      {gedaan === 'aanvullen' && <p class="melding" role="status">{tekst.aanvullen.gelukt}</p>}
      {gedaan === 'intrekken' && <p class="melding" role="status">{vul(tekst.intrekken.gelukt, { telefoon })}</p>}
      {vernieuwd && <p class="melding">{tekst.fouten.vernieuwd}</p>}
      <Stand {...props} />
      {terugblik.druk && <Druk {...props} />}
      <Draad {...props} />
      <section>
        <h2>{tekst.aanvullen.kop}</h2>
        <Actie actie="aanvullen" code={code} knop={tekst.aanvullen.knop} hoofd>
          <Tekstvak naam="tekst" label={tekst.aanvullen.veld} uitleg={tekst.aanvullen.uitleg} regels={4} waarde={aanvulling} fout={fout ?? undefined} />
        </Actie>
      </section>
      {terugblik.fase !== 'ingetrokken' && terugblik.fase !== 'gesloten' && (
        <section>
          <h2>{tekst.intrekken.kop}</h2>
          <p>{tekst.intrekken.uitleg}</p>
          <Actie actie="intrekken" code={code} knop={tekst.intrekken.knop} />
        </section>
      )}
      <section>
        <h2>{tekst.verwijderen.kop}</h2>
        <p>{tekst.verwijderen.uitleg}</p>
        <Actie actie="verwijderen" code={code} knop={tekst.verwijderen.knop} />
      </section>
      <p class="alleen-met-script"><a class="knop knop--rustig" href="/terugkomen" data-doe="sluit">{tekst.sluit}</a></p>
    </div>
  );
};

/** After deleting. */
export const Verwijderd = ({ tekst: { verwijderen: t } }: TerugkomenGegevens) => (
  <div id="terugblik">
    <h1 id="terugblik-titel" tabIndex={-1}>{t.gelukt}</h1>
    <p>{t.gelukUitleg}</p>
    <p>{t.weer}</p>
    <p><a class="knop" href="/aanmelden">{t.naarAanmelden}</a></p>
  </div>
);
