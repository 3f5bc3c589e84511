import type { Report } from '../../problem/problem-collector.ts';

/** The pages that have other editions: the page's language, and the editions that it names, including itself. */
export type Alternates = Map<
  string,
  { lang: string; members: readonly { hreflang: string; file: string }[] }
>;

/**
 * Checks that editions name each other and themselves, because search engines ignore links that are not mutual:
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function checkAlternates(alternates: Alternates, report: Report): void {
  for (const [file, { lang, members }] of alternates) {
    const names = new Set<string>();
    const add = (message: string, hint: string) =>
      report.add(file, 'alternates', `alternates: ${message}`, hint);
    if (!members.some((member) => member.file === file)) {
      add('the page does not name itself', 'list all editions on each of them');
    }
    for (const { hreflang, file: other } of members) {
      if (names.has(hreflang)) add(`hreflang "${hreflang}" comes twice`, 'keep one');
      names.add(hreflang);
      const there = alternates.get(other);
      if (!there?.members.some((member) => member.file === file)) {
        add(`${other} does not name this page in return`, 'list all editions on each of them');
      }
      if (hreflang !== 'x-default' && there && there.lang !== hreflang) {
        add(`${other} is in "${there.lang}", not "${hreflang}"`, 'name the language of the page');
      }
    }
    if (!names.has('x-default')) add('x-default is missing', 'let it name the first edition');
    if (!names.has(lang)) add(`none is in the page's language, "${lang}"`, 'name the page itself');
  }
}
