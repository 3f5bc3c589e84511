import type { Site } from '../../archive/site.ts';
import { speculationPath } from '../../views/addresses.ts';
import { siteFolders } from '../../archive/site-places.ts';

/**
 * Tells browsers which links to fetch when the reader's pointer rests on them: pages, whose addresses all end in a
 * slash, but not data or feeds. The rules are in a file, so that pages need no script:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html#the-speculation-rules-header
 */
export function speculationRules({ base }: Site): string {
  const where = {
    and: [
      { href_matches: [base, `${base}*/`] },
      { not: { href_matches: `${base}${siteFolders.admin}/*` } },
      { not: { selector_matches: '[download], [rel~=external]' } },
    ],
  };
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] })}\n`;
}

/** The header that points to the rules. */
export function speculationHeaders(base: string): Readonly<Record<string, string>> {
  return { 'Speculation-Rules': `"${base}${speculationPath.slice(1)}"` };
}

/** Browsers accept the rules only with this media type. */
export const speculationType = 'application/speculationrules+json';
