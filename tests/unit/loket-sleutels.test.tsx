import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import beheerwoorden from '../../content/nl/loket-beheer.json' with { type: 'json' };
import sleutelwoorden from '../../content/nl/loket-sleutels.json' with { type: 'json' };
import { Apifout } from '../../src/browser/loket/api.ts';
import { type Hersleutelgereedschap, maakHersleuteling } from '../../src/browser/loket/beheer/hersleutelen.ts';
import { Kluisfout } from '../../src/browser/loket/kluis.ts';
import { aanvraagUit, naamUit } from '../../src/components/loket/beheer/aanvraag.ts';
import { Hersleutelen } from '../../src/components/loket/beheer/Hersleutelen.tsx';
import { beginHersleuteling, type Hersleuteling } from '../../src/components/loket/beheer/sleutels.ts';
import { beginBeheer } from '../../src/components/loket/beheer/typen.ts';
import { omgevingVan } from '../../src/components/loket/omgeving.ts';
import { begin, verwerk } from '../../src/components/loket/staat.ts';
import type { Dossier, Lijstregel, Paginagegevens } from '../../src/components/loket/typen.ts';
import { sleutelaanvraagSchema } from '../../src/domain/gemeente/sleutelaanvraag.ts';
import { ontvangersVan } from '../../src/domain/gemeente/sleutelring.ts';
import { sleuteleindeVan, sleutelidVan } from '../../src/domain/gemeente/sleutelkenmerk.ts';
import { ringmerkVan } from '../../src/envelop/ringmerk.ts';
import { sealEnvelop } from '../../src/envelop/envelop.ts';
import { balie1, resident, ring } from './opstelling.ts';

const ontvangers = ontvangersVan(ring);
const notitie = async (naar: readonly string[]): Promise<string> =>
  Buffer.from(await sealEnvelop({ versie: 1, doel: 'notitie', id: 'x', tekst: 'y' }, naar)).toString('base64');
const [vol, smal] = [await notitie(ontvangers), await notitie([balie1.ontvanger])];

const regel = (id: string, anders: Partial<Lijstregel> = {}): Lijstregel => ({
  id, fase: 'nieuw', spoed: false, ontvangen: '2026-11-24T08:15:00.000Z', toegezegd: null, opzij: [], dubbelVan: null,
  eigenaar: null, dienst: null, doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: '2026-11-24T08:15:00.000Z', overgenomenVan: null, klaarSinds: null, ...anders,
});
const dossier = (id: string, anders: Partial<Dossier> = {}): Dossier => ({ ...regel(id), bericht: vol, berichtHash: id, gebeurtenissen: [], wisVanaf: null, ...anders });
const tekst = (inhoud: string): Dossier['gebeurtenissen'][number] => ({ id: 'g', op: '2026-11-24T08:15:00.000Z', soort: 'notitie', door: 'balie-1', inhoud });

type Antwoord = Partial<{ lees: (id: string, keer: number) => Dossier; stuur: (id: string, keer: number) => string[]; kluis: (id: string) => string[] }>;
/** A desk of made-up messages: what is read, what the vault does, and what the server says. */
const opstelling = (ids: string[], { lees = (id) => dossier(id), stuur = () => [], kluis = () => [] }: Antwoord) => {
  const keren = new Map<string, number>();
  const keer = (wat: string): number => {
    keren.set(wat, (keren.get(wat) ?? 0) + 1);
    return keren.get(wat)!;
  };
  const gezien: Hersleuteling[] = [];
  const gestuurd: { id: string; ring: string }[] = [];
  const gewacht: number[] = [];
  let regels = ids.map((id) => regel(id));
  let verlopen = 0;
  const g: Hersleutelgereedschap = {
    ontvangers, regels: () => regels, toon: (stand) => { gezien.push(stand); }, verlopen: () => { verlopen += 1; },
    wacht: (ms) => { gewacht.push(ms); return Promise.resolve(); },
    kluis: { vraag: ((_: string, { id }: { id: string }) => Promise.resolve().then(() => ({ vervangt: id, bericht: id === 'groot' ? 'x'.repeat(5_000_000) : 'n', hash: 'h', gebeurtenissen: [], overgeslagen: kluis(id) }))) as never },
    api: {
      leesDossier: (id) => Promise.resolve().then(() => lees(id, keer(`lees ${id}`))),
      hersleutel: (id, nieuw) => Promise.resolve().then(() => {
        const overgeslagen = stuur(id, keer(`stuur ${id}`));
        gestuurd.push({ id, ring: nieuw.ring });
        return { ...dossier(id), overgeslagen };
      }),
    },
  };
  return { loop: maakHersleuteling(g), gezien, gestuurd, gewacht, voegToe: (id: string) => { regels = [...regels, regel(id)]; }, wis: (id: string) => { regels = regels.map((r) => (r.id === id ? { ...r, fase: 'verwijderd' } : r)); }, verlopen: () => verlopen };
};
const fout = (code: ConstructorParameters<typeof Apifout>[0]): never => { throw new Apifout(code); };

describe('alle berichten opnieuw op slot', () => {
  it('gaat een voor een, zegt hoe ver het is, neemt mee wat intussen kwam, en slaat over wat gewist is', async () => {
    const o = opstelling(['a', 'b', 'c'], { stuur: (id) => { if (id === 'a') { o.voegToe('d'); o.wis('c'); } return []; } });
    await o.loop.begin();
    expect(o.gestuurd.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(o.gezien.map(({ stap, klaar, totaal }) => [stap, klaar, totaal])).toEqual([['bezig', 0, 3], ['bezig', 1, 3], ['bezig', 2, 3], ['bezig', 3, 3], ['klaar', 3, 3]]);
    expect(new Set(o.gestuurd.map((s) => s.ring))).toEqual(new Set([ringmerkVan(ontvangers)]));
  });

  it('telt bij hoeveel berichten er minder sleutels op zaten dan in de ring staan', async () => {
    const o = opstelling(['a', 'b', 'c'], { lees: (id) => dossier(id, { bericht: id === 'b' ? smal : vol }) });
    await o.loop.begin();
    expect(o.loop.stand()).toMatchObject({ stap: 'klaar', minder: 1, anders: [] });
  });

  it('gaat na een weggevallen verbinding vanzelf verder met hetzelfde bericht', async () => {
    const o = opstelling(['a', 'b'], { lees: (id, keer) => (id === 'b' && keer < 3 ? fout('geen-verbinding') : dossier(id)), stuur: (_, keer) => (keer === 1 ? fout('geen-verbinding') : []) });
    await o.loop.begin();
    expect(o.gezien.map((s) => s.stap)).toEqual(['bezig', 'wacht', 'bezig', 'bezig', 'wacht', 'wacht', 'bezig', 'wacht', 'bezig', 'bezig', 'klaar']);
    expect([o.gestuurd.map(({ id }) => id), o.loop.stand().anders]).toEqual([['a', 'b'], []]);
  });

  it('probeert het bij een storing steeds later opnieuw, en noemt het bericht als het niet lukt; de rest gaat door', async () => {
    const o = opstelling(['a', 'b'], { stuur: (id) => (id === 'a' ? fout('storing') : []) });
    await o.loop.begin();
    expect([o.gewacht, o.loop.stand().anders, o.gestuurd.map(({ id }) => id)]).toEqual([[5_000, 20_000, 40_000], [{ id: 'a', uitkomst: 'storing' }], ['b']]);
  });

  it('noemt elk bericht dat anders ging, met waarom', async () => {
    const o = opstelling(['kan-niet', 'stuk', 'groot', 'groot-2', 'weg', 'gewist', 'deel', 'kluis', 'goed'], {
      lees: (id) => (id === 'weg' ? dossier(id, { bericht: null }) : id === 'gewist' ? fout('verdwenen') : dossier(id)),
      kluis: (id) => {
        if (id === 'kan-niet') throw new Kluisfout('niet-te-openen');
        if (id === 'stuk') throw new Kluisfout('beschadigd');
        if (id === 'kluis') throw new Kluisfout('kluis');
        return id === 'deel' ? ['g'] : [];
      },
      stuur: (id) => (id === 'groot-2' ? fout('te-groot') : []),
    });
    await o.loop.begin();
    expect(o.loop.stand().anders.map(({ id, uitkomst }) => [id, uitkomst])).toEqual([
      ['kan-niet', 'niet-te-openen'], ['stuk', 'beschadigd'], ['groot', 'te-groot'], ['groot-2', 'te-groot'], ['weg', 'verdwenen'], ['gewist', 'verdwenen'], ['deel', 'deels'], ['kluis', 'kluis'],
    ]);
    expect(o.gestuurd.map(({ id }) => id)).toEqual(['deel', 'goed']);
  });

  it('een collega was eerst: klaar als zij ook de teksten deed, en anders nog een keer', async () => {
    const af = opstelling(['a'], { lees: (id, keer) => dossier(id, { gebeurtenissen: [tekst(`oud${keer}`)] }), stuur: () => fout('al-hersleuteld') });
    await af.loop.begin();
    expect(af.loop.stand().anders).toEqual([{ id: 'a', uitkomst: 'al-hersleuteld' }]);
    const half = opstelling(['a'], { lees: (id) => dossier(id, { gebeurtenissen: [tekst('oud')] }), stuur: (_, keer) => (keer === 1 ? fout('al-hersleuteld') : []) });
    await half.loop.begin();
    expect([half.loop.stand().anders, half.gestuurd.length]).toEqual([[], 1]);
    const nooit = opstelling(['a'], { lees: (id) => dossier(id, { gebeurtenissen: [tekst('oud')] }), stuur: () => fout('al-hersleuteld') });
    await nooit.loop.begin();
    expect(nooit.loop.stand().anders).toEqual([{ id: 'a', uitkomst: 'deels' }]);
  });

  it('een tekst die intussen was vervangen gaat nog een keer, en daarna staat erbij dat een deel bleef liggen', async () => {
    const eens = opstelling(['a'], { stuur: (_, keer) => (keer === 1 ? ['g'] : []) });
    await eens.loop.begin();
    expect([eens.gestuurd.length, eens.loop.stand().anders]).toEqual([2, []]);
    const steeds = opstelling(['a'], { stuur: () => ['g'] });
    await steeds.loop.begin();
    expect([steeds.gestuurd.length, steeds.loop.stand().anders]).toEqual([3, [{ id: 'a', uitkomst: 'deels' }]]);
  });

  it('houdt op als de pagina een oude ring kent, en als de sessie voorbij is', async () => {
    const oud = opstelling(['a', 'b'], { stuur: () => fout('oude-sleutelring') });
    await oud.loop.begin();
    expect([oud.loop.stand().stap, oud.gestuurd.length]).toEqual(['oudeRing', 0]);
    const voorbij = opstelling(['a', 'b'], { lees: () => fout('verlopen') });
    await voorbij.loop.begin();
    expect([voorbij.verlopen(), voorbij.gestuurd.length]).toEqual([1, 0]);
  });

  it('stopt waar men zegt, gaat daar weer verder, en kan na afloop helemaal opnieuw', async () => {
    const o = opstelling(['a', 'b', 'c'], { stuur: (id, keer) => { if (id === 'b' && keer === 1) o.loop.stop(); return []; } });
    await o.loop.begin();
    expect(o.loop.stand()).toMatchObject({ stap: 'gestopt', klaar: 1, totaal: 3 });
    await o.loop.begin();
    expect([o.gestuurd.map(({ id }) => id), o.loop.stand().stap]).toEqual([['a', 'b', 'b', 'c'], 'klaar']);
    await o.loop.begin();
    expect(o.gestuurd.map(({ id }) => id).slice(4)).toEqual(['a', 'b', 'c']);
  });

  it('gaat het loket op slot, dan wordt er niets meer gestuurd en is er niets meer te zien', async () => {
    const o = opstelling(['a', 'b', 'c'], { stuur: (id) => { if (id === 'a') o.loop.vergeet(); return []; } });
    await o.loop.begin();
    expect([o.gestuurd.map(({ id }) => id), o.loop.stand()]).toEqual([['a'], beginHersleuteling]);
  });
});

describe('op het scherm', () => {
  const gegevens = { woorden, beheer: { woorden: beheerwoorden }, sleutels: { woorden: sleutelwoorden, ring: [] }, ontvangers, medewerkers: [] } as unknown as Paginagegevens;
  const toon = (h: Partial<Hersleuteling>, regels = [regel('a'), regel('b', { fase: 'verwijderd' }), regel('c')]): string => {
    const beheer = beginBeheer('sleutels');
    return render(<Hersleutelen o={omgevingVan({ ...begin(true), fase: 'open', regels }, gegevens, () => {})} beheer={{ ...beheer, sleutels: { ...beheer.sleutels, hersleuteling: { ...beginHersleuteling, ...h } } }} />);
  };
  it('staat wat het doet en wat niet, voordat iemand begint', () => {
    for (const zin of [/Er zijn 2 berichten\. In de ring staan 3 sleutels\./, /In oude reservekopieën verandert niets/, /alleen voor hoeveel sleutels/, /Bij Wie deed wat staat/]) expect(toon({})).toMatch(zin);
    expect(toon({}, [])).not.toContain('<button');
  });
  it('staat hoe ver het is, met een knop om te stoppen, en na afloop wat anders ging', () => {
    expect(toon({ stap: 'bezig', klaar: 12, totaal: 40 })).toMatch(/12 van 40 berichten[\s\S]*>Stop</);
    expect(toon({ stap: 'wacht', klaar: 12, totaal: 40 })).toMatch(/12 van 40 berichten[\s\S]*geen verbinding/);
    expect(toon({ stap: 'klaar', klaar: 2, totaal: 2, minder: 1 })).toMatch(/Klaar\. 2 berichten zijn nagelopen\. Alles is gelukt\.[\s\S]*1 bericht was op slot voor minder sleutels/);
    const anders = toon({ stap: 'klaar', klaar: 2, totaal: 2, anders: [{ id: `abcdef012${'3'.repeat(55)}`, uitkomst: 'niet-te-openen' }] });
    expect(anders).toMatch(/Bericht ABCDEF012[\s\S]*Uw sleutel past niet/);
    expect(anders).not.toContain('Alles is gelukt');
    expect(toon({ stap: 'oudeRing' })).not.toContain('<button');
  });
  it('verdwijnt een wachtwoord van een nieuwe sleutel zodra het scherm verder gaat of het loket opengaat', () => {
    const op = verwerk(begin(true), { soort: 'nieuweSleutel', sleutel: { stap: 'bewaren', wachtwoord: 'ABCD-EFGH', bewaard: false } });
    expect(JSON.stringify(op)).toContain('ABCD-EFGH');
    for (const actie of [{ soort: 'nieuweSleutel', sleutel: { stap: 'controle', bezig: false, fouten: [] } }, { soort: 'nieuweSleutel', sleutel: null }, { soort: 'slot', reden: 'gesloten' }] as const) {
      expect(JSON.stringify(verwerk({ ...op, fase: 'open' }, actie))).not.toContain('ABCD-EFGH');
    }
  });
});

describe('wat iemand invult voor een nieuwe sleutel', () => {
  const naam = 'Zoë (stage)';
  it('is een aanvraag zoals de server die kent, ook met spaties, regels en hoofdletters erin', () => {
    const geplakt = ` ${resident.ontvanger.slice(0, 20)}\r\n${resident.ontvanger.slice(20).toUpperCase()}\t`;
    const aanvraag = aanvraagUit({ naam: ` ${naam} `, ontvanger: geplakt });
    expect(aanvraag).toEqual({ naam, ontvanger: resident.ontvanger });
    expect(sleutelaanvraagSchema.parse(aanvraag)).toEqual(aanvraag);
  });
  it('is het anders, dan staat bij elk veld wat er niet klopt, en een geheime sleutel is dat altijd', () => {
    expect(aanvraagUit({ naam: '', ontvanger: '' })).toEqual(['naam', 'ontvanger']);
    expect(aanvraagUit({ naam, ontvanger: resident.ontvanger.slice(0, -1) })).toEqual(['ontvanger']);
    expect(aanvraagUit({ naam, ontvanger: `${resident.ontvanger.slice(0, -1)}${resident.ontvanger.endsWith('q') ? 'p' : 'q'}` })).toEqual(['ontvanger']);
    expect(aanvraagUit({ naam, ontvanger: resident.identiteit })).toEqual(['geheim']);
    expect(aanvraagUit({ naam: '$(reboot)', ontvanger: `# mijn sleutel\n${resident.identiteit}` })).toEqual(['naam', 'geheim']);
  });
  it.each(['', ' ', '$(reboot)', 'Jan\nPiet', '<b>', 'x'.repeat(81), '-naam', naam, 'Balie 3', 'Zoë de Vries-O’Brien'])('%j is voor het scherm een naam als het dat voor de server is', (getypt) => {
    expect(naamUit(getypt)).toBe(sleutelaanvraagSchema.shape.naam.safeParse(getypt).data ?? null);
  });
  it('de laatste zestien tekens staan in vieren, en de naam geeft het bestand zijn naam', () => {
    expect(sleuteleindeVan('age1xxxxqqqqwwwweeeerrrr')).toBe('qqqq wwww eeee rrrr');
    expect([sleutelidVan('Zoë de Vries'), sleutelidVan('李')]).toEqual(['zoe-de-vries', '']);
  });
});
