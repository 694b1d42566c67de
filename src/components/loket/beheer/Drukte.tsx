import type { ComponentChildren } from 'preact';
import { vul } from '../../formulier/zin.ts';
import { dagInWoorden, datumVan, momentInWoorden } from '../dagen.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Beheerprops } from './Beheer.tsx';
import { beginInvoer, type Druktescherm, type Drukteinvoer, type Druktestand, geldtNu, laatsteDag, leesInvoer, wachttijden, zinVoorInwoner } from './druktestand.ts';
import { Mislukt } from './Mislukt.tsx';
import type { Beheerwoorden } from './typen.ts';

type Props = { o: Omgeving; drukte: Druktescherm };

/** How it stands: what was set last, also when it is past its date, and by whom. */
const standInWoorden = (o: Omgeving, { geldt, gezet }: Druktestand): string => {
  const { stand: w } = o.gegevens.beheer.woorden.drukte;
  const druk = geldtNu({ geldt, gezet }, o.klok);
  const wie = gezet ? [vul(gezet.drukte.aan ? w.aanDoor : w.uitDoor, { naam: o.naam(gezet.gezetDoor), moment: momentInWoorden(o.klok, gezet.op) })] : [];
  const voorbij = gezet?.drukte.aan ? [vul(w.voorbij, { dag: dagInWoorden(o.klok, gezet.drukte.tot) })] : [];
  return [...(druk ? [vul(w.aan, { dag: dagInWoorden(o.klok, druk.tot) })] : [w.uit, ...voorbij]), ...wie].join(' ');
};

const aantalInWoorden = (n: number, w: Beheerwoorden['drukte']['formulier']): string => (n === 1 ? w.een : vul(w.meer, { aantal: n }));

const Nu = ({ o, drukte, stand }: Props & { stand: Druktestand }) => {
  const { woorden: { drukte: w }, drukte: { beloofd } } = o.gegevens.beheer;
  const druk = geldtNu(stand, o.klok);
  return (
    <section aria-labelledby="kop-drukte-nu">
      <h3 id="kop-drukte-nu" tabIndex={-1}>{w.stand.kop}</h3>
      <p>{standInWoorden(o, stand)}</p>
      {druk && (
        <>
          <p>{w.stand.opSite}</p>
          <p class="melding">{zinVoorInwoner(druk.werkdagen, o.gegevens.beheer.drukte)}</p>
          {beloofd !== null && druk.werkdagen < beloofd && <p>{vul(w.stand.minder, { gekozen: aantalInWoorden(druk.werkdagen, w.formulier), aantal: aantalInWoorden(beloofd, w.formulier) })}</p>}
          <p><button type="button" class="knop" aria-disabled={drukte.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'drukte', wil: 'stoppen' })}>{w.stand.stop}</button></p>
        </>
      )}
    </section>
  );
};

type Veldprops = { naam: string; label: string; uitleg: string; fout: string | null; children: ComponentChildren };

const Veld = ({ naam, label, uitleg, fout, children }: Veldprops) => (
  <div class={fout ? 'veld veld--fout' : 'veld'}>
    <label class="veld__label" for={`veld-${naam}`}>{label}</label>
    <p class="veld__uitleg" id={`uitleg-${naam}`}>{uitleg}</p>
    {fout && <p class="veld__fout" id={`fout-${naam}`}>{fout}</p>}
    {children}
  </div>
);

/** What a field with an error points to. */
const foutvan = (naam: string, fout: string | null) =>
  ({ 'aria-describedby': fout ? `uitleg-${naam} fout-${naam}` : `uitleg-${naam}`, 'aria-invalid': fout ? 'true' : undefined }) as const;

/** The sentence that residents will read, said aloud when it changes. */
const Voorbeeld = ({ o, invoer }: { o: Omgeving; invoer: Drukteinvoer }) => {
  const { woorden: { drukte: w }, drukte } = o.gegevens.beheer;
  const gelezen = leesInvoer(invoer, o.klok, drukte.beloofd);
  const dagen = Number(invoer.werkdagen);
  return (
    <div class="drukte__voorbeeld" aria-live="polite">
      <p>{w.formulier.voorbeeld}</p>
      {dagen > 0 ? <p class="melding">{zinVoorInwoner(dagen, drukte)}</p> : <p class="leeg">{w.formulier.voorbeeldLeeg}</p>}
      {'drukte' in gelezen && <p>{vul(w.formulier.voorbeeldTot, { dag: dagInWoorden(o.klok, gelezen.drukte.tot) })}</p>}
    </div>
  );
};

/**
 * Sets or changes it. How long is a list and no box to type in: choices of which none can be wrong, and no wheel of a mouse
 * that turns 5 into 6 unseen.
 */
const Formulier = ({ o, drukte, stand }: Props & { stand: Druktestand }) => {
  const { formulier: w, fouten } = o.gegevens.beheer.woorden.drukte;
  const aan = geldtNu(stand, o.klok) !== null;
  const { beloofd } = o.gegevens.beheer.drukte;
  const invoer = drukte.invoer ?? beginInvoer(stand, o.klok, beloofd);
  const laatste = laatsteDag(o.klok);
  const dag = dagInWoorden(o.klok, laatste);
  const foutWerkdagen = drukte.fout === 'werkdagen' ? fouten.werkdagen : null;
  const foutTot = drukte.fout && drukte.fout !== 'werkdagen' ? vul(fouten[drukte.fout], { dag }) : null;
  const vulIn = (nieuw: Partial<Drukteinvoer>): void => { o.doe({ soort: 'drukte', wil: 'invullen', invoer: { ...invoer, ...nieuw } }); };
  const zet = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    o.doe({ soort: 'drukte', wil: 'zetten', invoer });
  };
  return (
    <form id="formulier-drukte" aria-labelledby="kop-drukte-formulier" onSubmit={zet} noValidate>
      <Veld naam="werkdagen" label={w.werkdagen} uitleg={beloofd === null ? w.werkdagenUitleg : `${w.werkdagenUitleg} ${vul(w.vanaf, { aantal: aantalInWoorden(beloofd, w) })}`} fout={foutWerkdagen}>
        <select class="invoer invoer--kort" id="veld-werkdagen" value={invoer.werkdagen} {...foutvan('werkdagen', foutWerkdagen)} onChange={(g) => { vulIn({ werkdagen: (g.currentTarget as HTMLSelectElement).value }); }}>
          <option value="" selected={invoer.werkdagen === ''}>{w.kies}</option>
          {wachttijden(beloofd).map((n) => <option key={n} value={n} selected={String(n) === invoer.werkdagen}>{aantalInWoorden(n, w)}</option>)}
        </select>
      </Veld>
      <Veld naam="tot" label={w.tot} uitleg={vul(w.totUitleg, { dag })} fout={foutTot}>
        <input class="invoer invoer--datum" id="veld-tot" type="date" min={datumVan(o.klok, o.klok.nu)} max={laatste} value={invoer.tot} {...foutvan('tot', foutTot)} onInput={(g) => { vulIn({ tot: (g.currentTarget as HTMLInputElement).value }); }} />
      </Veld>
      <Voorbeeld o={o} invoer={invoer} />
      {drukte.mislukt && <p class="veld__fout" id="fout-drukte" tabIndex={-1}>{o.gegevens.beheer.woorden.fouten[drukte.mislukt]}</p>}
      <p><button class="knop knop--hoofd" type="submit" aria-disabled={drukte.bezig ? 'true' : undefined}>{aan ? w.verander : w.zet}</button></p>
    </form>
  );
};

/** While it is busy, changing it is the lesser thing to do: it waits behind a heading. */
const Zetten = (props: Props & { stand: Druktestand }) => {
  const { formulier: w } = props.o.gegevens.beheer.woorden.drukte;
  return geldtNu(props.stand, props.o.klok)
    ? <details class="extra" open={props.drukte.invoer !== null}><summary id="kop-drukte-formulier">{w.kopAan}</summary><Formulier {...props} /></details>
    : <><h3 id="kop-drukte-formulier">{w.kopUit}</h3><Formulier {...props} /></>;
};

/** Says on the site that it is busy, and for how long: what that does, how it stands, and one form. */
export const Drukte = ({ o, beheer: { drukte } }: Beheerprops) => {
  const { woorden: w } = o.gegevens.beheer;
  const { drukte: stand } = o.staat;
  const fout = drukte.laden === 'bezig' || drukte.laden === 'klaar' ? null : drukte.laden;
  return (
    <div class="drukte">
      <p>{w.drukte.uitleg}</p>
      <ul class="lijst">{w.drukte.gevolgen.map((zin) => <li key={zin}>{zin}</li>)}</ul>
      {fout && <Mislukt o={o} fout={fout} opnieuw={() => o.doe({ soort: 'drukte', wil: 'lezen' })} />}
      {!fout && !stand && <p class="leeg">{w.laadt}</p>}
      {!fout && stand && <><Nu o={o} drukte={drukte} stand={stand} /><Zetten o={o} drukte={drukte} stand={stand} /></>}
    </div>
  );
};

/** Above the list: what the site says now, for every worker. Nothing when it is not busy. */
export const Druktebalk = ({ o }: { o: Omgeving }) => {
  const druk = geldtNu(o.staat.drukte, o.klok);
  if (!druk) return null;
  const { balk: w } = o.gegevens.beheer.woorden.drukte;
  return (
    <div class="melding drukte__balk">
      <p>{vul(w.zin, { dag: dagInWoorden(o.klok, druk.tot) })}</p>
      <button type="button" class="knop knop--rustig" onClick={() => o.doe({ soort: 'beheer', deel: 'drukte' })}>{w.knop}</button>
    </div>
  );
};
