import { posix } from 'node:path';
import { type Problem } from '../../problem/problem.ts';
import { fileStart } from '../../text/lines.ts';
import type { FileName } from '../../article/article-file.ts';
import { languageName } from '../../text/language-code.ts';

/** Reports file names that end in a language which the site lacks: such a file would become an article of its own. */
export function checkLanguages(names: readonly FileName[], editions: readonly string[]): Problem[] {
  return names.flatMap(({ file, stem, suffix, name }): Problem[] => {
    const written = file.slice(0, -'.md'.length).split('.').at(-1) ?? '';
    if (suffix !== undefined && written !== suffix) {
      return [
        {
          file,
          ...fileStart,
          severity: 'error',
          message: `"${written}" in the file's name is not how the site writes this language, which is "${suffix}"`,
          hint: `rename the file to ${posix.basename(stem)}.${suffix}.md`,
          rule: 'unknown-suffix',
        },
      ];
    }
    const code = /\.([a-z]{2,3})$/i.exec(name)?.[1];
    const language = code === undefined ? undefined : languageName(code.toLowerCase());
    if (suffix !== undefined || code === undefined || language === undefined) return [];
    return [
      {
        file,
        ...fileStart,
        severity: 'warning',
        message: `"${code}" (${language}) is not an edition of the site: the file is read as an article in "${editions[0] ?? ''}" with its own address`,
        hint: `add ${code} to editions in site.yaml, or rename the file`,
        rule: 'unknown-suffix',
      },
    ];
  });
}

/** The problems of a file without a date. If its name is that of an edition, the original is missing. */
export function explainLoneEdition(
  { file, suffix, stem }: FileName,
  problems: readonly Problem[],
  editions: readonly string[],
): readonly Problem[] {
  if (suffix === undefined || suffix === editions[0]) return problems;
  const original = posix.basename(`${stem}.md`);
  return problems.map((problem) =>
    problem.file === file && problem.field === 'date' && problem.rule === 'missing-field'
      ? {
          ...problem,
          message: `date: is missing, and so is the original: there is no ${original} beside this file`,
          hint: `put ${original} there, or add "date: …" if there is no other edition`,
        }
      : problem,
  );
}
