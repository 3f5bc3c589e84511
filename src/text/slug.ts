import transliterated from '@sindresorhus/slugify';
import { withoutInvisible } from './invisible.ts';

/** Letters of an address's last part: a folder's name has 255 bytes at most, and some servers and backups take fewer. */
export const longestSlug = 200;

/** What is said of a file's or a person's name that gives a longer one. */
export function tooLong(slug: string): string {
  return `the name makes an address of ${slug.length} letters, "${slug.slice(0, 20)}…", and the limit is ${longestSlug}`;
}

/** What was made already: every mention of a name asks for its slug, and so does every reading while editing. */
const made = new Map<string, string>();
const mostKept = 50_000;

/**
 * The last part of an address for a headline or a name: lower-case ASCII letters, digits and single
 * hyphens; empty when nothing of the text can be written so. Addresses depend on what it gives, so
 * its results are frozen by a table in its test.
 */
export function slugify(text: string): string {
  // File names mostly are one.
  if (isSlug(text)) return text;
  const known = made.get(text);
  if (known !== undefined) return known;
  // "BioNTech" is one word; the library would cut it at its capitals.
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
