import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Encrypter } from 'age-encryption';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, onTestFailed, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { openSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import type { DemoSleutel } from '../../tools/sleutels/demo.ts';
import { makeZoeker } from './afluisteren.ts';
import { launchBrowser } from './browser.ts';
import { gaNaarLoket, openBericht, probeerSleutel } from './loket-balie.ts';
import { pakVoorHetEerstOp } from './loket-eerste-keer.ts';
import * as hand from './loket-handen.ts';
import { drukkenSamen, waakt } from './loket-tegelijk.ts';
import { belt, gebeld, netNa } from './loket-week-postvak.ts';
import { maakToneel, type Toneel } from './loket-week-toneel.ts';
import { woordenVan } from './loket-week-zaken.ts';

// A week at the desk, as it could be: forty residents, two workers, and a clock that the servers take from us. Each test is a
// day, or what is to be said of the week, and begins where the one before it ended.

const [balie1, balie2, herstel] = inject('sleutels') as [DemoSleutel, DemoSleutel, DemoSleutel];
const serverEnv = inject('serverEnv');
/** Without a day off. */
const [maandag, dinsdag, woensdag, donderdag, vrijdag] = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'] as const;
/** The first working day after the quarter. */
const nieuwjaar = '2027-01-04';

let browser: Browser;
let map: string;
let dataDir: string;
let toneel: Toneel;
let stopLuisteren: () => void;
let misgegaan = false;

beforeAll(async () => {
  browser = await launchBrowser();
  map = await mkdtemp(join(tmpdir(), 'geldloket-week-'));
  dataDir = join(map, 'data');
  toneel = maakToneel({ browser, dataDir, serverEnv, sleutels: [balie1, balie2], maandag });
  stopLuisteren = toneel.lijn.bijFetch();
});
beforeEach(({ skip }) => {
  if (misgegaan) skip('the day before went wrong');
  onTestFailed(() => {
    misgegaan = true;
    console.error(toneel.open.flatMap(({ mis }) => mis).join('\n'));
  });
});
afterEach(() => toneel.sluitLoketten());
afterAll(async () => {
  stopLuisteren();
  await browser.close();
  await toneel.stopServer();
  await rm(map, { recursive: true, force: true });
});

describe('een week aan het loket', { timeout: 240_000 }, () => {
  test('maandag: wie het loket nooit zag, opent het en pakt een bericht op in een minuut, met alles in beeld', async () => {
    await toneel.opTijd(maandag, '09:00');
    await toneel.komenBinnen('maandag');
    // Her key with the lock of a real one: the keys of the tests open in no time.
    const slot = new Encrypter();
    slot.setPassphrase(balie2.wachtwoord);
    slot.setScryptWorkFactor(17);
    const bestand = join(map, 'nieuw.sleutel.age');
    await writeFile(bestand, await slot.encrypt(`${await openSleutelbestand(await readFile(balie2.bestand), balie2.wachtwoord)}\n`));

    const { page } = toneel.volg(await gaNaarLoket(browser, toneel.url(), { viewport: { width: 1280, height: 900 }, vooraf: toneel.lijn.bijPagina }));
    const { handelingen, klm, machine } = await pakVoorHetEerstOp(page, bestand, balie2.wachtwoord);
    await page.getByText(toneel.zaak(1).invoer.telefoon).waitFor();
    expect(handelingen).toHaveLength(5);
    expect(klm.seconden()).toBeLessThan(60);
    console.log(`Voor het eerst: ${handelingen.length} handelingen, ${klm.inWoorden()}; de machine deed er ${machine.toFixed(1)} s over.`);
    expect((await (await toneel.desk()).read(toneel.zaak(1).id)).eigenaar).toBe(balie2.id);
  });

  test('maandag: pakken twee hetzelfde bericht tegelijk op, dan heeft het overal dezelfde eigenaar, en ziet de ander het nummer nooit', async () => {
    const balies = await toneel.beide();
    const ander = await toneel.desk();
    const sleutels = [balie1, balie2];
    const eigenaars = new Map<string, DemoSleutel>();
    for (const [ronde, nr] of [12, 15, 16, 37].entries()) {
      const { id, invoer } = toneel.zaak(nr);
      for (const balie of balies) await openBericht(balie, id);
      const gezien = await Promise.all(balies.map(({ page }) => waakt(page, invoer.telefoon)));
      await drukkenSamen(balies, ronde % 2 === 0 ? 0 : 1);
      const { eigenaar, gebeurtenissen } = await ander.read(id);
      expect(gebeurtenissen.filter(({ soort }) => soort === 'geclaimd')).toHaveLength(2);
      const winnaar = sleutels.findIndex((sleutel) => sleutel.id === eigenaar);
      expect(winnaar).toBeGreaterThanOrEqual(0);
      const { naam } = sleutels[winnaar]!;
      await balies[winnaar]!.page.getByText('U heeft dit bericht opgepakt.').first().waitFor({ state: 'attached' });
      await balies[1 - winnaar]!.page.getByText(`${naam} was net eerder en helpt deze inwoner.`).waitFor();
      for (const { page } of balies) await hand.naarLijst(page);
      expect([await gezien[winnaar]!(), await gezien[1 - winnaar]!()]).toEqual([true, false]);
      eigenaars.set(id, sleutels[winnaar]!);
    }
    const inBeideLijsten = async (): Promise<void> => {
      for (const [i, { page }] of balies.entries()) {
        for (const [id, eigenaar] of eigenaars) {
          await expect.poll(() => hand.regelVan(page, id)).toMatchObject(eigenaar === sleutels[i]
            ? { groep: 'Van mij' } : { groep: 'Bij een collega', tekst: expect.stringContaining(`Van ${eigenaar.naam}`) });
        }
      }
    };
    for (const { page } of balies) await hand.kijkNu(page);
    await inBeideLijsten();
    // The same in a page that was loaded anew, and for somebody without a screen.
    await toneel.lijn.bij();
    for (const [i, balie] of balies.entries()) {
      await balie.page.reload();
      await balie.page.waitForSelector('button[type=submit]:not([disabled])');
      await probeerSleutel(balie, sleutels[i]!.bestand, sleutels[i]!.wachtwoord);
      await balie.page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    }
    await inBeideLijsten();
    const lijst = new Map((await ander.list()).map(({ id, eigenaar }) => [id, eigenaar]));
    expect([...eigenaars].map(([id, eigenaar]) => [eigenaar.id, lijst.get(id)])).toEqual([...eigenaars.values()].map(({ id }) => [id, id]));
  });

  test('maandag: met elk bericht gebeurt iets, op één na dat niemand ziet', async () => {
    const { bij, neemt } = toneel;
    const balies = await toneel.beide();
    const [een, twee] = balies;
    const wie = await toneel.eigenaars(balies);
    await toneel.behandelen(balies, 'maandag');

    await Promise.all([
      // The newcomer goes on with hers: spoken, decided, handed over together with the resident.
      bij(twee, 1, async (hier) => {
        await hier.bereikt();
        await hier.volgtVoorstel();
        await hier.geeftDoor({
          naar: 'schuldhulpverlening', wie: 'Mevrouw Wieringa van de gemeente', manier: 'samen',
          toestemming: 'Graag, als mijn vrouw meegaat.', verhaal: 'Ontruiming over veertien dagen, drie maanden achter.',
        });
      }),
      // Asked, to be confirmed on Wednesday: nobody will.
      neemt(een, 36, async (hier) => {
        await hier.bereikt();
        await hier.geeftDoor({
          naar: 'schuldhulpverlening', wie: 'Meneer Oosterhuis van het wijkteam', manier: 'telefoon', voor: woensdag,
          toestemming: 'Prima, als het maar opschiet.', verhaal: 'Tien jaar in het rood, heeft een map met alles erin.',
        });
      }),
    ]);
    await neemt(twee, 10, (hier) => hier.antwoordt('U mag hier alles kwijt. Wij bellen niet. Zullen wij bij de oudste envelop beginnen?'));

    // Of what two wanted: a note of the one who was too late, a handover, somebody who does not answer, one let go.
    await bij(wie(12).ander, 12, (hier) => hier.noteert('Gerda heeft een schrift met alle bedragen, vraag ernaar.'));
    await bij(wie(12).van, 12, async (hier) => {
      await hier.page.getByText('Gerda heeft een schrift').waitFor();
      await hier.bereikt();
    });
    await bij(wie(15).van, 15, async (hier) => {
      await hier.bereikt();
      await hier.geeftDoor({
        naar: 'formulierhulp', wie: 'Hendrikje van de balie', manier: 'papier',
        toestemming: 'Ja, mijn kleindochter mag erbij zijn.', verhaal: 'Formulieren van pensioen en belasting na een overlijden.',
      });
    });
    await bij(wie(16).van, 16, (hier) => hier.bereiktNiet());
    await bij(wie(37).van, 37, async (hier) => {
      await hier.bereikt();
      await hier.noteert('Zonder DigiD, samen naar de balie van het gemeentehuis.');
      await hier.laatLos();
    });
    await neemt(wie(37).ander, 37, (hier) => hier.sluit());

    const vrij = (await (await toneel.desk()).list()).filter(({ eigenaar }) => eigenaar === null);
    expect(vrij.map(({ id }) => id)).toEqual([toneel.zaak(34).id]);
    expect(await gebeld(dataDir)).toEqual([]);
  });

  const opDinsdag = belt('iedereen', dinsdag, '14:30');
  test('dinsdag: wat in de nacht kwam is aan de beurt, en wat is vergeten belt iedereen op tijd en niet eerder', async () => {
    const { bij, neemt } = toneel;
    await toneel.opTijd(maandag, '20:15');
    await toneel.komenBinnen('maandagavond');
    // With the code the answer is read, and something is added.
    expect(await toneel.zaak(10).inwoner.antwoorden()).toEqual(toneel.zaak(10).teksten);
    await toneel.vultAan(10, 'De oudste envelop is van maart, ik heb hem opengemaakt.');

    await toneel.opTijd(dinsdag, '09:00');
    await toneel.komenBinnen('dinsdag');
    const balies = await toneel.beide();
    const [een, twee] = balies;
    const wie = await toneel.eigenaars(balies);
    await toneel.behandelen(balies, 'maandagavond', 'dinsdag');
    await Promise.all([
      neemt(een, 17, (hier) => hier.antwoordt('U bent niet de enige die dit overkomt. Wij bellen niet, u leest ons hier.')),
      bij(twee, 10, async (hier) => {
        await hier.page.getByText('De oudste envelop is van maart').waitFor();
        await hier.antwoordt('Knap gedaan. Leg hem klaar, dan lezen wij hem donderdag samen.');
      }),
    ]);
    await Promise.all([
      // Who was asked calls back, and a colleague hears it.
      bij(een, 1, (hier) => hier.bevestigt('Wieringa zelf, aan de telefoon')),
      // A mistake, put right at once: not this one is double.
      neemt(twee, 28, async (hier) => {
        await hier.sluit({ reden: 'dubbel' });
        await hier.heropent();
        await hier.bereikt();
        await hier.sluit();
      }),
    ]);
    await bij(wie(15).van, 15, async (hier) => {
      await hier.bevestigt('Hendrikje kwam langs');
      await hier.sluit();
    });
    await bij(wie(16).van, 16, async (hier) => {
      await hier.bereikt();
      await hier.sluit();
    });
    await bij(wie(12).van, 12, (hier) => hier.sluit());
    await toneel.sluitLoketten();

    await toneel.opTijd(dinsdag, '14:20');
    expect(await gebeld(dataDir)).toEqual([]);
    await toneel.opTijd(dinsdag, '14:31');
    expect(await gebeld(dataDir)).toEqual([opDinsdag]);
  });

  const opWoensdag = belt('iedereen', woensdag, '11:05');
  test('woensdag: spoed waar twee uur niemand bij is belt iedereen, en na het gesprek niemand meer', async () => {
    const { bij, neemt } = toneel;
    await toneel.opTijd(woensdag, '09:00');
    await toneel.vultAan(17, 'Mijn vrouw weet het nu. Het ging beter dan ik dacht.');
    await toneel.komenBinnen('woensdag');
    const ochtend = await toneel.beide();
    const [een, twee] = ochtend;
    await toneel.behandelen(ochtend, 'woensdag');
    await Promise.all([
      neemt(een, 14, async (hier) => {
        await hier.bereikt();
        await hier.kiestSpoed('schuldhulpverlening', 'De belastingdienst legt vrijdag beslag op de bus.');
        await hier.sluit();
      }),
      neemt(twee, 8, async (hier) => {
        await hier.bereikt();
        await hier.volgtVoorstel();
        await hier.geeftDoor({
          naar: 'schuldhulpverlening', wie: 'Mevrouw Wieringa van de gemeente', manier: 'samen',
          toestemming: 'Doe maar, dan hoef ik het niet opnieuw te vertellen.', verhaal: 'Beslag op de auto, die nodig is voor het werk.',
        });
      }),
    ]);
    await Promise.all([
      bij(een, 17, async (hier) => {
        await hier.page.getByText('Mijn vrouw weet het nu.').waitFor();
        await hier.antwoordt('Wat fijn dat u het heeft verteld. Kom gerust samen.');
      }),
      bij(twee, 1, (hier) => hier.sluit()),
    ]);
    // Both go out the moment it comes.
    await toneel.komenBinnen('woensdag later');
    await toneel.sluitLoketten();

    await toneel.opTijd(woensdag, '10:55');
    expect(await gebeld(dataDir)).toEqual([opDinsdag]);
    await toneel.opTijd(woensdag, '11:05');
    expect(await gebeld(dataDir)).toEqual([opDinsdag, opWoensdag]);
    const middag = await toneel.beide();
    expect(await hand.regelVan(middag[1].page, toneel.zaak(7).id)).toMatchObject({ groep: 'Spoed' });
    await Promise.all([
      bij(middag[0], 8, (hier) => hier.bevestigt('Wieringa, in de hal')),
      neemt(middag[1], 7, async (hier) => {
        await hier.bereikt();
        await hier.sluit();
      }),
    ]);
    await toneel.sluitLoketten();
    // Four hours of work after it came the team lead would have been called.
    await toneel.opTijd(woensdag, '16:20');
    expect(await gebeld(dataDir)).toEqual([opDinsdag, opWoensdag]);
  });

  test('woensdag: een overdracht die niemand bevestigt, komt na de werkdag vanzelf terug en belt', async () => {
    const { id } = toneel.zaak(36);
    const voor = await (await toneel.desk()).read(id);
    expect(voor.doorverwijzing).toMatchObject({ fase: 'gevraagd', bevestigenVoor: woensdag });
    await toneel.opTijd(woensdag, '16:31');
    const na = await (await toneel.desk()).read(id);
    expect(na.doorverwijzing).toMatchObject({ fase: 'teruggekomen', onbeheerd: true });
    expect(na.eigenaar).toBe(balie1.id);
    const erbij = na.gebeurtenissen.slice(voor.gebeurtenissen.length);
    expect(erbij).toMatchObject([{ soort: 'teruggekomen' }, { soort: 'gebeld', trap: 0, voor: 'teruggekomen' }]);
    expect(erbij[0]).not.toHaveProperty('door');
    toneel.turf.door(36, 'teruggekomen');
  });

  const vanVergeten = [belt('teamleider', donderdag, '12:30'), belt('manager', donderdag, '16:30')];
  test('donderdag: wie de inwoner dan spreekt, stilt die bel; wat nog steeds is vergeten, bereikt de teamleider en de manager', async () => {
    const { bij, neemt } = toneel;
    await toneel.opTijd(donderdag, '12:20');
    expect(await gebeld(dataDir)).toEqual([opDinsdag, opWoensdag]);
    await toneel.komenBinnen('donderdag');
    const balies = await toneel.beide();
    const [een, twee] = balies;
    expect((await hand.regelVan(een.page, toneel.zaak(36).id)).tekst).toContain('Terug, niemand liet iets weten');
    await bij(een, 36, async (hier) => {
      await hier.page.getByText(/wij hoorden niets van:.*Meneer Oosterhuis van het wijkteam/).waitFor();
      await hier.bereikt();
      await hier.sluit();
    });
    await toneel.behandelen(balies, 'donderdag');
    await Promise.all([bij(een, 17, (hier) => hier.sluit()), bij(twee, 10, (hier) => hier.sluit())]);
    await Promise.all([
      neemt(een, 35, async (hier) => {
        await hier.antwoordt('U kunt bij de kantonrechter klagen over een bewindvoerder. Wij helpen met de brief.');
        await hier.sluit();
      }),
      bij(twee, 8, (hier) => hier.sluit()),
    ]);
    // While it is being read, the resident lets know that it need not any more.
    await bij(twee, 32, () => toneel.zaak(32).inwoner.trekIn());
    await hand.kijkNu(twee.page);
    await neemt(twee, 32, (hier) => hier.sluit());
    await toneel.sluitLoketten();

    await toneel.opTijd(donderdag, '12:31');
    expect(await gebeld(dataDir)).toEqual([opDinsdag, opWoensdag, vanVergeten[0]]);
    await toneel.opTijd(donderdag, '16:20');
    expect(await gebeld(dataDir)).toHaveLength(3);
    await toneel.opTijd(donderdag, '16:31');
    expect(await gebeld(dataDir)).toEqual([opDinsdag, opWoensdag, ...vanVergeten]);
  });

  test('vrijdag: het vergeten bericht staat er als te laat, en is dan toch van iemand', async () => {
    const { bij, neemt, zaak, turf } = toneel;
    await toneel.opTijd(vrijdag, '09:00');
    await toneel.komenBinnen('vrijdag');
    await toneel.vultAan(35, 'Bedankt. Hij heeft vanmorgen het leefgeld overgemaakt.');
    const balies = await toneel.beide();
    const [een, twee] = balies;
    const vergeten = await hand.regelVan(twee.page, zaak(34).id);
    expect(vergeten.groep).toBe('Nieuw');
    expect(vergeten.tekst).toMatch(/Beloofd voor gisteren.*Te laat/);
    await neemt(twee, 34, async (hier) => {
      await hier.bereikt();
      await hier.sluit();
    });
    const { gebeurtenissen } = await (await toneel.desk()).read(zaak(34).id);
    expect(gebeurtenissen.filter((g) => g.soort === 'gebeld' && g.trap > 0)).toMatchObject([
      { trap: 1, op: netNa(dinsdag, '14:30') }, { trap: 2, op: netNa(donderdag, '12:30') }, { trap: 3, op: netNa(donderdag, '16:30') },
    ]);

    await toneel.behandelen(balies, 'vrijdag');
    // Who writes again is heard again; closed once more it counts once.
    await bij(een, 35, async (hier) => {
      await hier.page.getByText('Hij heeft vanmorgen het leefgeld overgemaakt.').waitFor();
      await hier.antwoordt('Dat is goed nieuws. Wij sluiten uw bericht, schrijven mag altijd.');
      await hier.sluit({ reden: 'anders' });
    });
    // Open again at the end of the week, and counted all the same.
    await neemt(een, 40, async (hier) => {
      await hier.bereikt();
      await hier.sluit();
      await hier.heropent();
    });

    expect([toneel.lopend.size, turf.aantal()]).toEqual([40, 38]);
    await hand.openCijfers(een.page);
    await een.page.getByText('Tot nu toe zijn 38 berichten geteld.').waitFor();
  });

  test('wie weggaat is er meteen uit, en de anderen openen alle veertig en elke tekst daarbij', async () => {
    const { lopend, zaak } = toneel;
    const [een, twee] = await toneel.beide();
    const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
    const zonder: Sleutelring = { ...ring, medewerkers: ring.medewerkers.filter(({ id }) => id !== balie2.id) };
    // The desks stay open; the server comes back at the same address with another ring.
    await toneel.opTijd(vrijdag, '09:20', { PORT: new URL(toneel.url()).port, SLEUTELRING: JSON.stringify(zonder) });
    // It may have looked by itself.
    await twee.page.getByRole('button', { name: 'Kijk nu' }).or(twee.page.getByText('Uw tijd was om')).click();
    await twee.page.getByText('Uw tijd was om').waitFor();
    await probeerSleutel(twee, balie2.bestand, balie2.wachtwoord);
    await twee.page.getByText('Het loket kent deze sleutel niet of niet meer.').waitFor();

    // What was open and hers is of nobody now, and waits for a colleague.
    await hand.kijkNu(een.page);
    await expect.poll(() => hand.regelVan(een.page, zaak(9).id)).toMatchObject({ groep: 'Nieuw' });
    const alleen = (tekst: string): string => tekst.replace(/\s+/g, '');
    for (const { nr, velden: { verhaal = '', naam = '' }, teksten } of lopend.values()) {
      await toneel.bij(een, nr, async ({ page }) => {
        await page.getByText('Wat er is gebeurd').waitFor();
        const scherm = alleen(await page.locator('main').evaluate((main) => main.textContent ?? ''));
        expect([verhaal, naam, ...teksten].filter((tekst) => !scherm.includes(alleen(tekst))), `${nr}`).toEqual([]);
      });
    }
    await toneel.neemt(een, 9, () => Promise.resolve());

    // The recovery key, with the age program alone.
    const sleutel = join(map, 'herstel.txt');
    await writeFile(sleutel, `${await openSleutelbestand(await readFile(herstel.bestand), herstel.wachtwoord)}\n`, { mode: 0o600 });
    const stuk = join(map, 'stuk.age');
    const uitgepakt = async (inhoud: string): Promise<string> => {
      await writeFile(stuk, Buffer.from(inhoud, 'base64'));
      return (await promisify(execFile)(process.env['AGE_PATH'] ?? 'age', ['--decrypt', '--identity', sleutel, stuk])).stdout;
    };
    const desk = await toneel.desk();
    for (const deze of lopend.values()) {
      const { bericht, gebeurtenissen } = await desk.read(deze.id);
      const gelezen: string[] = [];
      for (const inhoud of [bericht!, ...gebeurtenissen.flatMap((g) => ('inhoud' in g && g.inhoud ? [g.inhoud] : []))]) gelezen.push(await uitgepakt(inhoud));
      const kwijt = [...woordenVan(deze), ...deze.teksten].filter((tekst) => !gelezen.some((tekens) => tekens.includes(JSON.stringify(tekst).slice(1, -1))));
      expect(kwijt, `${deze.nr}`).toEqual([]);
    }
  });

  test('de cijfers zijn wat er is gebeurd, ook van wat al is gewist', async () => {
    await toneel.opTijd(nieuwjaar, '09:00');
    const { page } = await toneel.met(0);
    // What was handed to the system of the gemeente is gone after thirty days; the rest is there.
    const gewist = [...toneel.lopend.values()].filter(({ sluit }) => sluit?.klaar);
    const over = await page.locator('button[id^=rij-]').evaluateAll((rijen) => rijen.map((rij) => rij.id.slice('rij-'.length)));
    expect(gewist.length).toBeGreaterThan(0);
    expect(over.sort()).toEqual([...toneel.lopend.values()].filter((deze) => !gewist.includes(deze)).map(({ id }) => id).sort());

    await hand.openCijfers(page);
    await page.getByRole('heading', { level: 1, name: 'Cijfers: oktober tot en met december 2026' }).waitFor();
    const blad = toneel.turf.blad();
    expect(await page.locator('main').innerText()).toContain(`${blad.totaal} berichten afgesloten`);
    expect(await hand.leesTabellen(page)).toEqual(blad.tabellen);
    // Thirty-three had contact, up to four of them perhaps too late: more than ten in a hundred, so no share is said.
    await page.getByText('Hoeveel mensen op tijd contact hadden, is met deze aantallen niet te zeggen.').waitFor();

    const csv = (await readFile(await hand.bewaarAlsTabel(page), 'utf8')).replace('\ufeff', '').trimEnd().split('\r\n').map((regel) => regel.split(';'));
    const tabellen: Record<string, Record<string, string>> = {};
    for (const [, tabel, naam, aantal] of csv.slice(2)) (tabellen[tabel!] ??= {})[naam!] = aantal!;
    expect(csv[1]).toEqual(['oktober tot en met december 2026', 'Cijfers', 'Alle afgesloten berichten', String(blad.totaal)]);
    expect(tabellen).toEqual(blad.tabellen);
    // What is too small to be shown was counted right as well.
    expect(JSON.parse(await readFile(join(dataDir, 'opslag/cijfers/2026-4/som'), 'utf8'))).toEqual(toneel.turf.tellingen());
  });

  test('niets wat een inwoner of medewerker schreef, ging leesbaar over de lijn of staat op de schijf', async () => {
    await toneel.stopServer();
    const { lijn, lopend } = toneel;
    const zoeker = makeZoeker([...lopend.values()].flatMap((deze) => [...woordenVan(deze), ...deze.teksten]));
    // A listener that cannot hear would find nothing either.
    const zin = 'Tien jaar in het rood, heeft een map met alles erin.';
    const base64 = (tekst: string): string => Buffer.from(tekst).toString('base64');
    for (const tekst of [zin, zin.toUpperCase(), JSON.stringify({ zin }), `/?q=${encodeURIComponent(zin)}`, base64(zin), `x${base64(`ab${zin}`)}`, Buffer.from(zin).toString('hex'), '{"naam":"Daan"}']) {
      expect(zoeker.vind(tekst), tekst).not.toBe(null);
    }
    expect(zoeker.vind('{"soort":"geclaimd","door":"balie-1"} Daantje')).toBe(null);

    console.log(`Gehoord: ${lijn.aantallen.vragen} vragen, ${lijn.aantallen.antwoorden} antwoorden; gezocht naar ${zoeker.aantal} zinnen en namen.`);
    expect(lijn.gemist).toEqual([]);
    expect(Math.min(lijn.aantallen.vragen, lijn.aantallen.antwoorden)).toBeGreaterThan(500);
    expect(lijn.alles().map(({ waar, tekst }) => [waar, zoeker.vind(tekst)]).filter(([, woord]) => woord !== null)).toEqual([]);
    for (const bestand of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
      if (!bestand.isFile()) continue;
      const tekst = await readFile(join(bestand.parentPath, bestand.name), 'utf8');
      expect(zoeker.vind(tekst, tekst.startsWith('age-encryption.org')), bestand.name).toBe(null);
    }
  });
});
