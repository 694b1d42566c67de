import { Resend } from 'resend';
import { MailFout, type Mailer } from '../../application/ports.ts';
import type { AlarmOntvanger } from '../../domain/gemeente/gemeente.ts';

const geduld = 10_000;

export type ResendInstelling = {
  sleutel: string;
  basis?: string | undefined;
  van: string;
  adressen: Record<AlarmOntvanger, readonly string[]>;
  /** Milliseconds to wait for an answer. */
  wacht?: number;
};

/**
 * Sends mail through Resend. The client gives errors back instead of throwing them and waits for ever: here an error
 * result is an error, and so is no answer in time.
 */
export const resendMailer = ({ sleutel, basis, van, adressen, wacht = geduld }: ResendInstelling): Mailer => {
  const resend = new Resend(sleutel, basis ? { baseUrl: basis } : {});
  return {
    send: async (mail) => {
      const naar = mail.soort === 'bel' ? [...adressen[mail.aan]] : [mail.adres];
      const tijdOp = new Promise<never>((_, faal) => { setTimeout(() => faal(new MailFout('no answer in time')), wacht).unref(); });
      const { data, error } = await Promise.race([
        resend.emails.send(
          { from: van, to: naar, subject: mail.onderwerp, text: mail.tekst },
          mail.soort === 'bel' ? { idempotencyKey: mail.eenmalig } : {},
        ),
        tijdOp,
      ]);
      if (error || !data) throw new MailFout(error?.name ?? 'no answer');
    },
  };
};
