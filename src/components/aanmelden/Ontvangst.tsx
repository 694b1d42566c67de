import type { Contactwijze } from '../../domain/aanmelding/invoer.ts';
import { formatCode } from '../../domain/aanmelding/terugkomcode.ts';
import { datumInWoorden, vul } from '../formulier/zin.ts';
import type { AanmeldenGegevens } from './teksten.ts';

export type OntvangstProps = Pick<AanmeldenGegevens, 'tekst' | 'telefoon' | 'belnummer' | 'terugkomAdres'> & {
  contactwijze: Contactwijze;
  spoed: boolean;
  /** Promised ISO date, or null. */
  toegezegd: string | null;
  voorstel: boolean;
  /** The sentence, or whether there is one that is not known here (after a refresh). */
  herkenzin: string | boolean;
  /** The terugkomcode, only for who chose it as the way back. */
  code: string | null;
  /** Whether the mail that was asked for went out; undefined when none was asked for. */
  bevestiging?: boolean | undefined;
};

const Code = ({ tekst: { ontvangst: t }, code, toegezegd, terugkomAdres }: OntvangstProps) => code && (
  <section class="kaart code-kaart" aria-labelledby="code-kop">
    <h2 id="code-kop">{t.codeKop}</h2>
    <p class="code" id="terugkomcode">{formatCode(code).split(' ').map((groep, i) => <span key={i}>{groep} </span>)}</p>
    <p>{t.codeUitleg}</p>
    <p class="alleen-op-papier">{vul(t.codeAdres, { adres: terugkomAdres })}</p>
    <p><strong>{toegezegd ? vul(t.codeTerug, { datum: datumInWoorden(toegezegd) }) : t.codeTerugZonder}</strong></p>
    <p>{t.codeGeldig} {t.codeKwijt}</p>
    <p class="knoppen alleen-met-script">
      <button class="knop knop--rustig" type="button" data-doe="print">{t.print}</button>
      <button class="knop knop--rustig" type="button" data-doe="bewaar-code">{t.bewaar}</button>
    </p>
    <p><a href="/terugkomen">{t.naarTerugkomen}</a></p>
  </section>
);

const Bellen = ({ tekst: { ontvangst: t }, belnummer, herkenzin }: OntvangstProps) => (
  <>
    <li>{belnummer ? vul(t.nummerBekend, { nummer: belnummer }) : t.nummerOnbekend}</li>
    {herkenzin === true && <li>{t.herkenzinOnbekend}</li>}
    {typeof herkenzin === 'string' && herkenzin.trim() !== '' && <li>{t.herkenzin} <q><bdi>{herkenzin}</bdi></q></li>}
    <li>{t.geenHerkenzin}</li>
  </>
);

/** What a resident reads once the message is stored: that it arrived, who has it, what happens next and when. */
export const Ontvangst = (props: OntvangstProps) => {
  const { tekst: { ontvangst: t }, contactwijze, toegezegd, voorstel, spoed, telefoon, bevestiging } = props;
  return (
    <div class="ontvangst">
      <h1 id="ontvangst-titel" tabIndex={-1}>{t.titel}</h1>
      <p class="inleiding">{t.bijWie} {t.dank}</p>
      {spoed && <p class="melding melding--spoed">{vul(t.spoed, { telefoon })} <a href="/spoed">{t.spoedLink}</a></p>}
      <Code {...props} />
      <h2>{t.daarnaKop}</h2>
      <ul class="lijst">
        <li>
          <strong>{toegezegd ? vul(t.toezegging[contactwijze], { datum: datumInWoorden(toegezegd) }) : t.zonderToezegging[contactwijze]}</strong>
          {toegezegd && voorstel && <> {t.voorstel}</>}
        </li>
        {contactwijze === 'bellen' && <Bellen {...props} />}
        {contactwijze === 'langskomen' && <li>{vul(t.langskomen, { telefoon })}</li>}
        <li>{t.nietOpnieuw}</li>
        {bevestiging !== undefined && <li>{bevestiging ? t.bevestigingJa : t.bevestigingNee}</li>}
        {contactwijze !== 'code' && <li>{t.niets}</li>}
      </ul>
      <p>{vul(contactwijze === 'code' ? t.veranderenMetCode : t.veranderen, { telefoon })}</p>
      <p class="alleen-met-script"><button class="knop knop--rustig" type="button" data-doe="klaar">{t.klaar}</button></p>
    </div>
  );
};
