import { securityHeaders } from '../src/adapters/http/headers.ts';

const page = (title: string, text: string, telefoon: string): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p>Bel ons gerust: <strong>${telefoon}</strong>.</p><p><a href="/">Naar de voorpagina</a></p></main></body>
</html>
`;

const answer = (request: Request, status: number, title: string, text: string, telefoon: string): Response => {
  const wantsJson = /\bjson\b/.test(request.headers.get('accept') ?? '') && !/\bhtml\b/.test(request.headers.get('accept') ?? '');
  return wantsJson
    ? Response.json({ fout: `${title} ${text} Bel ${telefoon}.` }, { status, headers: securityHeaders })
    : new Response(page(title, text, telefoon), { status, headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' } });
};

/** The answer when a function fails. Says what to do, and nothing of what went wrong. */
export const errorAnswer = (request: Request, telefoon: string): Response =>
  answer(request, 500, 'Er ging iets mis.', 'Dat ligt aan ons, niet aan u. Probeer het over een paar minuten nog eens.', telefoon);

/** The answer to a message that is larger than a function may get. */
export const tooLargeAnswer = (request: Request, telefoon: string): Response =>
  answer(request, 413, 'Dit is te groot om te versturen.', 'Maak uw bericht korter en probeer het nog eens.', telefoon);
