import { addHandeling } from '../../src/application/loket.ts';
import type { Deps } from '../../src/application/ports.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import type { Handeling } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { leesInvoer, type RuweInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { ontvangersVan } from '../../src/domain/gemeente/sleutelring.ts';
import { sealEnvelop } from '../../src/envelop/envelop.ts';
import { demoberichten, momentVan } from './berichten.ts';
import type { Vuldeps } from './vul.ts';

/** Over how many working days the messages came in. */
const dagen = 20;

/**
 * Fills a store with open messages, as many as a desk could ever have: the words of the demonstration over and over, one in
 * twenty spoed, two in five of nobody, the others claimed, spoken with or answered by two workers in turn. Nobody comes
 * back for them: their codes are of no one.
 * @param nu ISO time in UTC; everything lies before it
 */
export const vulVeel = async (vuldeps: Vuldeps, nu: string, aantal: number): Promise<void> => {
  let klok = nu;
  const deps: Deps = { ...vuldeps, clock: { now: () => klok }, mailer: { send: () => Promise.resolve() }, log: () => undefined };
  const { sleutelring: ring } = deps;
  const ontvangers = ontvangersVan(ring);
  const woorden = demoberichten.flatMap(({ velden }) => leesInvoer(velden as RuweInvoer).invoer ?? []);
  for (let i = 0; i < aantal; i += 1) {
    const begin = Date.parse(momentVan(deps.kalender, nu, `${dagen - i % dagen} werkdagen 08:40`));
    const op = (minuten: number): void => { klok = new Date(begin + minuten * 60_000).toISOString(); };
    op(i % 60);
    const bericht = await sealEnvelop(
      { versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: woorden[i % woorden.length]!, antwoordOntvanger: ring.herstel[0]!.ontvanger }, ontvangers,
    );
    const tag = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
    const { id } = await submitAanmelding(deps, { bericht, tag, spoed: i % 20 === 0, opzij: [] });
    const door = ring.medewerkers[i % ring.medewerkers.length]!.id;
    const doe = async (minuten: number, handeling: Handeling): Promise<void> => {
      op(60 + minuten);
      await addHandeling(deps, id, handeling, door);
    };
    const soort = i % 5;
    if (soort > 1) await doe(1, { soort: 'geclaimd' });
    if (soort > 2) await doe(2, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' });
    if (soort > 3) {
      const inhoud = await sealEnvelop({ versie: 1, doel: 'antwoord', id, tekst: 'Dank voor uw bericht. Wij zien u dinsdag.' }, ontvangers);
      await doe(3, { soort: 'beantwoord', inhoud: Buffer.from(inhoud).toString('base64') });
    }
  }
};
