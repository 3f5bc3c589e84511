import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { fixBody } from '../archive/fixes/fix-body.ts';
import { fixFrontMatter } from '../archive/fixes/fix-front-matter.ts';
import type { Vocabularies } from '../archive/names/vocabulary.ts';
import { listFiles } from '../reading/content-folder.ts';
import { writeWhole } from '../system/files.ts';

/** A file that can be fixed: its text now, and as it should be. */
export interface FileFix {
  file: string;
  before: string;
  after: string;
}

/**
 * Finds all fixes in articles and pages, or only in the files of `only`. A mistake is fixed only if there is a single
 * right answer.
 */
export async function findFixes(
  contentDir: string,
  vocabularies: Vocabularies,
  only?: ReadonlySet<string>,
): Promise<FileFix[]> {
  const files = (await listFiles(contentDir)).value;
  return files.flatMap((file): FileFix[] => {
    const kind = /^(article|page)s\/.*\.md$/.exec(file)?.[1] as 'article' | 'page' | undefined;
    if (kind === undefined || (only && !only.has(file))) return [];
    const bytes = readFileSync(path.join(contentDir, file));
    const before = bytes.toString('utf8');
    // Not UTF-8: writing it back would change other bytes.
    if (!Buffer.from(before, 'utf8').equals(bytes)) return [];
    const after = fixBody(fixFrontMatter(before, { kind, vocabularies }), kind);
    return after === before ? [] : [{ file, before, after }];
  });
}

/** Writes fixed files, each as a whole or not at all; deletes those of which nothing is left. */
export function writeFixes(contentDir: string, fixes: readonly FileFix[]): void {
  for (const { file, after } of fixes) {
    const place = path.join(contentDir, file);
    if (after === '') rmSync(place, { force: true });
    else {
      mkdirSync(path.dirname(place), { recursive: true });
      writeWhole(place, after);
    }
  }
}

/** What would change, in the format of `diff -u`. `name`: gives the path to print. */
export function showFixes(
  fixes: readonly FileFix[],
  name: (file: string) => string,
  color: boolean,
): string {
  const paint = (line: string) => {
    const style = line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : undefined;
    return style && color ? styleText(style, line, { validateStream: false }) : line;
  };
  return fixes
    .map(({ file, before, after }) =>
      createTwoFilesPatch(name(file), name(file), before, after, '', '', { context: 1 })
        .split('\n')
        .filter((line) => !line.startsWith('====='))
        .map((line) => paint(line.trimEnd() === line ? line : line.replace(/\t$/, '')))
        .join('\n'),
    )
    .join('');
}
