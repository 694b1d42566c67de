import { diensten, type Dienst } from '../../domain/zelftest/regels.ts';
import { vul } from '../formulier/zin.ts';
import { momentInWoorden } from './dagen.ts';
import { isOpen } from './groepen.ts';
import { Inwonertekst } from './Inwonertekst.tsx';
import { foutBij, Uitkomst, Veldfouten } from './Meldingen.tsx';
import type { Woorden } from './typen.ts';
import { Keuzes, Schrijfveld } from './Velden.tsx';
import { voorstelVan, type Voorstel } from './voorstel.ts';
import type { Deel } from './Zaakscherm.tsx';

/** How pressing it is and which help fits, in one line. */
const inZin = ({ zaak: { triage: w } }: Woorden, { spoed, dienst }: { spoed: boolean; dienst: Dienst }): string =>
  `${spoed ? w.haast.ja : w.haast.nee} · ${w.diensten[dienst]}`;

const Voorgesteld = ({ o, voorstel }: Pick<Deel, 'o'> & { voorstel: Voorstel | null }) => {
  const w = o.woorden.zaak.triage;
  if (!voorstel) return <p class="leeg">{w.geenVoorstel}</p>;
  return (
    <>
      <p>{w.voorstel} <strong>{inZin(o.woorden, voorstel)}</strong></p>
      <p id="kop-redenen">{w.omdat}</p>
      <ul class="lijst" aria-labelledby="kop-redenen">{voorstel.redenen.map((code) => <li key={code}>{w.redenen[code as keyof typeof w.redenen]}</li>)}</ul>
    </>
  );
};

const Formulier = ({ o, zaak, nu }: Pick<Deel, 'o' | 'zaak'> & { nu: { spoed: boolean; dienst: Dienst | null } }) => {
  const w = o.woorden.zaak.triage;
  const legVast = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    const velden = new FormData(gebeurtenis.currentTarget as HTMLFormElement);
    const reden = velden.get('reden');
    o.doe({
      soort: 'triage', spoed: velden.get('haast') === 'ja', dienst: diensten.find((code) => code === velden.get('dienst')) ?? null,
      reden: typeof reden === 'string' ? reden : '',
    });
  };
  return (
    <form id="formulier-triage" onSubmit={legVast} noValidate>
      <Veldfouten o={o} zaak={zaak} plek="triage" />
      <Keuzes naam="haast" kop={w.haastVraag} keuzes={w.haast} gekozen={nu.spoed ? 'ja' : 'nee'} />
      <Keuzes naam="dienst" kop={w.dienstVraag} keuzes={w.diensten} gekozen={nu.dienst ?? undefined} fout={foutBij(zaak, 'triage', 'dienst')} />
      <Schrijfveld naam="reden" kop={w.reden} uitleg={w.redenUitleg} regels={2} fout={foutBij(zaak, 'triage', 'reden')} />
      {zaak.fout && <Uitkomst zaak={zaak} plek="triage" />}
      <button class="knop" type="submit" aria-disabled={zaak.bezig ? 'true' : undefined}>{w.knop}</button>
    </form>
  );
};

/** What a worker decided the last time, and why. */
const Besloten = ({ o, zaak, dossier, laatste }: Pick<Deel, 'o' | 'zaak' | 'dossier'> & { laatste: { id: string; op: string; door: string } }) => {
  const w = o.woorden.zaak.triage;
  const reden = zaak.teksten[laatste.id];
  return (
    <div id="triage-besluit">
      <p>{vul(w.besloten, { naam: o.naam(laatste.door), wanneer: momentInWoorden(o.klok, laatste.op) })} <strong>{dossier.dienst && inZin(o.woorden, { spoed: dossier.spoed, dienst: dossier.dienst })}</strong></p>
      {typeof reden === 'string' ? <Inwonertekst tekst={reden} /> : <p class="leeg">{o.woorden.zaak.draad.dicht}</p>}
    </div>
  );
};

/** How pressing it is and which help fits: proposed with reasons, decided by a worker. */
export const Triage = ({ o, zaak, dossier, bericht }: Deel) => {
  const w = o.woorden.zaak.triage;
  if (bericht.aanleiding === 'organisatie') return null;
  const voorstel = voorstelVan(bericht, o.gegevens.spoedSituaties);
  const laatste = dossier.gebeurtenissen.findLast((g) => g.soort === 'triage');
  const mag = dossier.eigenaar === o.staat.ik.id && zaak.bezig !== 'geclaimd' && isOpen(dossier);
  if (!mag && !laatste && !voorstel) return null;
  const nu = laatste ? { spoed: dossier.spoed, dienst: dossier.dienst } : (voorstel ?? { spoed: dossier.spoed, dienst: null });
  return (
    <section class="kaart" id="kaart-triage" aria-labelledby="kop-triage">
      <h2 id="kop-triage" tabIndex={-1}>{w.kop}</h2>
      {laatste?.soort === 'triage' ? <Besloten o={o} zaak={zaak} dossier={dossier} laatste={laatste} /> : <Voorgesteld o={o} voorstel={voorstel} />}
      {mag && (
        <>
          {!laatste && voorstel && (
            <p><button type="button" class="knop knop--hoofd" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'triage', spoed: voorstel.spoed, dienst: voorstel.dienst, reden: '' })}>{w.klopt}</button></p>
          )}
          {zaak.gelukt?.plek === 'triage' && <Uitkomst zaak={zaak} plek="triage" />}
          {/* Decided: folded and empty again. */}
          <details class="extra" key={laatste?.id ?? 'eerste'} open={!laatste && !voorstel}>
            <summary>{laatste ? w.verander : voorstel ? w.anders : w.kies}</summary>
            <Formulier o={o} zaak={zaak} nu={nu} />
          </details>
        </>
      )}
    </section>
  );
};
