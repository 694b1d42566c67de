import { vul } from '../formulier/zin.ts';
import { Antwoord } from './Antwoord.tsx';
import { Bewaren } from './Bewaren.tsx';
import { Bereiken } from './Bereiken.tsx';
import { Contact } from './Contact.tsx';
import { momentInWoorden, termijnInWoorden } from './dagen.ts';
import { Draad } from './Draad.tsx';
import { bijschriften, geschiedenis, redenInZin } from './geschiedenis.ts';
import { nummerVan, wachtOpContact } from './groepen.ts';
import { eigenaarInWoorden, Labels } from './Lijst.tsx';
import { Notitie } from './Notitie.tsx';
import type { Omgeving } from './omgeving.ts';
import { Oppakken } from './Oppakken.tsx';
import { Overdracht } from './Overdracht.tsx';
import { Sluiten } from './Sluiten.tsx';
import type { Zaak } from './staat.ts';
import { Terugzetten } from './Terugzetten.tsx';
import { Triage } from './Triage.tsx';
import type { Bericht, Dossier } from './typen.ts';
import { Verhaal } from './Verhaal.tsx';

/** One aanmelding that was read; `bericht` is null when the resident deleted it. */
export type Deel = { o: Omgeving; zaak: Zaak; dossier: Dossier; bericht: Bericht };

const Bijzonderheden = ({ o, dossier }: Pick<Deel, 'o' | 'dossier'>) => {
  const w = o.woorden.zaak;
  const gesloten = dossier.gebeurtenissen.findLast((g) => g.soort === 'gesloten');
  const eerder = dossier.dubbelVan;
  return (
    <>
      {dossier.fase === 'verwijderd' && <p class="melding">{w.verwijderd}</p>}
      {dossier.fase === 'ingetrokken' && <p class="melding">{w.ingetrokken}</p>}
      {dossier.fase === 'gesloten' && gesloten?.soort === 'gesloten'
        && <p class="melding">{vul(w.gesloten, { reden: redenInZin(o.woorden, gesloten.reden) })}</p>}
      {dossier.opzij.length > 0 && (
        <div class="melding">
          <h2 class="melding__kop">{w.opzij.kop}</h2>
          {dossier.opzij.map((reden) => <p key={reden}>{w.opzij[reden as 'te-snel']}</p>)}
          <p>{w.opzij.uitleg}</p>
        </div>
      )}
      {eerder && (
        <div class="melding">
          <p>{w.dubbel}</p>
          {o.staat.regels.some((r) => r.id === eerder)
            && <button type="button" class="knop" onClick={() => o.doe({ soort: 'bekijk', id: eerder })}>{w.dubbelKnop}</button>}
        </div>
      )}
    </>
  );
};

const Geschiedenis = ({ o, dossier }: Pick<Deel, 'o' | 'dossier'>) => (
  <details class="extra">
    <summary>{o.woorden.zaak.geschiedenis.kop}</summary>
    <ol class="geschiedenis">
      {geschiedenis(dossier.gebeurtenissen, o.woorden, o.naam).map(({ id, op, zin }) => (
        <li key={id}><time dateTime={op}>{momentInWoorden(o.klok, op)}</time> {zin}</li>
      ))}
    </ol>
  </details>
);

const Inhoud = (deel: Deel) => (
  <div class="zaak">
    <div class="zaak__verhaal">
      <Bijzonderheden {...deel} />
      <Verhaal {...deel} />
      {bijschriften(deel.dossier.gebeurtenissen).length > 0 && <Draad {...deel} />}
    </div>
    <div class="zaak__doen">
      <Oppakken {...deel} />
      <Bereiken {...deel} />
      <Contact {...deel} />
    </div>
    <div class="zaak__verder">
      <Triage {...deel} />
      <Antwoord {...deel} />
      <Overdracht {...deel} />
      <Notitie {...deel} />
      <Sluiten {...deel} />
      <Bewaren {...deel} />
      <Geschiedenis {...deel} />
    </div>
  </div>
);

const Stand = ({ o, dossier }: Pick<Deel, 'o' | 'dossier'>) => (
  <div class="zaak__stand">
    <p>{[...(wachtOpContact(dossier) ? [termijnInWoorden(o.klok, dossier.toegezegd).zin] : []), eigenaarInWoorden(o, dossier), vul(o.woorden.zaak.nummer, { nummer: nummerVan(dossier.id) })].join(' · ')}</p>
    <Labels o={o} regel={dossier} />
  </div>
);

/** One aanmelding: what was told on the left, what can be done on the right. */
export const Zaakscherm = ({ o, zaak }: { o: Omgeving; zaak: Zaak }) => {
  const { dossier, bericht } = zaak;
  const w = o.woorden.zaak;
  const regel = dossier ?? o.staat.regels.find((r) => r.id === zaak.id);
  return (
    <>
      <p class="terug"><button type="button" class="knop knop--rustig" onClick={() => o.doe({ soort: 'terug' })}>{w.terug}</button></p>
      <h1 id="kop" tabIndex={-1}>{regel ? vul(o.woorden.regel.titel, { wanneer: momentInWoorden(o.klok, regel.ontvangen) }) : o.woorden.lijst.kop}</h1>
      {zaak.laden === 'bezig' && <p class="leeg">{w.laadt}</p>}
      {zaak.laden !== 'bezig' && zaak.laden !== 'klaar' && (
        <div class="melding melding--spoed" role="alert">
          <p>{vul(w.fouten[zaak.laden], { nummer: nummerVan(zaak.id) })}</p>
          {(zaak.laden === 'geen-verbinding' || zaak.laden === 'storing')
            && <button type="button" class="knop" onClick={() => o.doe({ soort: 'bekijk', id: zaak.id })}>{w.opnieuw}</button>}
        </div>
      )}
      <Terugzetten o={o} zaak={zaak} />
      {zaak.laden === 'klaar' && dossier && (
        <>
          {dossier.fase !== 'verwijderd' && <Stand o={o} dossier={dossier} />}
          {bericht ? <Inhoud o={o} zaak={zaak} dossier={dossier} bericht={bericht} /> : <><Bijzonderheden o={o} dossier={dossier} /><Geschiedenis o={o} dossier={dossier} /></>}
        </>
      )}
    </>
  );
};
