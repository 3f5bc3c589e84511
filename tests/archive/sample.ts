import { createArchive } from '../../src/archive/create-archive.ts';
import { facetKindNames, type FacetKind } from '../../src/archive/names/facet-kinds.ts';
import type { Vocabularies } from '../../src/archive/names/vocabulary.ts';
import { placeProblem, type FieldProblem } from '../../src/problem/field-problem.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { readSite } from '../../src/archive/site-schema.ts';
import type { Site } from '../../src/archive/site.ts';
import { emptyVocabulary, readVocabulary } from '../../src/archive/names/vocabulary.ts';
import {
  fieldLocator,
  readFileName,
  type ArticleFile,
  type PageFile,
} from '../../src/article/article-file.ts';
import { readArticle, readPage } from '../../src/article/read/read-article.ts';

const siteYaml = 'name: The Archive\nurl: https://example.org/\neditions: [en, ru, ar]\n';

/** A site of three editions, with what the given lines of site.yaml say. */
export function siteWith(lines = ''): Site {
  const { value, problems } = readSite('site.yaml', siteYaml + lines);
  if (!value) throw new Error(problems[0]?.message);
  return value;
}

export const site = siteWith();

/** Texts by path: frontmatter alone is enough. */
export type Texts = Readonly<Record<string, string>>;

const bytesOf = (fields: string) =>
  new TextEncoder().encode(fields.startsWith('---') ? fields : `---\n${fields}\n---\nText.\n`);

/** An article's file as it is read. */
export function articleFile(file: string, fields: string): ArticleFile {
  const name = readFileName(file, site.editions);
  const { value, problems } = readArticle(name, bytesOf(fields), `digest of ${file}`, 'edition');
  if (!value) throw new Error(`${file}: ${problems[0]?.message ?? ''}`);
  return value;
}

export function pageFile(file: string, fields: string): PageFile {
  const name = readFileName(file, site.editions);
  const { value, problems } = readPage(name, bytesOf(fields), `digest of ${file}`);
  if (!value) throw new Error(`${file}: ${problems[0]?.message ?? ''}`);
  return value;
}

/** Vocabularies of which those not given are empty. */
export function vocabulariesOf(texts: Partial<Record<FacetKind, string>> = {}): Vocabularies {
  return Object.fromEntries(
    facetKindNames.map((kind) => {
      const text = texts[kind];
      const read = text === undefined ? undefined : readVocabulary(kind, text, site.editions);
      return [kind, read?.vocabulary ?? emptyVocabulary(kind)];
    }),
  ) as unknown as Vocabularies;
}

/** The problems, with their positions in the texts. */
export function placedIn(texts: Texts, problems: readonly FieldProblem[]): Problem[] {
  return problems.map((problem) => placeProblem(problem, locatorOf(texts)));
}

const locatorOf = (texts: Texts) => (file: string, path: readonly PropertyKey[]) =>
  fieldLocator(file, bytesOf(texts[file] ?? ''))(path);

/** What was reported, short: `file:line:column [rule] message`. */
export function said({ problems }: { problems: readonly Problem[] }): string[] {
  return problems.map(
    ({ file, line, column, rule, message }) => `${file}:${line}:${column} [${rule}] ${message}`,
  );
}

export interface JoinOptions {
  site?: Site;
  pages?: Texts;
  vocabularies?: Vocabularies;
  asOf?: string;
}

/** The archive of these articles, by default as of 2024. */
export function join(articles: Texts, options: JoinOptions = {}) {
  const { pages = {}, asOf = '2024-01-01T00:00:00Z' } = options;
  const texts: Texts = { ...articles, ...pages };
  const { value, problems } = createArchive({
    site: options.site ?? site,
    vocabularies: options.vocabularies ?? vocabulariesOf(),
    articles: Object.entries(articles).map(([file, fields]) => articleFile(file, fields)),
    pages: Object.entries(pages).map(([file, fields]) => pageFile(file, fields)),
    asOf: Date.parse(asOf),
    locate: locatorOf(texts),
  });
  return { ...value, problems };
}
