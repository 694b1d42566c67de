import { vul } from '../formulier/zin.ts';
import { isOpen } from './groepen.ts';
import { Uitkomst } from './Meldingen.tsx';
import { Schrijfveld } from './Velden.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** For when the owner is away and the resident cannot wait. Why is said, for the owner to read. */
const Overnemen = ({ o, zaak }: Pick<Deel, 'o' | 'zaak'>) => {
  const w = o.woorden.zaak.oppakken.overnemen;
  const neemOver = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    o.doe({ soort: 'neemOver', reden: document.querySelector<HTMLTextAreaElement>('#veld-overnemen')?.value ?? '' });
  };
  return (
    <details class="extra">
      <summary>{w.kop}</summary>
      <form onSubmit={neemOver} noValidate>
        <p>{w.uitleg}</p>
        <Schrijfveld naam="overnemen" kop={w.label} uitleg={w.labelUitleg} regels={2} naamloos over={{ zaak, plek: 'overnemen' }} />
        <button class="knop" type="submit" aria-disabled={zaak.bezig ? 'true' : undefined}>{w.knop}</button>
      </form>
    </details>
  );
};

/** Who has it: one worker at any moment. */
export const Oppakken = ({ o, zaak, dossier, bericht }: Deel) => {
  const { oppakken, organisatie } = o.woorden.zaak;
  const w = bericht.aanleiding === 'organisatie' ? { ...oppakken, ...organisatie.oppakken } : oppakken;
  const { eigenaar } = dossier;
  const bezig = zaak.bezig === 'geclaimd';
  const zin = (): string => {
    if (bezig) return w.bezig;
    if (eigenaar === null) return isOpen(dossier) || dossier.fase === 'ingetrokken' ? w.niemand : w.gesloten;
    const d = dossier.doorverwijzing;
    const naar = d ? o.woorden.zaak.overdracht.bestemmingen[d.naar].toLowerCase() : '';
    if (d?.fase === 'bevestigd') return vul(eigenaar === o.staat.ik.id ? w.bijAnderVanU : w.bijAnder, { naar, naam: o.naam(eigenaar) });
    if (eigenaar === o.staat.ik.id) return d?.fase === 'gevraagd' ? vul(w.vanUTot, { naar }) : w.vanU;
    return vul(zaak.netTeLaat ? w.teLaat : w.van, { naam: o.naam(eigenaar) });
  };
  const magOvernemen = eigenaar !== null && eigenaar !== o.staat.ik.id && dossier.fase !== 'gesloten' && dossier.fase !== 'verwijderd';
  const magOppakken = eigenaar === null && dossier.fase !== 'gesloten';
  // Until the receiver has confirmed, the worker who asked keeps the resident.
  const magLoslaten = eigenaar === o.staat.ik.id && !bezig && dossier.doorverwijzing?.fase !== 'gevraagd' && dossier.fase !== 'gesloten';
  return (
    <section class="kaart" aria-labelledby="kop-oppakken">
      <h2 id="kop-oppakken" tabIndex={-1}>{w.kop}</h2>
      {zaak.gelukt?.plek !== 'oppakken' && <p>{zin()}</p>}
      <Uitkomst zaak={zaak} plek="oppakken" />
      {(magOppakken || bezig) && (
        <p><button type="button" class="knop knop--hoofd" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'pakOp' })}>{w.knop}</button></p>
      )}
      {/* Another owner is another question: what was typed was about the one before. */}
      {magOvernemen && <Overnemen key={eigenaar} o={o} zaak={zaak} />}
      {magLoslaten && (
        <p><button type="button" class="knop knop--rustig" aria-disabled={zaak.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'laatLos' })}>{w.laatLos}</button></p>
      )}
    </section>
  );
};
