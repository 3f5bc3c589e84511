import slugify_ from '@sindresorhus/slugify';

/**
 * The last part of an address for a headline or a name: lower-case ASCII letters, digits and single
 * hyphens; empty when nothing of the text can be written so. Addresses depend on what it gives, so its
 * results are frozen by a table in its test.
 */
export function slugify(text: string): string {
  // Typographic marks stand inside names (O’Neill) where the library knows the typewriter's apostrophe only.
  const plain = text.normalize('NFC').replace(/[’‘ʼʻ]/g, "'");
  // "BioNTech" is one word; the library would cut it at its capitals.
  return slugify_(plain, { decamelize: false })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whether a text can be the last part of an address as it stands. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
