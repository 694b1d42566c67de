import { vingerafdruk } from './vingerafdruk.ts';

/** Names a set of keys: two rings with the same keys have the same one, in whatever order. @param ontvangers age public keys */
export const ringmerkVan = (ontvangers: readonly string[]): string => vingerafdruk(new TextEncoder().encode(ontvangers.toSorted().join('\n')));
