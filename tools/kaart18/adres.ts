import { isBron } from '../../src/domain/aanmelding/bron.ts';

/** The address behind the QR code, what stands next to it to type, and whether the card may be spread. */
export type Kaartadres = { volledig: string; kort: string; echt: boolean };

/**
 * The address of /18 with the campaign code of a batch of cards.
 * @param site SITE_URL @param batch names a print run (`2026-12`), never a person; empty for none
 * @throws RangeError, in Dutch, when one of them cannot be used
 */
export const kaartadres = (site: string, batch: string): Kaartadres => {
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol)) throw new RangeError(`SITE_URL is geen adres: "${site}". Voorbeeld: https://geldloket.gemeente.nl`);
  const bron = batch ? `kaart18-${batch}` : 'kaart18';
  if (!isBron(bron)) throw new RangeError(`"${batch}" kan niet in het adres. Gebruik letters, cijfers en streepjes, samen hooguit 32. Voorbeeld: 2026-12`);
  const { origin, host, protocol } = new URL(site);
  return { volledig: `${origin}/18?bron=${bron}`, kort: `${host.replace(/^www\./, '')}/18`, echt: protocol === 'https:' };
};
