import {
  isFaulty,
  type ArticleFile,
  type FileName,
  type PageFile,
} from '../article/article-file.ts';
import type { Report } from '../problem/rule.ts';

/** The files of an article, the original first, and their languages. */
export interface EditionGroup<T extends FileName> {
  original: T;
  langs: ReadonlyMap<string, T>;
}

type AnyFile = ArticleFile | PageFile;

/**
 * Which of the files with the same stem is the original: the one without a suffix, otherwise that of the first edition.
 */
export function originalOf<T extends FileName>(
  files: readonly T[],
  editions: readonly string[],
): T {
  const rank = (file: T) => (file.suffix === undefined ? -1 : editions.indexOf(file.suffix));
  const [first] = [...files].sort((a, b) => rank(a) - rank(b));
  if (!first) throw new Error('A group of editions holds at least one file');
  return first;
}

/**
 * Groups files by stem, and decides the language of each: its `lang`, otherwise its suffix, otherwise the first
 * edition.
 */
export function groupEditions<T extends AnyFile>(
  files: readonly T[],
  editions: readonly string[],
  report: Report,
): EditionGroup<T>[] {
  const groups = Map.groupBy(files, (file) => file.stem);
  return [...groups.values()].map((members) => {
    const original = originalOf(members, editions);
    const langs = new Map<string, T>();
    for (const file of [original, ...members.filter((member) => member !== original)]) {
      const lang = languageOf(file, editions, report);
      const taken = langs.get(lang);
      if (taken && (isFaulty(file, 'lang') || isFaulty(taken, 'lang'))) continue;
      if (taken && isSameName(taken.file, file.file)) {
        report.add({
          file: file.file,
          path: [],
          message: `the file's name differs from that of ${taken.file} only in how its accented letters are encoded`,
          hint: 'keep one of the two files, or give this one another name',
          rule: 'two-editions',
        });
      } else if (taken) {
        report.add({
          file: file.file,
          path: file.data.lang === undefined ? [] : ['lang'],
          message: `lang: ${taken.file} is already the edition in "${lang}"`,
          hint: 'an article has one file for each language: change lang or rename one of the files',
          rule: 'two-editions',
        });
      } else langs.set(lang, file);
    }
    return { original, langs };
  });
}

/** Two names may look the same: an accented letter can be one or two characters. */
function isSameName(one: string, other: string): boolean {
  return one.normalize('NFC') === other.normalize('NFC');
}

function languageOf(file: AnyFile, editions: readonly string[], report: Report): string {
  const { lang } = file.data;
  const fallback = file.suffix ?? editions[0] ?? 'en';
  if (lang === undefined) return fallback;
  if (!editions.includes(lang)) {
    report.add({
      file: file.file,
      path: ['lang'],
      message: `lang: "${lang}" is not one of the site's editions`,
      hint: `write one of ${editions.join(', ')}, or add it to editions in site.yaml`,
      rule: 'unknown-edition',
    });
    return fallback;
  }
  if (file.suffix !== undefined && file.suffix !== lang) {
    report.add({
      file: file.file,
      path: ['lang'],
      message: `lang: "${lang}" disagrees with the file's name, which says "${file.suffix}"`,
      hint: 'delete the field or rename the file',
      rule: 'two-languages',
    });
  }
  return lang;
}
