import {
  isFaulty,
  type ArticleFile,
  type FileName,
  type PageFile,
} from '../article/article-file.ts';
import type { FieldProblem } from '../problem/field-problem.ts';
import type { Outcome } from '../problem/outcome.ts';

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
 * edition. A second file in the same language is reported and left out. Groups are sorted by path, so that the result
 * does not depend on the order of reading.
 */
export function groupEditions<T extends AnyFile>(
  files: readonly T[],
  editions: readonly string[],
): Outcome<EditionGroup<T>[], FieldProblem> {
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const groups = [...Map.groupBy(sorted, ({ stem }) => stem).values()].map((members) =>
    groupOf(members, editions),
  );
  return {
    value: groups.map(({ value }) => value),
    problems: groups.flatMap(({ problems }) => problems),
  };
}

function groupOf<T extends AnyFile>(
  members: readonly T[],
  editions: readonly string[],
): Outcome<EditionGroup<T>, FieldProblem> {
  const original = originalOf(members, editions);
  const langs = new Map<string, T>();
  const problems: FieldProblem[] = [];
  for (const file of [original, ...members.filter((member) => member !== original)]) {
    const lang = languageOf(file, editions);
    problems.push(...lang.problems);
    const taken = langs.get(lang.value);
    if (!taken) langs.set(lang.value, file);
    else if (!isFaulty(file, 'lang') && !isFaulty(taken, 'lang')) {
      problems.push(twoEditions(file, taken, lang.value));
    }
  }
  return { value: { original, langs }, problems };
}

function twoEditions(file: AnyFile, taken: AnyFile, lang: string): FieldProblem {
  if (isSameName(taken.file, file.file)) {
    return {
      file: file.file,
      path: [],
      message: `the file's name differs from that of ${taken.file} only in how its accented letters are encoded`,
      hint: 'keep one of the two files, or give this one another name',
      rule: 'two-editions',
    };
  }
  return {
    file: file.file,
    path: file.data.lang === undefined ? [] : ['lang'],
    message: `lang: ${taken.file} is already the edition in "${lang}"`,
    hint: 'an article has one file for each language: change lang or rename one of the files',
    rule: 'two-editions',
  };
}

/** Two names may look the same: an accented letter can be one or two characters. */
function isSameName(one: string, other: string): boolean {
  return one.normalize('NFC') === other.normalize('NFC');
}

function languageOf(file: AnyFile, editions: readonly string[]): Outcome<string, FieldProblem> {
  const { lang } = file.data;
  const byName = file.suffix ?? editions[0] ?? 'en';
  if (lang === undefined) return { value: byName, problems: [] };
  if (!editions.includes(lang)) {
    const problem = {
      file: file.file,
      path: ['lang'],
      message: `lang: "${lang}" is not one of the site's editions`,
      hint: `write one of ${editions.join(', ')}, or add it to editions in site.yaml`,
      rule: 'unknown-edition',
    };
    return { value: byName, problems: [problem] };
  }
  if (file.suffix === undefined || file.suffix === lang) return { value: lang, problems: [] };
  const problem = {
    file: file.file,
    path: ['lang'],
    message: `lang: "${lang}" disagrees with the file's name, which says "${file.suffix}"`,
    hint: 'delete the field or rename the file',
    rule: 'two-languages',
  };
  return { value: lang, problems: [problem] };
}
