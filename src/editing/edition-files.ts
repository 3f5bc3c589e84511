import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readFileName, type FileName } from '../article/article-file.ts';
import { splitFrontMatter } from '../article/read/front-matter.ts';
import { originalOf } from '../archive/group-editions.ts';
import { UsageError } from '../system/errors.ts';

/** All files of one article, found by their names. `file`: one of them, relative to the content folder. */
export function editionFiles(
  contentDir: string,
  file: string,
  editions: readonly string[],
): { files: FileName[]; original: FileName } {
  const { stem } = readFileName(file, editions);
  const folder = path.posix.dirname(file);
  const files = readdirSync(path.join(contentDir, folder))
    .filter((each) => each.endsWith('.md'))
    .map((each) => readFileName(`${folder}/${each}`, editions))
    .filter((each) => each.stem === stem);
  return { files, original: originalOf(files, editions) };
}

/** An article's frontmatter as plain data, not checked. Throws `UsageError` if it is not valid YAML. */
export function fieldsIn(file: string, text: string): Partial<Record<string, unknown>> {
  const split = splitFrontMatter(file, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  if ('problems' in split) throw contentError(file);
  return split.yaml.data ?? {};
}

/** Says why a command refuses to edit a file. */
export function contentError(file: string): UsageError {
  return new UsageError(`${file} has errors: npm run check lists them; fix them first`);
}
