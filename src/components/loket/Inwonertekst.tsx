import { zichtbaar } from './tekst.ts';

const Delen = ({ tekst }: { tekst: string }) => (
  <>{zichtbaar(tekst).map((deel) => ('teken' in deel ? <span class="teken">{deel.teken}</span> : deel.tekst))}</>
);

/** What somebody wrote, to the letter: text only, in its own direction, nothing in it works. */
export const Inwonertekst = ({ tekst }: { tekst: string }) => <div class="woorden" dir="auto"><Delen tekst={tekst} /></div>;

/** The same, in the middle of a line of ours. */
export const Inwonerwoord = ({ tekst }: { tekst: string }) => <bdi class="woord"><Delen tekst={tekst} /></bdi>;
