import { datumInWoorden, vul } from '../../formulier/zin.ts';
import { uurInWoorden } from '../dagen.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesSleutelvelden, openzinVan, Sleutelfouten, Sleutelvelden } from '../Sleutelvelden.tsx';
import type { Beheerprops } from './Beheer.tsx';
import type { Proefuitkomst } from './sleutels.ts';

const Uitkomst = ({ o, uitkomst: { wie, naam, bericht, op } }: { o: Omgeving; uitkomst: Proefuitkomst }) => {
  const w = o.gegevens.sleutels.woorden.proef;
  return (
    <div class="melding" id="uitkomst-proef" tabIndex={-1}>
      <p><strong>{vul(w.uitkomsten[wie], { naam })}</strong></p>
      {bericht && <p>{w.berichten[bericht]}</p>}
      <p>{vul(w.op, { dag: datumInWoorden(op), tijd: uurInWoorden(o.klok, op) })}</p>
    </div>
  );
};

/** Tests a key of a worker or of recovery. What was chosen and typed goes to a vault of its own, which ends at once. */
export const Sleutelproef = ({ o, beheer: { sleutels: { proef } } }: Beheerprops) => {
  const w = o.gegevens.sleutels.woorden.proef;
  const { open } = o.woorden;
  const velden = { fouten: proef.fouten, zinVan: openzinVan(open) };
  const test = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    if (!proef.bezig) o.doe({ soort: 'sleutels', wat: { wat: 'proef', ...leesSleutelvelden() } });
  };
  return (
    <details class="extra sleuteldeel" open={proef.bezig || proef.fouten.length > 0 || proef.uitkomst !== null || undefined}>
      <summary>{w.kop}</summary>
      <p>{w.uitleg}</p>
      <p>{w.herstel}</p>
      {proef.fouten.length > 0 && <Sleutelfouten kop={w.foutKop} {...velden} />}
      <form id="formulier-proef" onSubmit={test} noValidate>
        <Sleutelvelden woorden={open} {...velden} />
        <p><button type="submit" class="knop" aria-disabled={proef.bezig ? 'true' : undefined}>{w.knop}</button></p>
        <p class="sleuteldeel__bezig" role="status">{proef.bezig ? w.bezig : ''}</p>
      </form>
      {proef.uitkomst && <Uitkomst o={o} uitkomst={proef.uitkomst} />}
    </details>
  );
};
