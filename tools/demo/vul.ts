import { putSom } from '../../src/application/cijfers.ts';
import { addHandeling, openForLoket, readForLoket } from '../../src/application/loket.ts';
import type { Deps, Mailer } from '../../src/application/ports.ts';
import { doRound } from '../../src/application/round.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { act } from '../../src/application/terugkomen.ts';
import { serverScrypt } from '../../src/adapters/scrypt.ts';
import type { Handeling } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { leesInvoer, type RuweInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { isSpoed } from '../../src/domain/aanmelding/situatie.ts';
import { kwartaalVan, vorigKwartaal } from '../../src/domain/cijfers/kwartaal.ts';
import { ontvangersVan } from '../../src/domain/gemeente/sleutelring.ts';
import { type Bijschrift, type Envelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { deriveTerugkomsleutel, makeCode, type Terugkomsleutel } from '../../src/envelop/terugkomcode.ts';
import cijfers from './kwartaal.json' with { type: 'json' };
import { type Demobericht, demoberichten, momentVan, type VanBalie, type VanInwoner, werkdagVan } from './berichten.ts';

/** A message that was put in the store, and the code with which its resident comes back. */
export type Gevuld = { nr: number; naam: string; id: string; code: string; /** The resident was shown it: they come back by themselves. */ metCode: boolean };

/** What filling needs from outside; clock, mail and log are its own. */
export type Vuldeps = Omit<Deps, 'clock' | 'mailer' | 'log'>;

type Inwoner = Terugkomsleutel & { id: string; code: string };
type Stap = { op: string; doe: () => Promise<void> };

const rondetijden = ['09:00', '11:00', '13:00', '15:00', '16:45'];

const seal = async (deps: Deps, envelop: Envelop, ook: readonly string[] = []): Promise<string> =>
  Buffer.from(await sealEnvelop(envelop, [...ook, ...ontvangersVan(deps.sleutelring)])).toString('base64');

/** Seals a message and takes it in, as when somebody sends it from a browser. */
const schrijf = async (deps: Deps, { velden, opzij, nr }: Demobericht, dubbelVan: string | undefined): Promise<Inwoner> => {
  const { invoer, fouten } = leesInvoer(velden as RuweInvoer);
  if (!invoer) throw new Error(`message ${nr} of the demonstration: ${fouten.map((f) => f.code).join(', ')}`);
  const code = makeCode();
  const sleutel = await deriveTerugkomsleutel(code, serverScrypt);
  const bericht = await sealEnvelop(
    { versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: invoer, antwoordOntvanger: sleutel.ontvanger }, ontvangersVan(deps.sleutelring),
  );
  const spoed = isSpoed(invoer.situatie, deps.gemeente.spoedSituaties.waarde);
  const { id } = await submitAanmelding(deps, { bericht, tag: sleutel.tag, spoed, opzij, dubbelVan });
  return { ...sleutel, id, code };
};

const doeInwoner = async (deps: Deps, { id, tag, ontvanger }: Inwoner, doet: VanInwoner): Promise<void> => {
  if (doet.soort === 'aangevuld') {
    const inhoud = await seal(deps, { versie: 1, doel: 'aanvulling', id, tekst: doet.tekst }, [ontvanger]);
    await act(deps, tag, { actie: 'aanvullen', inhoud: new Uint8Array(Buffer.from(inhoud, 'base64')) });
  } else await act(deps, tag, { actie: doet.soort === 'ingetrokken' ? 'intrekken' : 'verwijderen' });
};

/** What a worker does, sealed and complete. @param nu ISO time in UTC from which working days are counted */
const handelingVan = async (deps: Deps, { id, ontvanger }: Inwoner, doet: VanBalie, nu: string): Promise<Handeling> => {
  const bijschrift = (doel: Bijschrift['doel'], tekst: string, ook: string[] = []) => seal(deps, { versie: 1, doel, id, tekst }, ook);
  switch (doet.soort) {
    case 'beantwoord': return { soort: 'beantwoord', inhoud: await bijschrift('antwoord', doet.tekst, [ontvanger]) };
    case 'notitie': return { soort: 'notitie', inhoud: await bijschrift('notitie', doet.tekst) };
    case 'overgenomen': {
      const { eigenaar } = await readForLoket(deps, id);
      if (eigenaar === null) throw new Error('nobody has what is taken over in the demonstration');
      return { soort: 'overgenomen', van: eigenaar, inhoud: await bijschrift('overname', doet.tekst) };
    }
    case 'triage': {
      const { tekst, ...rest } = doet;
      return { ...rest, inhoud: await bijschrift('triage', tekst) };
    }
    case 'overgedragen': {
      const { toestemming, kaart, organisatie, bevestigenVoor, ...rest } = doet;
      const inhoud = await seal(deps, { versie: 1, doel: 'doorverwijzing', id, toestemming, kaart, organisatie });
      return { ...rest, bevestigenVoor: werkdagVan(deps.kalender, nu, bevestigenVoor), inhoud };
    }
    case 'bevestigd': {
      const { doorverwijzing } = await readForLoket(deps, id);
      if (!doorverwijzing) throw new Error('a confirmation in the demonstration has no handover');
      return { soort: 'bevestigd', doorverwijzing: doorverwijzing.id, inhoud: await bijschrift('bevestiging', doet.tekst) };
    }
    case 'geopend': case 'geclaimd': case 'losgelaten': case 'heropend': case 'contact': case 'gesloten': return doet;
  }
};

const doeBalie = async (deps: Deps, wie: string, inwoner: Inwoner, doet: VanBalie, nu: string): Promise<void> => {
  const door = deps.sleutelring.medewerkers[wie === 'balie-1' ? 0 : 1] ?? deps.sleutelring.medewerkers[0]!;
  if (doet.soort === 'geopend') await openForLoket(deps, inwoner.id, door.id);
  await addHandeling(deps, inwoner.id, await handelingVan(deps, inwoner, doet, nu), door.id);
};

/**
 * Puts the messages of the demonstration in an empty store and lets the days since pass: residents and workers do what
 * they did at the time they did it, and the round comes by, so bells and handovers that came back are there too. The quarter
 * before has invented counts: numbers are shown only of a quarter that is over.
 * @param nu ISO time in UTC; everything lies before it
 * @param maakMailer gets the clock of the demonstration
 * @throws what the use cases throw: then the store is filled in part
 */
export const vulDemo = async (vuldeps: Vuldeps, nu: string, maakMailer: (nu: () => string) => Mailer, berichten = demoberichten): Promise<Gevuld[]> => {
  let klok = nu;
  const clock = { now: () => klok };
  const deps: Deps = { ...vuldeps, clock, mailer: maakMailer(clock.now), log: () => undefined };
  const moment = (hoeLang: string): string => momentVan(deps.kalender, nu, hoeLang);
  const inwoners = new Map<number, Inwoner>();
  const stappen: Stap[] = berichten.flatMap((bericht): Stap[] => [
    {
      op: moment(bericht.op),
      doe: async () => { inwoners.set(bericht.nr, await schrijf(deps, bericht, bericht.dubbelVan === undefined ? undefined : inwoners.get(bericht.dubbelVan)?.id)); },
    },
    ...bericht.daarna.map((stap): Stap => ({
      op: moment(stap.op),
      doe: () => {
        const inwoner = inwoners.get(bericht.nr)!;
        return stap.wie === 'inwoner' ? doeInwoner(deps, inwoner, stap.doet) : doeBalie(deps, stap.wie, inwoner, stap.doet, nu);
      },
    })),
  ]);
  const dagen = berichten.flatMap(({ op }) => /^(\d+) werkdagen/.exec(op)?.[1] ?? []).map(Number);
  const rondes = Array.from({ length: Math.max(0, ...dagen) }, (_, i) => i + 1)
    .flatMap((dag) => rondetijden.map((tijd): Stap => ({ op: moment(`${dag} werkdagen ${tijd}`), doe: () => doRound(deps) })));
  for (const { op, doe } of [...stappen, ...rondes].sort((a, b) => a.op.localeCompare(b.op))) {
    klok = op;
    await doe();
  }
  await putSom(deps.store, vorigKwartaal(kwartaalVan(deps.kalender, nu)), cijfers);
  return berichten.map(({ nr, velden: { naam = '', contactwijze } }) => {
    const { id, code } = inwoners.get(nr)!;
    return { nr, id, code, naam: String(naam), metCode: contactwijze === 'code' };
  });
};
