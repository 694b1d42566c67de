const herkomst = (adres: string | null): string | null => {
  try {
    return adres ? new URL(adres).origin : null;
  } catch {
    return null;
  }
};

/**
 * Whether a post comes from our own pages: Origin is ours, or the browser says same-origin. A browser too old to say
 * either still sends our address as referrer. Anything else is refused.
 * @param toegestaan other origins that may ask, besides the one the request was sent to
 */
export const isOwnOrigin = (request: Request, toegestaan: readonly string[]): boolean => {
  const eigen = new Set([new URL(request.url).origin, ...toegestaan]);
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin && origin !== 'null') return eigen.has(origin);
  if (site) return site === 'same-origin';
  if (origin === 'null') return false;
  const referer = herkomst(request.headers.get('referer'));
  return referer !== null && eigen.has(referer);
};
