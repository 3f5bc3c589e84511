import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Corpus, GeneratedArticle } from './corpus.ts';
import type { Term } from './lexicon.ts';

/** Writes articles of one kind of site into a folder. */
export interface Writer {
  /** What there is besides the articles: settings, vocabularies, templates. */
  frame(): void;
  article(article: GeneratedArticle): void;
  remove(article: GeneratedArticle): void;
}

/** Writes the first `count` articles, one after another: memory does not grow with the archive. */
export async function writeSite(
  writer: Writer,
  corpus: Corpus,
  count: number,
  progress: (done: number) => void,
): Promise<void> {
  writer.frame();
  for (let number = 0; number < count; number++) {
    writer.article(corpus.article(number));
    if (number % 500 !== 499) continue;
    progress(number + 1);
    // Otherwise nobody could stop the program until the last article is written.
    await setImmediate();
  }
}

/** Writes a content folder of ours. */
export function archiveWriter(dir: string, { lexicon }: Corpus): Writer {
  const made = new Set<string>();
  const fileOf = ({ day, slug }: GeneratedArticle) =>
    path.join(dir, 'articles', day.slice(0, 4), `${day}-${slug}.md`);
  return {
    frame() {
      mkdirSync(dir, { recursive: true });
      const put = (name: string, text: string) => writeFileSync(path.join(dir, name), text);
      put(
        'site.yaml',
        'name: Generated archive\ntagline: Twenty years of words that mean nothing\n' +
          'url: https://example.org/\npublisher: { name: Generated archive }\neditions: [en]\n',
      );
      put('topics.yaml', vocabulary(lexicon.topics));
      put('sources.yaml', vocabulary(lexicon.sources));
    },
    article(article) {
      const file = fileOf(article);
      const folder = path.dirname(file);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      writeFileSync(file, articleText(article));
    },
    remove: (article) => rmSync(fileOf(article)),
  };
}

/** An article's file, frontmatter and Markdown. */
export function articleText(article: GeneratedArticle): string {
  const { id, title, day, source, summary, body } = article;
  const lists = (['topics', 'people', 'organisations', 'places'] as const)
    .filter((field) => article[field].length > 0)
    .map((field) => `${field}: [${article[field].map(scalar).join(', ')}]`);
  const lines = [
    `id: ${id}`,
    `title: ${scalar(title)}`,
    `date: ${day}`,
    `source: ${scalar(source)}`,
    ...lists,
    ...(summary === undefined ? [] : [`summary: ${scalar(summary)}`]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A text in quotes: an invented word may be one that means something to YAML, such as `no`. */
export function scalar(text: string): string {
  return JSON.stringify(text);
}

function vocabulary(terms: readonly Term[]): string {
  return terms.map(({ id, label }) => `${id}:\n  label: ${scalar(label)}\n`).join('');
}
