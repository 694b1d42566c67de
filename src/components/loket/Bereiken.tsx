import { wijzeInWoorden } from './contactregels.ts';
import { Gegeven } from './Gegeven.tsx';
import { Inwonerwoord } from './Inwonertekst.tsx';
import type { Deel } from './Zaakscherm.tsx';

/** Telephone, mail and address: for the one who has it, and nobody else. */
const Adressen = ({ o, bericht }: Deel) => {
  const w = o.woorden.zaak.bereiken;
  return (
    <>
      {(['telefoon', 'email', 'adres'] as const).map((veld) => bericht[veld].trim() !== '' && (
        <Gegeven key={veld} kop={w[veld]} groot><Inwonerwoord tekst={bericht[veld]} /></Gegeven>
      ))}
    </>
  );
};

const heeftAdres = ({ telefoon, email, adres }: Deel['bericht']): boolean => `${telefoon}${email}${adres}`.trim() !== '';

/** Whether anything may be left where somebody else can hear or read it. */
const Veilig = ({ o: { woorden: { zaak: { bereiken: w } } }, bericht }: Deel) => (bericht.veilig
  ? <p>{w.welVeilig}</p>
  : (
    <div class="melding melding--spoed niet-veilig">
      <p><strong>{w.nietVeilig}</strong></p>
      <p>{bericht.contactwijze === 'email' || bericht.contactwijze === 'post' ? w.nietVeiligWijze[bericht.contactwijze] : w.nietVeiligUitleg}</p>
    </div>
  ));

/** What to say first, and how and when to reach the resident. */
export const Bereiken = (deel: Deel) => {
  const { o, zaak, dossier, bericht } = deel;
  const w = o.woorden.zaak.bereiken;
  // Only a claim that won counts: while it is being made it may still turn out to be a colleague's.
  const vanMij = dossier.eigenaar === o.staat.ik.id && zaak.bezig !== 'geclaimd';
  const organisatie = bericht.aanleiding === 'organisatie' ? o.woorden.zaak.organisatie : null;
  // Nobody is in danger when an organisation is called about its own question.
  const zoektContact = !organisatie && ((bericht.contactwijze !== 'code' && bericht.contactwijze !== 'geen') || heeftAdres(bericht));
  const veld = (naam: 'bestmoment' | 'naam' | 'taal' | 'bron', kop: string) =>
    bericht[naam].trim() !== '' && <Gegeven kop={kop}><Inwonerwoord tekst={bericht[naam]} /></Gegeven>;
  return (
    <section class="kaart" aria-labelledby="kop-bereiken">
      <h2 id="kop-bereiken" tabIndex={-1}>{organisatie ? organisatie.bereik : w.kop}</h2>
      <p>{wijzeInWoorden(o.woorden, bericht)}</p>
      {!vanMij && heeftAdres(bericht) && <p class="leeg">{dossier.eigenaar === null ? w.naOppakken : w.alleenCollega}</p>}
      {zoektContact && <Veilig {...deel} />}
      {bericht.contactwijze === 'langskomen' && bericht.telefoon.trim() === '' && <p>{w.langskomenZonder}</p>}
      {/* Somebody is called or met; a mail or a letter says who it is from. */}
      {zoektContact && bericht.contactwijze !== 'email' && bericht.contactwijze !== 'post' && bericht.herkenzin.trim() === '' && <p>{w.geenHerkenzin}</p>}
      <dl class="gegevens">
        {bericht.herkenzin.trim() !== '' && (
          <Gegeven kop={w.zegEerst} groot>
            <q class="herkenzin"><Inwonerwoord tekst={bericht.herkenzin} /></q>
            <span class="gegeven__uitleg">{w.zegEerstUitleg}</span>
          </Gegeven>
        )}
        {vanMij && <Adressen {...deel} />}
        {veld('bestmoment', w.bestmoment)}
        {veld('naam', organisatie ? organisatie.contactpersoon : w.naam)}
        {veld('taal', w.taal)}
        {bericht.kern.trim() !== '' && <Gegeven kop={w.kern}>{bericht.kern === 'elders' ? w.kernElders : <Inwonerwoord tekst={bericht.kern} />}</Gegeven>}
        {veld('bron', w.bron)}
      </dl>
      {bericht.tolk && <p><strong>{w.tolk}</strong></p>}
    </section>
  );
};
