import transliterated from '@sindresorhus/slugify';
import { withoutInvisible } from './invisible.ts';

/** The longest slug, in letters: a folder's name has at most 255 bytes, and some servers and backups allow fewer. */
export const longestSlug = 200;

/** The message about a name that makes a longer slug. */
export function tooLong(slug: string): string {
  return `the name makes an address of ${slug.length} letters, "${slug.slice(0, 20)}…", and the limit is ${longestSlug}`;
}

/**
 * Slugs that have been computed, because each mention of a name needs its slug, and so does each reading during a
 * preview.
 */
const made = new Map<string, string>();
const mostKept = 50_000;

/**
 * The last segment of an address for a headline or a name: lower-case ASCII letters, digits and single hyphens; empty
 * if nothing is left. Addresses depend on the results, so a table in its test pins them.
 */
export function slugify(text: string): string {
  // Most file names are slugs already.
  if (isSlug(text)) return text;
  const known = made.get(text);
  if (known !== undefined) return known;
  // "BioNTech" is one word; the library would divide it at its capitals.
  const slug = transliterated(withoutInvisible(text).normalize('NFC'), { decamelize: false });
  if (made.size === mostKept) made.clear();
  made.set(text, slug);
  return slug;
}

/**
 * Whether an article or page can have this as the last part of its address: an archive that was brought in keeps its
 * addresses, in whatever script they are. Lower-case letters, marks and digits in NFC, with single hyphens or underscores
 * between them.
 */
export function canBeSlug(text: string): boolean {
  return ownSlug.test(text) && text === text.normalize('NFC').toLowerCase();
}

const ownSlug = /^[\p{L}\p{M}\p{N}]+(?:[-_][\p{L}\p{M}\p{N}]+)*$/u;

/** Whether a text is what `slugify` would make: ASCII, and short enough. */
export function isSlug(text: string): boolean {
  return text.length <= longestSlug && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
