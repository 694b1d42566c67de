import * as z from 'zod';

/** What the environment must say, with an example for each message. docs/beheer.md has the whole table. */
const hex32 = /^[0-9a-f]{64}$/;
const adressen = z.string().transform((tekst) => tekst.split(',').map((deel) => deel.trim()).filter(Boolean))
  .pipe(z.array(z.email()).min(1));

/** An origin as a browser sends it: one with a slash or a path would never be equal to one, and nobody would know why. */
const isOrigin = (tekst: string): boolean => URL.canParse(tekst) && /^https?:$/.test(new URL(tekst).protocol) && new URL(tekst).origin === tekst;

const schema = z.object({
  OMGEVING: z.enum(['productie', 'proef', 'voorbeeld']),
  SITE_URL: z.string().refine(isOrigin),
  DATA_DIR: z.string().min(1).optional(),
  GEHEIM_TERUGKOM: z.string().regex(/^\d+:[0-9a-f]{64}(,\d+:[0-9a-f]{64})*$/),
  GEHEIM_SESSIE: z.string().regex(hex32),
  /** Read by src/gemeenten/kies.ts; here only so that compose.ts can refuse it in production. */
  SLEUTELRING: z.string().optional(),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url().optional(),
  MAIL_VAN: z.string().refine((tekst) => z.email().safeParse(/^[^<>]*<([^<>]+)>$/.exec(tekst)?.[1] ?? tekst).success).optional(),
  MAIL_LOKET: adressen,
  MAIL_IEDEREEN: adressen.optional(),
  MAIL_TEAMLEIDER: adressen.optional(),
  MAIL_MANAGER: adressen.optional(),
  STATUS_TOKEN: z.string().regex(/^[A-Za-z0-9_-]{32,200}$/).optional(),
  LOKET_ORIGINS: z.string().default('').transform((tekst) => tekst.split(',').map((deel) => deel.trim()).filter(Boolean))
    .pipe(z.array(z.string().refine(isOrigin))),
});
export type Env = z.infer<typeof schema>;

const voorbeelden: Record<keyof Env, string> = {
  OMGEVING: 'productie', SITE_URL: 'https://geldloket.voorbeeld.nl', DATA_DIR: '.data',
  GEHEIM_TERUGKOM: '1:<64 hexadecimale tekens>  (openssl rand -hex 32)', GEHEIM_SESSIE: '<64 hexadecimale tekens>  (openssl rand -hex 32)',
  SLEUTELRING: '{"demo":true,...}', RESEND_API_KEY: 're_...', RESEND_BASE_URL: 'https://api.resend.com', MAIL_VAN: 'Geldloket <bel@voorbeeld.nl>',
  MAIL_LOKET: 'loket@voorbeeld.nl', MAIL_IEDEREEN: 'een@voorbeeld.nl,twee@voorbeeld.nl', MAIL_TEAMLEIDER: 'teamleider@voorbeeld.nl',
  MAIL_MANAGER: 'manager@voorbeeld.nl', LOKET_ORIGINS: 'https://loket.voorbeeld.nl', STATUS_TOKEN: '<64 hexadecimale tekens>  (openssl rand -hex 32)',
};

/** The environment is not as it should be; the message is for the operator and names every variable. */
export class EnvFout extends Error {
  override name = 'EnvFout';
}

const regel = (naam: string, wat: string): string => `  ${naam}: ${wat}. Voorbeeld: ${naam}=${voorbeelden[naam as keyof Env]}`;

/** In production nothing may be missing that a message or an alarm needs. */
const tekortInProductie = (env: Env): string[] => {
  if (env.OMGEVING !== 'productie') return [];
  const nodig = ['RESEND_API_KEY', 'MAIL_VAN', 'MAIL_IEDEREEN', 'MAIL_TEAMLEIDER', 'MAIL_MANAGER'] as const;
  return [
    ...nodig.filter((naam) => env[naam] === undefined).map((naam) => regel(naam, 'is nodig in productie')),
    ...(env.SITE_URL.startsWith('https:') ? [] : [regel('SITE_URL', 'moet in productie met https beginnen')]),
  ];
};

/**
 * Reads and checks the environment, once, at the start.
 * @param bron process.env, or that of a test
 * @throws EnvFout naming each variable that is missing or wrong, with an example
 */
export const readEnv = (bron: Record<string, string | undefined> = process.env): Env => {
  const gevuld = Object.fromEntries(Object.entries(bron).filter(([, waarde]) => waarde !== ''));
  const gelezen = schema.safeParse({ ...gevuld, SITE_URL: gevuld['SITE_URL'] ?? gevuld['URL'] });
  const fouten = gelezen.success
    ? tekortInProductie(gelezen.data)
    : gelezen.error.issues.map((i) => regel(String(i.path[0]), gevuld[String(i.path[0])] === undefined ? 'ontbreekt' : 'klopt niet'));
  if (fouten.length > 0) throw new EnvFout(`De instellingen kloppen nog niet:\n${[...new Set(fouten)].join('\n')}`);
  return gelezen.data!;
};
