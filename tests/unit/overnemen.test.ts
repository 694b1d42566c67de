import { beforeEach, describe, expect, it } from 'vitest';
import { listDossiers, readDossier } from '../../src/application/dossiers.ts';
import { addHandeling, KanNiet, readForLoket } from '../../src/application/loket.ts';
import { releaseVertrokken } from '../../src/application/release-vertrokken.ts';
import { doRound } from '../../src/application/round.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { act } from '../../src/application/terugkomen.ts';
import { maakOpstelling, maakTag, nepBericht, type Opstelling } from './opstelling.ts';

const verzegeld = (): string => Buffer.from(nepBericht()).toString('base64');
let o: Opstelling;
let id: string;
let tag: string;
beforeEach(async () => {
  o = maakOpstelling();
  tag = maakTag();
  ({ id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag, spoed: false, opzij: [] }));
});
/** A minute later than what came before. */
const doe = (handeling: Parameters<typeof addHandeling>[2], door: string) => {
  o.klok.vooruit(1);
  return addHandeling(o.deps, id, handeling, door);
};
const neemOver = (door: string, van = 'balie-1') => doe({ soort: 'overgenomen', van, inhoud: verzegeld() }, door);
const stand = async () => (await readDossier(o.deps.store, id))!.stand;
const weg = (wie: string) => ({ ...o.deps, sleutelring: { ...o.deps.sleutelring, medewerkers: o.deps.sleutelring.medewerkers.filter((m) => m.id !== wie) } });

describe('een collega neemt een bericht over van wie er niet is', () => {
  it('daarna is het van de collega, en alleen zij spreekt nog namens het loket', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-1');
    expect((await neemOver('balie-2')).eigenaar).toBe('balie-2');
    await expect(doe({ soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-1')).rejects.toThrow(new KanNiet('niet-van-u'));
    expect((await doe({ soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-2')).eersteContact).not.toBeNull();
  });

  it('wie niet weet van wie het nu is, neemt niets over', async () => {
    await expect(neemOver('balie-2')).rejects.toThrow(new KanNiet('andere-eigenaar'));
    await doe({ soort: 'geclaimd' }, 'balie-2');
    await expect(neemOver('balie-1', 'balie-1')).rejects.toThrow(new KanNiet('andere-eigenaar'));
    await expect(neemOver('balie-2', 'balie-2')).rejects.toThrow(new KanNiet('andere-eigenaar'));
    expect((await stand()).eigenaar).toBe('balie-2');
  });

  it('twee nemen tegelijk over: iedere lezer wijst dezelfde aan', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-1');
    const wie = Array.from({ length: 20 }, (_, i) => `m${i}`);
    await Promise.allSettled(wie.map((m) => neemOver(m)));
    const { eigenaar } = await readForLoket(o.deps, id);
    expect(wie).toContain(eigenaar);
    expect((await listDossiers(o.deps.store))[0]!.stand.eigenaar).toBe(eigenaar);
  });

  it('wat aan een ander is gevraagd, loopt door bij de collega', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-1');
    await doe({ soort: 'overgedragen', naar: 'taalhulp', manier: 'telefoon', bevestigenVoor: '2026-11-25', inhoud: verzegeld() }, 'balie-1');
    expect(await neemOver('balie-2')).toMatchObject({ eigenaar: 'balie-2', doorverwijzing: { fase: 'gevraagd' } });
    await expect(doe({ soort: 'losgelaten' }, 'balie-2')).rejects.toThrow(new KanNiet('doorverwijzing-loopt'));
  });

  it('wie het kwijtraakte, ziet dat aan de lijst, tot zij het opent of het van een ander of van niemand is', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-1');
    expect((await stand()).overgenomenVan).toBeNull();
    expect((await neemOver('balie-2')).overgenomenVan).toBe('balie-1');
    expect((await doe({ soort: 'geopend' }, 'balie-3')).overgenomenVan).toBe('balie-1');
    expect((await doe({ soort: 'geopend' }, 'balie-1')).overgenomenVan).toBeNull();
    await neemOver('balie-1', 'balie-2');
    expect((await neemOver('balie-2')).overgenomenVan).toBe('balie-1');
    expect((await doe({ soort: 'losgelaten' }, 'balie-2')).overgenomenVan).toBeNull();
    expect((await doe({ soort: 'geclaimd' }, 'balie-2')).overgenomenVan).toBeNull();
  });

  it('overnemen is geen contact: het alarm loopt door', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-1');
    await neemOver('balie-2');
    expect(await stand()).toMatchObject({ eersteContact: null, gebeld: [] });
    o.klok.vooruit(7 * 24 * 60);
    await doRound(o.deps);
    expect((await stand()).gebeld.length).toBeGreaterThan(1);
  });

  it('van een gesloten bericht neemt niemand iets over, van een ingetrokken wel: dan kan een collega het afsluiten', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-1');
    o.klok.vooruit(1);
    await act(o.deps, tag, { actie: 'intrekken' });
    expect((await neemOver('balie-2')).eigenaar).toBe('balie-2');
    await doe({ soort: 'gesloten', reden: 'hoeft-niet-meer', dossierKlaar: true }, 'balie-2');
    await expect(neemOver('balie-1', 'balie-2')).rejects.toThrow(new KanNiet('al-gesloten'));
  });

  it('waarom staat er alleen verzegeld', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-1');
    await expect(doe({ soort: 'overgenomen', van: 'balie-1', inhoud: 'emllaw==' }, 'balie-2')).rejects.toThrow(TypeError);
  });
});

describe('wie niet meer in de sleutelring staat, heeft geen berichten meer', () => {
  it('de ronde maakt ze vrij en er gaat een seintje uit, ook na het eerste contact', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-2');
    await doe({ soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-2');
    await doRound(o.deps);
    expect((await stand()).eigenaar).toBe('balie-2');
    o.klok.vooruit(60);
    await doRound(weg('balie-2'));
    expect(await stand()).toMatchObject({ eigenaar: null, fase: 'nieuw', vrijSinds: o.klok.now() });
    expect(o.postbode.post.at(-1)).toMatchObject({ soort: 'bel', aan: 'loket', op: o.klok.now() });
    o.klok.vooruit(60);
    const { laatsteActiviteit } = await stand();
    await doRound(weg('balie-2'));
    expect((await readDossier(o.deps.store, id))!.gebeurtenissen.filter((g) => g.soort === 'vrijgekomen')).toHaveLength(1);
    expect((await stand()).laatsteActiviteit).toBe(laatsteActiviteit);
  });

  it('wat aan een ander was gevraagd komt terug, en bevestigen kan daarna nog', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-2');
    const { doorverwijzing } = await doe({ soort: 'overgedragen', naar: 'taalhulp', manier: 'telefoon', bevestigenVoor: '2026-11-25', inhoud: verzegeld() }, 'balie-2');
    o.klok.vooruit(1);
    await releaseVertrokken(weg('balie-2'), await listDossiers(o.deps.store));
    expect(await stand()).toMatchObject({ eigenaar: null, doorverwijzing: { fase: 'teruggekomen', onbeheerd: false } });
    expect(await doe({ soort: 'bevestigd', doorverwijzing: doorverwijzing!.id }, 'balie-1')).toMatchObject({ doorverwijzing: { fase: 'bevestigd' } });
  });

  it('wat gesloten is blijft zoals het is, tot de inwoner weer schrijft', async () => {
    await doe({ soort: 'geclaimd' }, 'balie-2');
    await doe({ soort: 'gesloten', reden: 'geholpen', dossierKlaar: true }, 'balie-2');
    expect(await releaseVertrokken(weg('balie-2'), await listDossiers(o.deps.store))).toBe(0);
    o.klok.vooruit(1);
    await act(o.deps, tag, { actie: 'aanvullen', inhoud: nepBericht() });
    o.klok.vooruit(1);
    expect(await releaseVertrokken(weg('balie-2'), await listDossiers(o.deps.store))).toBe(1);
    expect(await stand()).toMatchObject({ eigenaar: null, aanvullingWacht: true });
  });
});
