import type { Beheerprops } from './Beheer.tsx';

/** Ends every session of this worker, also on a machine she walked away from. */
export const Sessies = ({ o, beheer: { sessies } }: Beheerprops) => {
  const w = o.gegevens.beheer.woorden.sessies;
  return (
    <>
      <p>{w.uitleg}</p>
      <p>{w.duur}</p>
      {sessies.mislukt && <p class="veld__fout" id="fout-sessies" tabIndex={-1}>{w.mislukt}</p>}
      <p><button type="button" class="knop knop--hoofd" aria-disabled={sessies.bezig ? 'true' : undefined} onClick={() => o.doe({ soort: 'sluitOveral' })}>{w.knop}</button></p>
      {sessies.bezig && <p role="status">{w.bezig}</p>}
    </>
  );
};
