import type { Site } from '../../archive/site.ts';
import { speculationPath } from '../../views/routes.ts';

/**
 * Says to browsers which links they may fetch before they are followed: pages, whose addresses all end in a
 * slash, once a reader rests on one; neither data nor feeds. Said by a file, so that pages stay without script:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html#the-speculation-rules-header
 */
export function speculationRules({ base }: Site): string {
  const where = {
    and: [
      { href_matches: [base, `${base}*/`] },
      { not: { href_matches: `${base}admin/*` } },
      { not: { selector_matches: '[download], [rel~=external]' } },
    ],
  };
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] })}\n`;
}

/** The header of a page that names the rules. */
export function speculationHeaders(base: string): Readonly<Record<string, string>> {
  return { 'Speculation-Rules': `"${base}${speculationPath.slice(1)}"` };
}

/** Browsers take the rules as this only. */
export const speculationType = 'application/speculationrules+json';
