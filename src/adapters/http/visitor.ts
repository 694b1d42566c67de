import { createHmac, randomBytes } from 'node:crypto';

/** IPv4 whole, IPv6 its first 64 bits: one household, one key. */
const netwerk = (ip: string): string => {
  if (!ip.includes(':') || ip.includes('.')) return ip.replace(/^.*:/, '');
  const [links = '', rechts = ''] = ip.split('::');
  const groepen = links.split(':').filter(Boolean);
  const rest = rechts.split(':').filter(Boolean);
  const nullen = ip.includes('::') ? Array.from({ length: Math.max(0, 8 - groepen.length - rest.length) }, () => '0') : [];
  return [...groepen, ...nullen, ...rest].slice(0, 4).map((g) => g.replace(/^0+(?=.)/, '')).join(':');
};

type Teller = { tot: number; aantal: number };

/**
 * Counts per visitor, in memory only. A visitor is a keyed hash of the network under a salt that lives a day: no
 * address is kept, and no count stands in the way of anyone else.
 * @param venster milliseconds in which is counted @param nu milliseconds since 1970
 */
export const visitorCounter = (venster: number, nu: () => number = Date.now) => {
  const tellers = new Map<string, Teller>();
  let zout = randomBytes(32);
  let zoutDag = 0;
  const sleutel = (ip: string): string => {
    const dag = Math.floor(nu() / 86_400_000);
    if (dag !== zoutDag) {
      zout = randomBytes(32);
      zoutDag = dag;
      tellers.clear();
    }
    return createHmac('sha256', zout).update(netwerk(ip)).digest('base64');
  };
  const teller = (ip: string): Teller => {
    const naam = sleutel(ip);
    const bestaand = tellers.get(naam);
    if (bestaand && bestaand.tot > nu()) return bestaand;
    if (tellers.size > 10_000) for (const [oud, t] of tellers) if (t.tot <= nu()) tellers.delete(oud);
    const vers = { tot: nu() + venster, aantal: 0 };
    tellers.set(naam, vers);
    return vers;
  };
  return {
    /** Counts one and tells how many there were in this window. */
    count: (ip: string): number => (teller(ip).aantal += 1),
    /** How many there were, without counting. */
    seen: (ip: string): number => teller(ip).aantal,
  };
};
