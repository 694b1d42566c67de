import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeApp } from '../../src/adapters/compose.ts';
import { EnvFout, readEnv } from '../../src/adapters/env.ts';
import * as kies from '../../src/gemeenten/kies.ts';
import { goedeOmgeving } from './functies.ts';
import { ring } from './opstelling.ts';

type Bron = Record<string, string | undefined>;
const proef: Bron = goedeOmgeving('.data-van-een-test');
const productie: Bron = {
  ...proef, OMGEVING: 'productie', SITE_URL: 'https://geldloket.steenwijkerland.nl', SLEUTELRING: '', DATA_DIR: '', RESEND_API_KEY: 're_x', MAIL_VAN: 'Geldloket <bel@steenwijkerland.nl>',
  MAIL_IEDEREEN: 'a@steenwijkerland.nl,b@steenwijkerland.nl', MAIL_TEAMLEIDER: 'c@steenwijkerland.nl', MAIL_MANAGER: 'd@steenwijkerland.nl',
};
const melding = (bron: Bron): string => {
  try {
    readEnv(bron);
    return '';
  } catch (fout) {
    expect(fout).toBeInstanceOf(EnvFout);
    return (fout as Error).message;
  }
};

describe('elke instelling die ontbreekt of niet klopt wordt genoemd, met een voorbeeld', () => {
  it('een goede omgeving zegt niets', () => {
    expect(melding(proef)).toBe('');
    expect(melding(productie)).toBe('');
  });

  it.each([['OMGEVING'], ['SITE_URL'], ['GEHEIM_TERUGKOM'], ['GEHEIM_SESSIE'], ['MAIL_LOKET']])('%s ontbreekt', (naam) => {
    for (const leeg of [undefined, '']) expect(melding({ ...proef, [naam]: leeg })).toMatch(new RegExp(`^  ${naam}: ontbreekt\\. Voorbeeld: ${naam}=.+`, 'm'));
  });

  it.each([['RESEND_API_KEY'], ['MAIL_VAN'], ['MAIL_IEDEREEN'], ['MAIL_TEAMLEIDER'], ['MAIL_MANAGER']])('%s is nodig in productie', (naam) => {
    expect(melding({ ...productie, [naam]: undefined })).toMatch(new RegExp(`^  ${naam}: is nodig in productie\\. Voorbeeld: ${naam}=.+`, 'm'));
    expect(melding({ ...proef, [naam]: undefined })).toBe('');
  });

  it.each<[string, string]>([
    ['OMGEVING', 'production'], ['OMGEVING', 'Productie'], ['SITE_URL', 'geldloket.nl'], ['SITE_URL', 'https://geldloket.nl/'], ['SITE_URL', 'https://geldloket.nl/pad'], ['SITE_URL', 'ftp://geldloket.nl'],
    ['GEHEIM_TERUGKOM', 'a1'.repeat(32)], ['GEHEIM_TERUGKOM', `1:${'a1'.repeat(31)}`], ['GEHEIM_TERUGKOM', `1:${'zz'.repeat(32)}`], ['GEHEIM_TERUGKOM', `1:${'a1'.repeat(32)},`],
    ['GEHEIM_SESSIE', 'geheim'], ['GEHEIM_SESSIE', 'b2'.repeat(33)], ['RESEND_BASE_URL', 'api.resend.com'], ['MAIL_VAN', 'Geldloket'], ['MAIL_VAN', 'Geldloket <bel>'], ['MAIL_VAN', 'Geldloket <bel@voorbeeld.nl'],
    ['MAIL_LOKET', 'geen adres'], ['MAIL_LOKET', ' , '], ['MAIL_LOKET', 'a@voorbeeld.nl,nee'], ['MAIL_IEDEREEN', 'x'], ['MAIL_TEAMLEIDER', 'x'], ['MAIL_MANAGER', 'x'],
    ['STATUS_TOKEN', 'kort'], ['STATUS_TOKEN', 'met spaties en dus niet te sturen zonder fouten'], ['LOKET_ORIGINS', 'loket.voorbeeld.nl'], ['LOKET_ORIGINS', 'https://loket.voorbeeld.nl/'], ['LOKET_ORIGINS', '*'], ['LOKET_ORIGINS', 'https://*.voorbeeld.nl/'], ['LOKET_ORIGINS', 'null'],
  ])('%s=%s klopt niet', (naam, waarde) => {
    expect(melding({ ...proef, [naam]: waarde })).toMatch(new RegExp(`^  ${naam}: klopt niet\\. Voorbeeld: ${naam}=.+`, 'm'));
  });

  it('noemt alles tegelijk, en nooit de waarde van een geheim', () => {
    const tekst = melding({ GEHEIM_SESSIE: 'geheim-maar-fout', GEHEIM_TERUGKOM: '1:ook-geheim' });
    for (const naam of ['OMGEVING', 'SITE_URL', 'GEHEIM_TERUGKOM', 'GEHEIM_SESSIE', 'MAIL_LOKET']) expect(tekst).toContain(`${naam}:`);
    expect(tekst).not.toMatch(/geheim-maar-fout|ook-geheim/);
  });

  it('productie zonder https wordt geweigerd', () => {
    expect(melding({ ...productie, SITE_URL: 'http://geldloket.steenwijkerland.nl' })).toMatch(/SITE_URL: moet in productie met https beginnen/);
  });

  it('op Netlify is URL het adres als SITE_URL er niet is', () => {
    expect(readEnv({ ...productie, SITE_URL: '', URL: 'https://geldloket.netlify.app' }).SITE_URL).toBe('https://geldloket.netlify.app');
  });

  it('lijsten mogen spaties hebben, en geheimen mogen er meer zijn', () => {
    const env = readEnv({ ...proef, MAIL_LOKET: ' a@voorbeeld.nl , b@voorbeeld.nl ', LOKET_ORIGINS: 'https://a.nl, https://b.nl:8443', GEHEIM_TERUGKOM: `1:${'a1'.repeat(32)},2:${'c3'.repeat(32)}` });
    expect(env.MAIL_LOKET).toEqual(['a@voorbeeld.nl', 'b@voorbeeld.nl']);
    expect(env.LOKET_ORIGINS).toEqual(['https://a.nl', 'https://b.nl:8443']);
  });
});

describe('de site start alleen als zij haar beloften kan waarmaken', () => {
  afterEach(() => { vi.restoreAllMocks(); vi.unstubAllEnvs(); });
  const start = (bron: Bron): string => {
    try {
      composeApp(bron);
      return '';
    } catch (fout) {
      expect(fout).toBeInstanceOf(EnvFout);
      return (fout as Error).message;
    }
  };
  const met = (r: unknown): void => { vi.stubEnv('SLEUTELRING', typeof r === 'string' ? r : JSON.stringify(r)); };

  it('een demonstratie start met demosleutels en onbevestigde feiten', () => {
    met(ring);
    expect(start(proef)).toBe('');
    expect(composeApp({ ...proef, GEHEIM_TERUGKOM: `1:${'a1'.repeat(32)},2:${'c3'.repeat(32)}` }).deps.geheimen.peppers.map((p) => p[0])).toEqual([0xa1, 0xc3]);
  });

  it('productie weigert feiten die de gemeente niet heeft bevestigd, en zegt welke', () => {
    met({ ...ring, demo: false });
    const tekst = start(productie);
    for (const veld of ['toezegging', 'escalatie', 'bewaren', 'spoedSituaties', 'privacy.verantwoordelijke', 'privacy.functionarisGegevensbescherming', 'privacy.grondslag']) expect(tekst).toContain(`${veld} is nog niet bevestigd`);
    expect(tekst).toContain('npm run gereed');
    expect(tekst).not.toMatch(/sleutels:|telefoon is/);
  });

  it('productie weigert demosleutels, en een ring die te klein is', () => {
    met(ring);
    expect(start(productie)).toContain('demosleutels');
    met({ ...ring, demo: false, medewerkers: ring.medewerkers.slice(0, 1) });
    expect(start(productie)).toContain('te-weinig-sleutels');
  });

  it('productie weigert sleutels uit de omgeving: wie die kan zetten zou mee kunnen lezen', () => {
    met({ ...ring, demo: false });
    expect(start({ ...productie, SLEUTELRING: JSON.stringify({ ...ring, demo: false }) })).toContain('SLEUTELRING mag niet in productie');
  });

  it('zonder sleutels start er niets: dan zou niemand kunnen lezen wat inwoners schrijven', () => {
    met('');
    expect(start(proef)).toMatch(/SLEUTELRING: er zijn nog geen sleutels/);
    expect(start(productie)).toContain('geen-sleutels');
  });

  it('een ring die niet klopt wordt gemeld aan wie hem kan herstellen', () => {
    met('{');
    expect(start(proef)).toMatch(/SLEUTELRING is geen JSON/);
    met({ ...ring, herstel: [] });
    expect(start(proef)).toMatch(/minstens één herstelsleutel/i);
    met({ ...ring, herstel: [{ ...ring.herstel[0], ontvanger: ring.herstel[0]!.ontvanger.replace(/.$/, (t) => (t === 'q' ? 'p' : 'q')) }] });
    expect(start(proef)).toMatch(/zonder typefout/);
  });

  it('zonder mailsleutel en zonder map voor de postbus start er niets: er wordt nooit gedaan alsof', () => {
    met(ring);
    expect(start({ ...proef, DATA_DIR: '' })).toMatch(/RESEND_API_KEY: is nodig zonder DATA_DIR/);
  });

  it('als alles klopt start productie, met Resend', async () => {
    const bevestig = (waarde: unknown): void => {
      if (typeof waarde !== 'object' || waarde === null) return;
      if ('bevestigd' in waarde && 'waarde' in waarde) { waarde.bevestigd = true; waarde.waarde ??= 'bekend'; return; }
      Object.values(waarde).forEach(bevestig);
    };
    const eerder = structuredClone(kies.gemeente);
    try {
      bevestig(kies.gemeente);
      met({ ...ring, demo: false });
      expect(start(productie)).toBe('');
      expect(composeApp(productie).deps.omgeving).toBe('productie');
    } finally {
      Object.assign(kies.gemeente, eerder);
    }
  });
});
