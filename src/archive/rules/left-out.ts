import type { FileName } from '../../article/article-file.ts';
import { knownLanguages } from '../../i18n/languages.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Position } from '../../text/lines.ts';
import { languageName } from '../../text/language-code.ts';

/** The files that the site reads, and those in a language that is not one of its editions. */
export interface SortedNames {
  names: FileName[];
  leftOut: { file: string; lang: string }[];
}

/**
 * Sorts out the files whose names end in a language that the site has no edition in: `x.tr.md` where pages could have words
 * in Turkish, and `x.de.md` where it is beside `x.md`. They wait for that edition, and nothing is said of what is in them.
 */
export function sortOutLanguages(
  names: readonly FileName[],
  editions: readonly string[],
): SortedNames {
  const stems = new Set(names.map(({ stem }) => stem));
  const foreign = ({ stem, suffix }: FileName) => {
    const [, original = '', lang = ''] = /^(.*[^/])\.([a-z]{2,3})$/.exec(stem) ?? [];
    if (suffix !== undefined || editions.includes(lang)) return undefined;
    if (knownLanguages.includes(lang)) return lang;
    return stems.has(original) && languageName(lang) !== undefined ? lang : undefined;
  };
  const sorted: SortedNames = { names: [], leftOut: [] };
  for (const name of names) {
    const lang = foreign(name);
    if (lang === undefined) sorted.names.push(name);
    else sorted.leftOut.push({ file: name.file, lang });
  }
  return sorted;
}

/** One warning for all files that are left out. `at`: the editions in site.yaml. */
export function reportLeftOut(leftOut: SortedNames['leftOut'], at: Position): Problem[] {
  const [first] = leftOut;
  if (!first) return [];
  const langs = [...new Set(leftOut.map(({ lang }) => lang))].sort();
  const list = new Intl.ListFormat('en').format(langs);
  const [files, are] = leftOut.length === 1 ? ['file', 'is'] : ['files', 'are'];
  const others = leftOut.length === 1 ? '' : ' and others';
  return [
    {
      file: 'site.yaml',
      ...at,
      severity: 'warning',
      field: 'editions',
      message: `editions: ${leftOut.length.toLocaleString('en')} ${files} in ${list} ${are} left out: ${first.file}${others}`,
      hint: `add ${list} to editions to publish ${leftOut.length === 1 ? 'it' : 'them'}`,
      rule: 'left-out',
    },
  ];
}
