import { beforeAll, describe, expect, it } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { BerichtFout, type Ingepakt, openAanmelding } from '../../src/envelop/aanmelding.ts';
import { type Aanmelding, type Bijschrift, countOntvangers, openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { type Herzegeld, type Ingepakttekst, resealZaak } from '../../src/envelop/hersleutel.ts';
import { ringmerkVan } from '../../src/envelop/ringmerk.ts';
import { telsleutel, telzaadVan } from '../../src/envelop/telsleutel.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { balie1, balie2, invoer, kluis, resident, ring } from './opstelling.ts';

const nieuweling = await (async () => {
  const identiteit = await generateX25519Identity();
  return { identiteit, ontvanger: await identityToRecipient(identiteit) };
})();
/** Balie 1 has gone, balie 3 has come: as many keys as before. */
const nieuweRing: Sleutelring = { ...ring, medewerkers: [ring.medewerkers[1]!, { id: 'balie-3', naam: 'Balie 3', ontvanger: nieuweling.ontvanger }] };
const naar = ontvangersVan(nieuweRing);

const envelop = (anders: Partial<Aanmelding> = {}): Aanmelding =>
  ({ versie: 1, doel: 'aanmelding', id: 'binnen-1', bericht: invoer({ verhaal: 'Mijn verhaal.' }), antwoordOntvanger: resident.ontvanger, ...anders });
const pak = async (inhoud: Aanmelding, id?: string): Promise<Ingepakt> => {
  const bericht = await sealEnvelop(inhoud, ontvangersVan(ring));
  const berichtHash = vingerafdruk(bericht);
  return { id: id ?? berichtHash, berichtHash, bericht };
};
const tekst = async (zaak: string, doel: Bijschrift['doel'], wat: string, sleutels: readonly string[]): Promise<Ingepakttekst> =>
  ({ id: `gebeurtenis-${doel}`, doel, inhoud: await sealEnvelop({ versie: 1, doel, id: zaak, tekst: wat }, sleutels) });

let mijn: Ingepakt;
let opnieuw: Herzegeld;
beforeAll(async () => {
  mijn = await pak(envelop());
  opnieuw = await resealZaak(mijn, [], balie2.identiteit, naar);
});
const na = (): Ingepakt => ({ id: mijn.id, berichtHash: vingerafdruk(opnieuw.bericht), bericht: opnieuw.bericht });
const uitkomst = (p: Ingepakt, identiteit = balie2.identiteit): Promise<string> =>
  openAanmelding(p, identiteit).then((open) => open.bericht.verhaal, (fout: unknown) => (fout instanceof BerichtFout ? fout.code : 'iets anders'));

describe('een bericht dat het loket opent', () => {
  it('is wat binnenkwam, of hetzelfde opnieuw op slot', async () => {
    expect(await uitkomst(mijn)).toBe('Mijn verhaal.');
    expect(await uitkomst(na())).toBe('Mijn verhaal.');
  });

  it('is geweigerd als de bytes niet zijn wat de server zegt', async () => {
    expect(await uitkomst({ ...mijn, bericht: opnieuw.bericht })).toBe('beschadigd');
    expect(await uitkomst({ ...na(), bericht: mijn.bericht })).toBe('beschadigd');
    expect(await uitkomst({ ...mijn, berichtHash: null })).toBe('beschadigd');
    expect(await uitkomst({ ...mijn, bericht: mijn.bericht.slice(0, -1) })).toBe('beschadigd');
  });

  it('is geweigerd als het verhaal van een ander op zijn plek ligt, opnieuw op slot of niet', async () => {
    const ander = await pak(envelop({ id: 'binnen-2', bericht: invoer({ verhaal: 'Van een ander.' }) }));
    const anderOpnieuw = (await resealZaak(ander, [], balie2.identiteit, naar)).bericht;
    expect(await uitkomst({ ...ander, id: mijn.id })).toBe('beschadigd');
    expect(await uitkomst({ id: mijn.id, berichtHash: vingerafdruk(anderOpnieuw), bericht: anderOpnieuw })).toBe('beschadigd');
    expect(await uitkomst({ id: ander.id, berichtHash: vingerafdruk(anderOpnieuw), bericht: anderOpnieuw })).toBe('Van een ander.');
  });

  it('met een sleutel die niet past blijft dicht, en dat is iets anders dan beschadigd', async () => {
    expect(await uitkomst(mijn, nieuweling.identiteit)).toBe('niet-te-openen');
    expect(await uitkomst(na(), balie1.identiteit)).toBe('niet-te-openen');
  });

  it('wat een afzender zelf bij oorsprong zet, verandert niets aan wat binnenkwam, en reist niet mee', async () => {
    const zelf = await pak(envelop({ oorsprong: mijn.id }));
    expect(await uitkomst(zelf)).toBe('Mijn verhaal.');
    const { bericht } = await resealZaak(zelf, [], balie2.identiteit, naar);
    expect((await openEnvelop(bericht, balie2.identiteit, { doel: 'aanmelding' })).oorsprong).toBe(zelf.id);
  });
});

describe('opnieuw op slot', () => {
  it('opent voor de ring van nu en voor niemand anders, en zegt waarvan het is gemaakt', async () => {
    for (const { identiteit } of [balie2, nieuweling, kluis]) expect(await uitkomst(na(), identiteit)).toBe('Mijn verhaal.');
    for (const { identiteit } of [balie1, resident]) expect(await uitkomst(na(), identiteit)).toBe('niet-te-openen');
    expect([opnieuw.vervangt, countOntvangers(opnieuw.bericht), opnieuw.overgeslagen]).toEqual([mijn.id, 3, []]);
  });

  it('telt in de cijfers als dezelfde zaak, ook na de tweede keer', async () => {
    const nogEens = (await resealZaak(na(), [], balie2.identiteit, ontvangersVan(ring))).bericht;
    const sleutels = await Promise.all([mijn.bericht, opnieuw.bericht, nogEens].map(async (bericht) =>
      telsleutel(telzaadVan(mijn.id, (await openEnvelop(bericht, kluis.identiteit, { doel: 'aanmelding' })).id), 'kern')));
    expect(new Set(sleutels).size).toBe(1);
    expect(await uitkomst({ id: mijn.id, berichtHash: vingerafdruk(nogEens), bericht: nogEens }, balie1.identiteit)).toBe('Mijn verhaal.');
  });

  it('de inwoner houdt zijn antwoord en zijn aanvulling, en krijgt de notitie en de reden van een overname niet', async () => {
    const oud = ontvangersVan(ring);
    const teksten = await Promise.all([
      tekst(mijn.id, 'antwoord', 'Kom langs.', [resident.ontvanger, ...oud]), tekst(mijn.id, 'aanvulling', 'Nog een brief.', [resident.ontvanger, ...oud]),
      tekst(mijn.id, 'notitie', 'Bel niet.', oud), tekst(mijn.id, 'overname', 'Griep.', oud),
    ]);
    const uit = await resealZaak(mijn, teksten, balie2.identiteit, naar);
    expect(uit.teksten.map(({ vervangt }) => vervangt)).toEqual(teksten.map(({ inhoud }) => vingerafdruk(inhoud)));
    const leest = (identiteit: string) => Promise.all(uit.teksten.map(({ inhoud }, i) =>
      openEnvelop(inhoud, identiteit, { doel: teksten[i]!.doel, id: mijn.id }).then((open) => ('tekst' in open ? open.tekst : 'kaart'), () => null)));
    for (const { identiteit } of [balie2, nieuweling, kluis]) expect(await leest(identiteit)).toEqual(['Kom langs.', 'Nog een brief.', 'Bel niet.', 'Griep.']);
    expect(await leest(resident.identiteit)).toEqual(['Kom langs.', 'Nog een brief.', null, null]);
    expect(await leest(balie1.identiteit)).toEqual([null, null, null, null]);
  });

  it('een kaart van een doorverwijzing blijft wat zij was', async () => {
    const kaart = { versie: 1, doel: 'doorverwijzing', id: mijn.id, toestemming: 'Ja hoor.', kaart: 'Okke, 06', organisatie: 'Taalhuis' } as const;
    const { teksten } = await resealZaak(mijn, [{ id: 'g', doel: 'doorverwijzing', inhoud: await sealEnvelop(kaart, ontvangersVan(ring)) }], balie2.identiteit, naar);
    expect(await openEnvelop(teksten[0]!.inhoud, nieuweling.identiteit, { doel: 'doorverwijzing', id: mijn.id })).toEqual(kaart);
  });

  it('een tekst die deze sleutel niet opent, of die bij een ander hoort, blijft liggen en wordt genoemd; de rest gaat door', async () => {
    const dicht = { ...await tekst(mijn.id, 'notitie', 'Ouder dan uw sleutel.', [balie1.ontvanger]), id: 'dicht' };
    const vreemd = { ...await tekst('b'.repeat(64), 'notitie', 'Van een andere zaak.', ontvangersVan(ring)), id: 'vreemd' };
    const goed = await tekst(mijn.id, 'notitie', 'Goed.', ontvangersVan(ring));
    const uit = await resealZaak(mijn, [dicht, vreemd, goed], balie2.identiteit, naar);
    expect([uit.overgeslagen, uit.teksten.map(({ id }) => id)]).toEqual([['dicht', 'vreemd'], [goed.id]]);
  });

  it('is er geen sleutel van de inwoner, dan blijft een antwoord liggen: de code zou het niet meer openen', async () => {
    // The last one is written well, and nothing can be sealed to it.
    for (const antwoordOntvanger of ['', 'age1onzin', `age1${'q'.repeat(58)}`, `age1${'q'.repeat(52)}5cu47z`]) {
      const zonder = await pak(envelop({ antwoordOntvanger }));
      const uit = await resealZaak(zonder, [await tekst(zonder.id, 'antwoord', 'x', ontvangersVan(ring)), await tekst(zonder.id, 'aanvulling', 'y', ontvangersVan(ring))], balie2.identiteit, naar);
      expect([uit.overgeslagen, uit.teksten.map(({ id }) => id)]).toEqual([['gebeurtenis-antwoord'], ['gebeurtenis-aanvulling']]);
    }
  });

  it('gaat niet door als de eigen sleutel er daarna niet meer bij kan, of als het verhaal niet te vertrouwen is', async () => {
    await expect(resealZaak(mijn, [], balie1.identiteit, naar)).rejects.toThrow();
    await expect(resealZaak(mijn, [], nieuweling.identiteit, naar)).rejects.toThrow(new BerichtFout('niet-te-openen'));
    await expect(resealZaak({ ...mijn, id: 'b'.repeat(64) }, [], balie2.identiteit, naar)).rejects.toThrow(new BerichtFout('beschadigd'));
  });
});

it('een ring heet naar zijn sleutels, in welke volgorde ook; een andere sleutel is een andere ring', () => {
  expect(ringmerkVan(naar.toReversed())).toBe(ringmerkVan(naar));
  expect(ringmerkVan(ontvangersVan(ring))).not.toBe(ringmerkVan(naar));
  expect(ringmerkVan(naar.slice(1))).not.toBe(ringmerkVan(naar));
});
