import { houderVan } from '../../domain/aanmelding/doorverwijzing.ts';
import { Component } from 'preact';
import { vul } from '../formulier/zin.ts';
import { Druktebalk } from './beheer/Drukte.tsx';
import { momentInWoorden, termijnInWoorden, uurInWoorden, werkurenInWoorden } from './dagen.ts';
import { type Groep, inGroepen, labelsVan, wachtOpContact } from './groepen.ts';
import { Inwonerwoord } from './Inwonertekst.tsx';
import type { Omgeving } from './omgeving.ts';
import { Zoekbalk } from './Zoekbalk.tsx';
import { gekozenRegels } from './zoeken.ts';
import type { Lijstregel } from './typen.ts';

type Props = { o: Omgeving };

/** Whose it is, in words. */
export const eigenaarInWoorden = ({ staat, woorden, naam }: Omgeving, regel: Pick<Lijstregel, 'eigenaar' | 'doorverwijzing'>): string => {
  const { regel: w, zaak: { overdracht } } = woorden;
  const houder = houderVan(regel);
  if (houder === null) return w.vanNiemand;
  if (houder.soort === 'organisatie') return vul(w.bij, { naar: overdracht.bestemmingen[houder.naar].toLowerCase() });
  return houder.id === staat.ik.id ? w.vanU : vul(w.van, { naam: naam(houder.id) });
};

/** The labels of an aanmelding: what kind it is, once that was read, then the most pressing first. */
export const Labels = ({ o, regel }: Props & { regel: Lijstregel }) => {
  const labels = labelsVan(regel, termijnInWoorden(o.klok, regel.toegezegd).soort === 'te-laat', o.staat.ik.id);
  const aanleiding = o.staat.aanleidingen[regel.id];
  return labels.length === 0 && !aanleiding ? null : (
    <ul class="labels">
      {aanleiding && <li class="label label--aanleiding">{o.woorden.zaak.aanleidingen[aanleiding]}</li>}
      {labels.map((label) => <li key={label} class={`label label--${label}`}>{o.woorden.regel.labels[label]}</li>)}
    </ul>
  );
};

type Regelprops = Props & { groep: Groep; regel: Lijstregel };

const Regelweergave = ({ o, groep, regel }: Regelprops) => {
  const naam = o.staat.namen[regel.id];
  const stand = [
    ...(wachtOpContact(regel) ? [termijnInWoorden(o.klok, regel.toegezegd).zin, werkurenInWoorden(o.klok, regel.toegezegd)].filter(Boolean) : []),
    // Under these headings it goes without saying whose it is.
    ...(groep === 'nieuw' || groep === 'mijn' || regel.fase === 'verwijderd' ? [] : [eigenaarInWoorden(o, regel)]),
  ];
  return (
    <li class={regel.spoed && wachtOpContact(regel) ? 'regel regel--spoed' : 'regel'}>
      <button type="button" class="regel__open" id={`rij-${regel.id}`} aria-describedby={`over-${regel.id}`} onClick={() => o.doe({ soort: 'bekijk', id: regel.id })}>
        {vul(o.woorden.regel.titel, { wanneer: momentInWoorden(o.klok, regel.ontvangen) })}
      </button>
      <div id={`over-${regel.id}`} class="regel__over">
        {naam && <p class="regel__naam"><Inwonerwoord tekst={naam} /></p>}
        {stand.length > 0 && <p>{stand.join(' · ')}</p>}
        <Labels o={o} regel={regel} />
      </div>
    </li>
  );
};

/** Draws a line only when something on it changed: at a thousand lines, every key in the search field would wait for all. */
class Regel extends Component<Regelprops> {
  override shouldComponentUpdate({ o, groep, regel }: Regelprops): boolean {
    const voor = this.props;
    return regel !== voor.regel || groep !== voor.groep || o.klok.nu !== voor.o.klok.nu
      || o.staat.namen[regel.id] !== voor.o.staat.namen[regel.id] || o.staat.aanleidingen[regel.id] !== voor.o.staat.aanleidingen[regel.id];
  }

  override render = (props: Regelprops) => <Regelweergave {...props} />;
}

const Rijen = ({ o, groep, regels }: Props & { groep: Groep; regels: Lijstregel[] }) => (
  <ul class="regels">{regels.map((regel) => <Regel key={regel.id} o={o} groep={groep} regel={regel} />)}</ul>
);

/** @param gekozen the list is narrowed: then what is found is in sight */
const Groepblok = ({ o, groep, regels, gekozen }: Props & { groep: Groep; regels: Lijstregel[]; gekozen: boolean }) => {
  const w = o.woorden.lijst.groepen[groep];
  const kop = regels.length > 0 ? <>{w.kop} <span class="aantal">({regels.length})</span></> : w.kop;
  const inhoud = regels.length > 0 ? <Rijen o={o} groep={groep} regels={regels} /> : <p class="leeg">{w.leeg}</p>;
  if (groep === 'dicht') {
    return <details class="groep extra" key={gekozen ? 'gekozen' : 'alles'} open={gekozen}><summary id={`groep-${groep}`}>{kop}</summary>{inhoud}</details>;
  }
  return (
    <section class={`groep groep--${groep}`} aria-labelledby={`groep-${groep}`}>
      <h2 id={`groep-${groep}`}>{kop}</h2>
      {'uitleg' in w && regels.length > 0 && <p class="leeg">{w.uitleg}</p>}
      {inhoud}
    </section>
  );
};

/** All messages, in the order in which somebody should look. */
export const Lijst = ({ o }: Props) => {
  const { staat, woorden: { lijst: w }, klok, doe } = o;
  const regels = gekozenRegels(staat, klok);
  const gekozen = regels !== staat.regels;
  const per = inGroepen(regels, staat.ik.id);
  const blok = (groep: Groep) => <Groepblok key={groep} o={o} groep={groep} regels={per[groep]} gekozen={gekozen} />;
  const alsGevuld = (groep: Groep) => per[groep].length > 0 && blok(groep);
  // Who narrows the list wants to see what is there, not which groups are empty.
  const altijd = (groep: Groep) => (gekozen ? alsGevuld(groep) : blok(groep));
  const stand = staat.verouderd
    ? vul(w.standOud, { wanneer: momentInWoorden(klok, staat.nu) })
    : vul(w.stand, { tijd: uurInWoorden(klok, staat.nu) });
  return (
    <>
      <h1 id="kop" tabIndex={-1}>{w.kop}</h1>
      <div class="stand">
        <p class={staat.verouderd ? 'stand__oud' : undefined}>{stand}</p>
        <button type="button" class="knop" aria-disabled={staat.ververst ? 'true' : undefined} onClick={() => doe({ soort: 'ververs' })}>{w.ververs}</button>
      </div>
      <Druktebalk o={o} />
      {staat.regels.length > 0 && <Zoekbalk o={o} aantal={gekozen ? regels.length : null} />}
      {gekozen && regels.length === 0 && <p class="kaart leeg leeg--alles">{w.nietGevonden}</p>}
      {staat.regels.length === 0
        ? <p class="kaart leeg leeg--alles">{w.leeg}</p>
        : regels.length > 0 && (
          <>
            <div class="bord">
              <div>{altijd('spoed')}{altijd('nieuw')}</div>
              <div>{altijd('mijn')}{alsGevuld('collega')}{altijd('wacht')}</div>
            </div>
            <div class="bord">
              <div>{alsGevuld('nakijken')}</div>
              <div>{alsGevuld('dicht')}</div>
            </div>
          </>
        )}
    </>
  );
};
