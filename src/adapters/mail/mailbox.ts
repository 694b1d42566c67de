import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MailFout, type Mailer } from '../../application/ports.ts';

/**
 * The local mailbox, outside production only: every mail becomes a file that /_postvak shows.
 * The address of a resident is not written down, here neither.
 */
export const mailboxMailer = (map: string, nu: () => string): Mailer => ({
  send: async (mail) => {
    const id = crypto.randomUUID();
    const op = nu();
    const aan = mail.soort === 'bel' ? mail.aan : 'inwoner (adres niet bewaard)';
    const bestand = join(map, `${op.replace(/[:.]/g, '')}-${id}.json`);
    try {
      await mkdir(map, { recursive: true });
      await writeFile(bestand, JSON.stringify({ id, op, soort: mail.soort, aan, onderwerp: mail.onderwerp, tekst: mail.tekst }));
    } catch {
      throw new MailFout('the mailbox cannot be written');
    }
  },
});
