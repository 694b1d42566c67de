import { beforeEach, describe, expect, it } from 'vitest';
import type { Handeling } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { listDossiers, readDossier } from '../../src/application/dossiers.ts';
import { setDrukte } from '../../src/application/drukte.ts';
import { addHandeling } from '../../src/application/loket.ts';
import { comeBackPlain } from '../../src/application/open-terugblik.ts';
import { sendConfirmation } from '../../src/application/confirmation.ts';
import { StoreFout } from '../../src/application/ports.ts';
import { submitPlain } from '../../src/application/seal-on-server.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { act, GenoegVandaag, type Terugkomactie, lookUp, OnbekendeCode } from '../../src/application/terugkomen.ts';
import { EnvelopFout, openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { deriveTerugkomsleutel, type Scrypt } from '../../src/envelop/terugkomcode.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { balie1, balie2, invoer, kluis, maakOpstelling, maakTag, nepBericht, type Opstelling } from './opstelling.ts';

let o: Opstelling;
beforeEach(() => { o = maakOpstelling(); });
/** A second later, as it is with people: what happens in the same millisecond has no order of its own. */
const doe = (id: string, handeling: Handeling, door: string) => { o.klok.vooruit(1 / 60); return addHandeling(o.deps, id, handeling, door); };
const vraag = (tag: string, wat: Terugkomactie) => { o.klok.vooruit(1 / 60); return act(o.deps, tag, wat); };
const stuur = async (tag = maakTag()) => ({ tag, ...(await submitAanmelding(o.deps, { bericht: nepBericht(), tag, spoed: false, opzij: [] })) });

describe('met een code terugkomen', () => {
  it('laat zien waar het staat', async () => {
    const { id, tag } = await stuur();
    expect(await lookUp(o.deps, tag)).toEqual({
      id, fase: 'nieuw', spoed: false, ontvangen: '2026-11-23T09:00:00.000Z', toegezegd: '2026-11-26', voorstel: true, teLaat: false, druk: false, contact: null, totEnMet: null, draad: [], hulp: null,
    });
  });

  it('zegt eerlijk dat wij te laat zijn als de toegezegde dag voorbij is zonder contact', async () => {
    const { id, tag } = await stuur();
    o.klok.zet('2026-11-26T20:00:00.000Z');
    expect((await lookUp(o.deps, tag)).teLaat).toBe(false);
    // Half an hour after midnight here, while the clock of the server still says the day before.
    o.klok.zet('2026-11-26T23:30:00.000Z');
    expect((await lookUp(o.deps, tag)).teLaat).toBe(true);
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await doe(id, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-1');
    expect(await lookUp(o.deps, tag)).toMatchObject({ teLaat: false, contact: o.klok.now() });
  });

  it('geeft antwoorden in volgorde, op slot, en niet wie ze schreef', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    const inhoud = [1, 2].map(() => Buffer.from(nepBericht()).toString('base64'));
    for (const i of inhoud) {
      o.klok.vooruit(1);
      await doe(id, { soort: 'beantwoord', inhoud: i }, 'balie-1');
    }
    const terugblik = await lookUp(o.deps, tag);
    expect(terugblik.draad.map((regel) => regel.inhoud)).toEqual(inhoud);
    expect(JSON.stringify(terugblik)).not.toContain('balie-1');
  });

  it('geeft de draad van beide kanten in volgorde, met tijden', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    const eigen = nepBericht();
    const [eerste, laatste] = [nepBericht(), nepBericht()].map((bytes) => Buffer.from(bytes).toString('base64')) as [string, string];
    await doe(id, { soort: 'beantwoord', inhoud: eerste }, 'balie-1');
    const een = o.klok.now();
    await vraag(tag, { actie: 'aanvullen', inhoud: eigen });
    const twee = o.klok.now();
    await doe(id, { soort: 'beantwoord', inhoud: laatste, gezienTot: twee }, 'balie-1');
    expect((await lookUp(o.deps, tag)).draad).toEqual([
      { van: 'loket', op: een, inhoud: eerste }, { van: 'inwoner', op: twee, inhoud: Buffer.from(eigen).toString('base64') }, { van: 'loket', op: o.klok.now(), inhoud: laatste },
    ]);
  });

  it('zegt dat het druk is zolang iemand wacht op een eerste contact, niet bij spoed en niet daarna', async () => {
    const { id, tag } = await stuur();
    const haast = maakTag();
    await submitAanmelding(o.deps, { bericht: nepBericht(), tag: haast, spoed: true, opzij: [] });
    const druk = async (t = tag): Promise<boolean> => (await lookUp(o.deps, t)).druk;
    expect(await druk()).toBe(false);
    await setDrukte(o.deps, { aan: true, werkdagen: 5, tot: '2026-11-27' }, 'balie-1');
    expect([await druk(), await druk(haast)]).toEqual([true, false]);
    o.klok.zet('2026-11-28T09:00:00.000Z');
    expect(await druk()).toBe(false);
    o.klok.zet('2026-11-24T09:00:00.000Z');
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    expect(await druk()).toBe(true);
    await doe(id, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-1');
    expect(await druk()).toBe(false);
    const ander = await stuur();
    expect((await vraag(ander.tag, { actie: 'intrekken' }))!.druk).toBe(false);
    const geholpen = await stuur();
    await doe(geholpen.id, { soort: 'geclaimd' }, 'balie-1');
    const { doorverwijzing } = await doe(geholpen.id, { soort: 'overgedragen', naar: 'taalhulp', manier: 'samen', bevestigenVoor: '2026-11-25', inhoud: Buffer.from(nepBericht()).toString('base64') }, 'balie-1');
    expect(await druk(geholpen.tag)).toBe(true);
    await doe(geholpen.id, { soort: 'bevestigd', doorverwijzing: doorverwijzing!.id }, 'balie-1');
    expect(await druk(geholpen.tag)).toBe(false);
  });

  it('is de drukte niet te lezen, dan ziet iemand toch hoe het met het bericht staat', async () => {
    const { tag } = await stuur();
    const store = { ...o.store, get: async (key: string) => { if (key.startsWith('drukte/')) throw new StoreFout('simulated'); return o.store.get(key); } };
    expect((await lookUp({ ...o.deps, store }, tag)).druk).toBe(false);
    expect(o.regels).toContainEqual({ wat: 'drukte-niet-gelezen', fout: 'StoreFout' });
  });

  it('zegt wie helpt en sinds wanneer, pas als die heeft bevestigd en zolang die helpt', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    const inhoud = Buffer.from(nepBericht()).toString('base64');
    const { doorverwijzing } = await doe(id, { soort: 'overgedragen', naar: 'taalhulp', manier: 'samen', bevestigenVoor: '2026-11-25', inhoud }, 'balie-1');
    expect((await lookUp(o.deps, tag)).hulp).toBeNull();
    await doe(id, { soort: 'bevestigd', doorverwijzing: doorverwijzing!.id }, 'balie-2');
    const hulp = { naar: 'taalhulp', sinds: o.klok.now() };
    expect((await lookUp(o.deps, tag)).hulp).toEqual(hulp);
    await doe(id, { soort: 'gesloten', reden: 'doorverwezen', dossierKlaar: false }, 'balie-1');
    expect(await lookUp(o.deps, tag)).toMatchObject({ fase: 'gesloten', hulp });
    await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    await doe(id, { soort: 'teruggekomen', doorverwijzing: doorverwijzing!.id }, 'balie-1');
    expect((await lookUp(o.deps, tag)).hulp).toBeNull();
  });

  it('wat medewerkers voor elkaar opschrijven krijgt de inwoner nooit, ook niet op slot', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    const geheim = Array.from({ length: 4 }, () => Buffer.from(nepBericht()).toString('base64'));
    await doe(id, { soort: 'notitie', inhoud: geheim[0]! }, 'balie-1');
    await doe(id, { soort: 'triage', spoed: true, dienst: 'schuldhulpverlening', inhoud: geheim[1]! }, 'balie-1');
    const { doorverwijzing } = await doe(id, { soort: 'overgedragen', naar: 'taalhulp', manier: 'samen', bevestigenVoor: '2026-11-25', inhoud: geheim[2]! }, 'balie-1');
    await doe(id, { soort: 'bevestigd', doorverwijzing: doorverwijzing!.id, inhoud: geheim[3]! }, 'balie-1');
    const tekst = JSON.stringify(await lookUp(o.deps, tag));
    for (const inhoud of geheim) expect(tekst).not.toContain(inhoud.slice(40, 80));
    for (const woord of ['balie-1', 'schuldhulpverlening', doorverwijzing!.id]) expect(tekst).not.toContain(woord);
  });

  it('onbekend, verwijderd, opgeruimd en onzin zijn niet van elkaar te onderscheiden', async () => {
    const { tag } = await stuur();
    await vraag(tag, { actie: 'verwijderen' });
    const fouten = await Promise.all([tag, maakTag(), 'onzin', '', '../../x', 'A'.repeat(64)].map((t) => lookUp(o.deps, t).catch((e: unknown) => e)));
    for (const fout of fouten) {
      expect(fout).toBeInstanceOf(OnbekendeCode);
      expect((fout as Error).message).toBe('');
    }
  });

  it('de code van de een opent nooit het bericht van de ander', async () => {
    const [een, twee] = [await stuur(), await stuur()];
    expect((await lookUp(o.deps, een.tag)).id).toBe(een.id);
    expect((await lookUp(o.deps, twee.tag)).id).toBe(twee.id);
  });

  it('iets toevoegen opent een gesloten bericht weer, en wat niet op slot is wordt geweigerd', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await doe(id, { soort: 'gesloten', reden: 'niet-bereikt', dossierKlaar: true }, 'balie-1');
    await expect(vraag(tag, { actie: 'aanvullen', inhoud: new TextEncoder().encode('hallo'.repeat(100)) })).rejects.toThrow(TypeError);
    expect(await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() })).toMatchObject({ fase: 'geclaimd', draad: [{ van: 'inwoner' }], totEnMet: null });
  });

  it('twintig keer op een dag iets toevoegen is genoeg: de volgende wordt niet bewaard, morgen kan het weer', async () => {
    const { tag } = await stuur();
    const ander = await stuur();
    for (let i = 0; i < 20; i += 1) await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    await expect(vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() })).rejects.toThrow(GenoegVandaag);
    expect((await lookUp(o.deps, tag)).draad).toHaveLength(20);
    expect((await vraag(ander.tag, { actie: 'aanvullen', inhoud: nepBericht() }))!.draad).toHaveLength(1);
    expect((await vraag(tag, { actie: 'intrekken' }))!.fase).toBe('ingetrokken');
    o.klok.zet('2026-11-23T22:59:00.000Z');
    await expect(vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() })).rejects.toThrow(GenoegVandaag);
    o.klok.zet('2026-11-23T23:00:00.000Z'); // Midnight here.
    expect((await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() }))!.draad).toHaveLength(21);
  });

  it('intrekken kan vaker zonder dat er meer gebeurt', async () => {
    const { id, tag } = await stuur();
    for (let i = 0; i < 5; i += 1) expect((await vraag(tag, { actie: 'intrekken' }))!.fase).toBe('ingetrokken');
    expect((await listDossiers(o.store)).find((d) => d.id === id)!.gebeurtenissen).toHaveLength(2);
  });
});

describe('terugkomen zonder JavaScript', () => {
  const scrypt: Scrypt = async (w, z) => new Uint8Array(Buffer.from(vingerafdruk(new Uint8Array([...w, ...z])), 'hex'));

  it('het hele pad: schrijven, antwoord lezen, toevoegen op slot, verwijderen', async () => {
    const { code } = await submitPlain(o.deps, scrypt, invoer(), []);
    const { id } = (await listDossiers(o.store))[0]!;
    const bericht = await openEnvelop((await o.store.get(`aanmelding/${id}`))!, balie1.identiteit, { doel: 'aanmelding' });
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    const antwoord = await sealEnvelop({ versie: 1, doel: 'antwoord', id, tekst: 'Kom maar langs.' }, [bericht.antwoordOntvanger, balie2.ontvanger]);
    await doe(id, { soort: 'beantwoord', inhoud: Buffer.from(antwoord).toString('base64') }, 'balie-1');

    expect((await comeBackPlain(o.deps, scrypt, code, { actie: 'bekijken' }))!.draad).toEqual([{ van: 'loket', op: o.klok.now(), tekst: 'Kom maar langs.' }]);

    const kanarie = `kanarie-${crypto.randomUUID()}`;
    o.klok.vooruit(1);
    const erbij = (await comeBackPlain(o.deps, scrypt, code, { actie: 'aanvullen', tekst: kanarie }))!;
    expect(erbij.draad.map(({ van, tekst }) => [van, tekst])).toEqual([['loket', 'Kom maar langs.'], ['inwoner', kanarie]]);
    expect([...o.store.inhoud.values()].some((b) => Buffer.from(b).includes(kanarie))).toBe(false);
    const dossier = await readDossier(o.store, id);
    const aanvulling = dossier!.gebeurtenissen.find((g) => g.soort === 'aangevuld')!;
    for (const { identiteit } of [balie1, kluis]) {
      expect((await openEnvelop(new Uint8Array(Buffer.from(aanvulling.inhoud, 'base64')), identiteit, { doel: 'aanvulling', id })).tekst).toBe(kanarie);
    }

    expect(await comeBackPlain(o.deps, scrypt, code, { actie: 'verwijderen' })).toBeNull();
    await expect(comeBackPlain(o.deps, scrypt, code, { actie: 'bekijken' })).rejects.toThrow(OnbekendeCode);
  });

  it('de eigen woorden opent alleen de code zelf, en het eerste bericht ook die niet', async () => {
    const { code } = await submitPlain(o.deps, scrypt, invoer(), []);
    await comeBackPlain(o.deps, scrypt, code, { actie: 'aanvullen', tekst: 'Er kwam een brief.' });
    const { identiteit } = await deriveTerugkomsleutel(code, scrypt);
    const ander = await deriveTerugkomsleutel('1234123412341234', scrypt);
    const { id, draad: [regel] } = await lookUp(o.deps, (await deriveTerugkomsleutel(code, scrypt)).tag);
    const bytes = new Uint8Array(Buffer.from(regel!.inhoud, 'base64'));
    expect((await openEnvelop(bytes, identiteit, { doel: 'aanvulling', id })).tekst).toBe('Er kwam een brief.');
    await expect(openEnvelop(bytes, ander.identiteit, { doel: 'aanvulling', id })).rejects.toThrow(EnvelopFout);
    await expect(openEnvelop((await o.store.get(`aanmelding/${id}`))!, identiteit, { doel: 'aanmelding' })).rejects.toThrow(EnvelopFout);
  });

  it('een aanvulling van voordat inwoners een kopie kregen staat er wel, zonder woorden', async () => {
    const { code } = await submitPlain(o.deps, scrypt, invoer(), []);
    const { tag } = await deriveTerugkomsleutel(code, scrypt);
    const { id } = await lookUp(o.deps, tag);
    await vraag(tag, { actie: 'aanvullen', inhoud: await sealEnvelop({ versie: 1, doel: 'aanvulling', id, tekst: 'Alleen voor de balie' }, [balie2.ontvanger]) });
    expect((await comeBackPlain(o.deps, scrypt, code, { actie: 'bekijken' }))!.draad).toEqual([{ van: 'inwoner', op: o.klok.now(), tekst: null }]);
  });

  it('een antwoord dat bij een ander bericht hoort wordt niet getoond', async () => {
    const { code } = await submitPlain(o.deps, scrypt, invoer(), []);
    const { id } = (await listDossiers(o.store))[0]!;
    const bericht = await openEnvelop((await o.store.get(`aanmelding/${id}`))!, balie1.identiteit, { doel: 'aanmelding' });
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    const vreemd = await sealEnvelop({ versie: 1, doel: 'antwoord', id: 'b'.repeat(64), tekst: 'Voor een ander' }, [bericht.antwoordOntvanger]);
    await doe(id, { soort: 'beantwoord', inhoud: Buffer.from(vreemd).toString('base64') }, 'balie-1');
    expect((await comeBackPlain(o.deps, scrypt, code, { actie: 'bekijken' }))!.draad).toEqual([{ van: 'loket', op: o.klok.now(), tekst: null }]);
  });
});

describe('de ontvangstbevestiging voor wie erom vraagt', () => {
  it('heeft geen inhoud, geen naam en geen code, en het adres staat nergens', async () => {
    expect(await sendConfirmation(o.deps, 'kanarie@voorbeeld.nl')).toBe(true);
    expect(o.postbode.post).toEqual([expect.objectContaining({ soort: 'ontvangstbevestiging', adres: 'kanarie@voorbeeld.nl' })]);
    const { onderwerp, tekst } = o.postbode.post[0]!;
    expect(`${onderwerp}${tekst}`).not.toMatch(/kanarie|\d{4} \d{4}|\{\{/);
    expect(tekst).toContain('14 0521');
    expect(JSON.stringify([...o.store.inhoud.keys(), o.regels])).not.toContain('kanarie');
  });

  it('mislukt het, dan zeggen wij dat en proberen het niet nog eens', async () => {
    o.postbode.kapot = true;
    expect(await sendConfirmation(o.deps, 'kanarie@voorbeeld.nl')).toBe(false);
    expect(o.regels).toEqual([{ wat: 'bevestiging-mislukt' }]);
  });
});
