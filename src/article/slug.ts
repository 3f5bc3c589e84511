import transliterated from '@sindresorhus/slugify';

/**
 * The last part of an address for a headline or a name: lower-case ASCII letters, digits and single
 * hyphens; empty when nothing of the text can be written so. Addresses depend on what it gives, so
 * its results are frozen by a table in its test.
 */
export function slugify(text: string): string {
  // "BioNTech" is one word; the library would cut it at its capitals.
  return transliterated(text, { decamelize: false });
}

/** Whether a text can be the last part of an address as it stands. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
