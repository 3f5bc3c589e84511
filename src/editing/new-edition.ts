import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { periodOf } from '../text/dates/dates.ts';
import { editFrontMatter } from '../article/write/edit-front-matter.ts';
import { readFileName, readPeriodInName, type FileName } from '../article/article-file.ts';
import { slugify } from '../text/slug.ts';
import { originalOf } from '../archive/group-editions.ts';
import { absolute, articlePath } from '../views/addresses.ts';
import { findArticle } from './correct-article.ts';
import { editionFiles, fieldsIn, contentError } from './edition-files.ts';
import { UsageError } from '../system/errors.ts';
import type { SavedArticle } from './new-article.ts';
import { findEdition, type EditingSession } from './editing-session.ts';
import { readUtf8 } from '../system/files.ts';

/** An existing article, and the file of its new edition. */
export interface EditionPlace {
  /** An absolute path. */
  file: string;
  lang: string;
  original: { file: string; text: string; title: string; period: string; slug: string };
  /** Whether the new edition becomes the original, which must have all fields itself. */
  leads: boolean;
}

/** Where a new edition of an article will be. Throws `UsageError` if that edition exists. */
export async function placeEdition(
  { contentDir, site }: EditingSession,
  named: string,
  typedLang: string,
  cwd: string,
): Promise<EditionPlace> {
  const lang = findEdition(site, typedLang);
  const whole = await findArticle({ contentDir, site }, named, cwd);
  const relative = path.relative(contentDir, whole).replaceAll(path.sep, '/');
  if (!/^articles\/.*\.md$/.test(relative)) {
    throw new UsageError(
      `${named} is not an article: name a .md file below ${contentDir}/articles`,
    );
  }
  const { files, original: originalFile } = editionFiles(contentDir, relative, site.editions);
  const { stem } = originalFile;
  const original = readOriginal(contentDir, originalFile);
  const langOf = ({ file, suffix }: FileName) =>
    suffix ?? (file === originalFile.file ? original.lang : undefined) ?? site.editions[0];
  const taken = files.find((file) => langOf(file) === lang);
  if (taken) throw new UsageError(`${taken.file} is already the edition in "${lang}"`);
  const file = `${stem}.${lang}.md`;
  const leads =
    originalOf([...files, readFileName(file, site.editions)], site.editions).file === file;
  return { file: path.join(contentDir, file), lang, original, leads };
}

function readOriginal(contentDir: string, original: FileName) {
  const { file } = original;
  const text = readUtf8(path.join(contentDir, file));
  const { title, date, slug, lang } = fieldsIn(file, text);
  if (typeof title !== 'string' || typeof date !== 'string') throw contentError(file);
  const period = periodOf(date);
  const own = typeof slug === 'string' ? slug : slugify(readPeriodInName(original, period).name);
  return {
    file,
    text,
    title,
    period,
    slug: own,
    lang: typeof lang === 'string' ? lang : undefined,
  };
}

/** Fields that are in the original's language, or its own. */
const untranslated = ['summary', 'aliases', 'lang', 'corrections', 'notes'];

/** Writes an edition with a headline. It inherits all other fields from the original until its file has them. */
export async function newEdition(
  { site, today }: EditingSession,
  { file, lang, original, leads }: EditionPlace,
  { title, body }: { title: string; body: string },
): Promise<SavedArticle> {
  const added = original.period < today ? { added: today } : {};
  const fields = leads
    ? fieldsOf(original, title)
    : stringify(
        { title, ...added },
        { lineWidth: 0, singleQuote: true, version: '1.2', schema: 'core' },
      );
  const text = body.trim();
  await writeFile(file, `---\n${fields}---\n\n${text}${text && '\n'}`, { flag: 'wx' });
  const { period, slug } = original;
  return { file, address: absolute(site, articlePath(site, { lang, period, slug })), period, lang };
}

function fieldsOf({ file, text }: EditionPlace['original'], title: string): string {
  let edited = editFrontMatter(text, { path: ['title'], value: title });
  for (const field of untranslated) {
    if (edited !== undefined)
      edited = editFrontMatter(edited, { path: [field], remove: true }) ?? edited;
  }
  if (edited === undefined) throw new UsageError(`the fields of ${file} cannot be edited safely`);
  const lines = edited
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  return (
    lines
      .slice(
        1,
        lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)),
      )
      .join('\n') + '\n'
  );
}
