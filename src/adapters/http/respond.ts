import { securityHeaders } from './headers.ts';

/** An answer in JSON, with the headers every answer has. */
export const json = (status: number, inhoud: unknown, koppen: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(inhoud), { status, headers: { ...securityHeaders, 'content-type': 'application/json; charset=utf-8', ...koppen } });

/** What went wrong, as a code for the program and a sentence for a person. */
export const fout = (status: number, code: string, bericht: string, koppen: Record<string, string> = {}): Response =>
  json(status, { fout: code, bericht }, koppen);
