import type { SiteProblem } from '../../problem/problem-tally.ts';

/** A page that has other editions: its language, and the editions that it names, including itself. */
export interface NamedEditions {
  lang: string;
  members: readonly { hreflang: string; file: string }[];
}

/**
 * Checks that editions name each other and themselves, because search engines ignore links that are not mutual:
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function* checkAlternates(
  alternates: ReadonlyMap<string, NamedEditions>,
): Generator<SiteProblem> {
  for (const [file, { lang, members }] of alternates) {
    const problem = (message: string, hint: string): SiteProblem => ({
      where: file,
      rule: 'alternates',
      message: `alternates: ${message}`,
      hint,
    });
    const names = new Set<string>();
    if (!members.some((member) => member.file === file)) {
      yield problem('the page does not name itself', 'list all editions on each of them');
    }
    for (const { hreflang, file: other } of members) {
      if (names.has(hreflang)) yield problem(`hreflang "${hreflang}" comes twice`, 'keep one');
      names.add(hreflang);
      const there = alternates.get(other);
      if (!there?.members.some((member) => member.file === file)) {
        yield problem(
          `${other} does not name this page in return`,
          'list all editions on each of them',
        );
      }
      if (hreflang !== 'x-default' && there && there.lang !== hreflang) {
        yield problem(
          `${other} is in "${there.lang}", not "${hreflang}"`,
          'name the language of the page',
        );
      }
    }
    if (!names.has('x-default')) {
      yield problem('x-default is missing', 'let it name the first edition');
    }
    if (!names.has(lang)) {
      yield problem(`none is in the page's language, "${lang}"`, 'name the page itself');
    }
  }
}
