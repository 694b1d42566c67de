import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailboxMailer } from '../../src/adapters/mail/mailbox.ts';
import { resendMailer } from '../../src/adapters/mail/resend.ts';
import { type Mail, type Mailer, MailFout } from '../../src/application/ports.ts';

const bel: Mail = { soort: 'bel', aan: 'iedereen', onderwerp: 'Geldloket: er is een nieuw bericht', tekst: 'Open het loket.', eenmalig: 'iedereen-0-2026-11-23T09:0' };
const bevestiging: Mail = { soort: 'ontvangstbevestiging', adres: 'kanarie@voorbeeld.nl', onderwerp: 'Uw bericht is aangekomen', tekst: 'Goedendag' };

/** What every mailer does: send, or throw MailFout without the address in it. Never pretend. */
const mailerContract = (maak: () => Promise<{ goed: Mailer; kapot: Mailer }>): void => {
  it('verstuurt een bel en een bevestiging', async () => {
    const { goed } = await maak();
    await goed.send(bel);
    await goed.send(bevestiging);
  });

  it('lukt het niet, dan is dat een MailFout, zonder het adres erin', async () => {
    const { kapot } = await maak();
    for (const mail of [bel, bevestiging]) {
      const fout = await kapot.send(mail).then(() => null, (e: unknown) => e as Error);
      expect(fout).toBeInstanceOf(MailFout);
      expect(`${fout!.message}${JSON.stringify(fout)}`).not.toMatch(/kanarie|voorbeeld\.nl|Open het loket/);
    }
  });
};

describe('mail met Resend', () => {
  type Verzoek = { koppen: IncomingHttpHeaders; inhoud: Record<string, unknown> };
  let server: Server;
  let verzoeken: Verzoek[];
  let antwoord: { status: number; inhoud: string } | 'nooit' | 'verbreek';
  let adres: string;
  const adressen = { loket: ['loket@voorbeeld.nl'], iedereen: ['een@voorbeeld.nl', 'twee@voorbeeld.nl'], teamleider: ['tl@voorbeeld.nl'], manager: ['m@voorbeeld.nl'] };
  const maak = (stuk: { wacht?: number; basis?: string } = {}) => resendMailer({ sleutel: 're_proef', basis: adres, van: 'Geldloket <bel@voorbeeld.nl>', adressen, wacht: 2000, ...stuk });

  beforeEach(async () => {
    verzoeken = [];
    antwoord = { status: 200, inhoud: '{"id":"mail-1"}' };
    server = createServer((vraag, uit) => {
      let tekst = '';
      vraag.on('data', (stuk: Buffer) => { tekst += stuk.toString(); });
      vraag.on('end', () => {
        verzoeken.push({ koppen: vraag.headers, inhoud: JSON.parse(tekst) as Record<string, unknown> });
        if (antwoord === 'nooit') return;
        if (antwoord === 'verbreek') { uit.destroy(); return; }
        uit.writeHead(antwoord.status, { 'content-type': 'application/json' }).end(antwoord.inhoud);
      });
    });
    await new Promise<void>((klaar) => { server.listen(0, '127.0.0.1', klaar); });
    adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => { server.closeAllConnections(); server.close(); });

  mailerContract(async () => ({ goed: maak(), kapot: maak({ basis: 'http://127.0.0.1:9' }) }));

  it('stuurt een bel naar de mensen van die groep, met een sleutel tegen dubbel', async () => {
    await maak().send(bel);
    expect(verzoeken[0]!.inhoud).toEqual({ from: 'Geldloket <bel@voorbeeld.nl>', to: adressen.iedereen, subject: bel.onderwerp, text: bel.tekst });
    expect(verzoeken[0]!.koppen['idempotency-key']).toBe('iedereen-0-2026-11-23T09:0');
    expect(verzoeken[0]!.koppen.authorization).toBe('Bearer re_proef');
  });

  it('stuurt een bevestiging alleen naar wie erom vroeg, als gewone tekst', async () => {
    await maak().send(bevestiging);
    expect(verzoeken).toHaveLength(1);
    expect(verzoeken[0]!.inhoud).toEqual({ from: 'Geldloket <bel@voorbeeld.nl>', to: ['kanarie@voorbeeld.nl'], subject: bevestiging.onderwerp, text: bevestiging.tekst });
  });

  it.each([
    [400, '{"name":"validation_error","message":"bad kanarie@voorbeeld.nl"}'], [401, '{"name":"missing_api_key"}'], [403, '{}'], [422, '{"name":"invalid_to"}'],
    [429, '{"name":"rate_limit_exceeded","message":"Too many requests"}'], [500, '{"name":"internal_server_error"}'], [500, '<html>kapot</html>'], [503, ''], [200, 'geen json'], [200, ''],
  ])('antwoord %i %s is een fout, geen verstuurde mail', async (status, inhoud) => {
    antwoord = { status, inhoud };
    const fout = await maak().send(bevestiging).then(() => null, (e: unknown) => e as Error);
    expect(fout).toBeInstanceOf(MailFout);
    expect(fout!.message).not.toContain('kanarie');
  });

  it('een server die nooit antwoordt is na een vaste tijd een fout', async () => {
    antwoord = 'nooit';
    const uitkomst = (wacht: number) => maak({ wacht }).send(bel).then(() => 'verstuurd', (fout: unknown) => [wacht, fout]);
    // Which of the two gives up first is the time that was set, not the time of this machine.
    expect(await Promise.race([uitkomst(600_000), uitkomst(60)])).toEqual([60, expect.any(MailFout)]);
  });

  it('een verbinding die breekt is een fout', async () => {
    antwoord = 'verbreek';
    await expect(maak().send(bel)).rejects.toThrow(MailFout);
  });
});

describe('de postbus op deze machine', () => {
  let map: string;
  beforeEach(async () => { map = await mkdtemp(join(tmpdir(), 'geldloket-postvak-')); });
  afterEach(() => rm(map, { recursive: true, force: true }));
  const nu = () => '2026-11-23T09:00:00.000Z';

  mailerContract(async () => {
    await writeFile(join(map, 'bestand'), '');
    return { goed: mailboxMailer(map, nu), kapot: mailboxMailer(join(map, 'bestand', 'x'), nu) };
  });

  it('elke mail is een bestand dat /_postvak kan tonen (docs/architecture.md, Mailbox)', async () => {
    const postvak = join(map, 'postvak');
    await mailboxMailer(postvak, nu).send(bel);
    await mailboxMailer(postvak, nu).send(bel);
    const namen = await readdir(postvak);
    expect(namen).toHaveLength(2);
    for (const naam of namen) {
      expect(naam).toMatch(/^2026-11-23T090000000Z-[0-9a-f-]{36}\.json$/);
      const mail = JSON.parse(await readFile(join(postvak, naam), 'utf8')) as Record<string, unknown>;
      expect(mail).toEqual({ id: expect.any(String), op: nu(), soort: 'bel', aan: 'iedereen', onderwerp: bel.onderwerp, tekst: bel.tekst });
      expect(naam).toContain(mail['id']);
    }
  });

  it('het adres van een inwoner staat nergens', async () => {
    await mailboxMailer(map, nu).send(bevestiging);
    for (const naam of await readdir(map)) expect(naam + await readFile(join(map, naam), 'utf8')).not.toContain('kanarie');
  });
});
