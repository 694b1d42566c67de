/** The variables functions and pages read, as the server sets them before it imports any. */
export type ServerEnvironment = Record<string, string>;

/** Where mail goes in a demonstration: names that can never be a real address (RFC 2606). */
const PROEF_MAIL = {
  MAIL_VAN: 'Geldloket <geldloket@voorbeeld.invalid>',
  MAIL_LOKET: 'loket@voorbeeld.invalid',
  MAIL_IEDEREEN: 'iedereen@voorbeeld.invalid',
  MAIL_TEAMLEIDER: 'teamleider@voorbeeld.invalid',
  MAIL_MANAGER: 'manager@voorbeeld.invalid',
};

/**
 * Sets process.env for the functions: what the caller gives goes before what is there, and outside production the
 * address of this server and the mail addresses of the demonstration fill what is left. Nothing is made up for production.
 */
export const setEnvironment = (
  { given, dataDir, siteUrl, port }: { given: NodeJS.ProcessEnv; dataDir: string; siteUrl: string; port: number },
): { omgeving: string; siteUrl: string } => {
  Object.assign(process.env, given);
  process.env['DATA_DIR'] = dataDir;
  process.env['PORT'] = String(port);
  process.env['OMGEVING'] ||= 'proef';
  const omgeving = process.env['OMGEVING'];
  if (omgeving !== 'productie') {
    process.env['SITE_URL'] ||= siteUrl;
    for (const [name, value] of Object.entries(PROEF_MAIL)) process.env[name] ||= value;
  }
  return { omgeving, siteUrl: process.env['SITE_URL'] || siteUrl };
};
