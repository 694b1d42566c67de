/** The nine first characters of an id: enough to name a message on the phone. */
export const nummerVan = (id: string): string => id.slice(0, 9).toUpperCase();
