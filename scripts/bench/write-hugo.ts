import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Corpus, GeneratedArticle } from './corpus.ts';
import { hugoSettings, hugoTemplates } from './hugo-templates.ts';
import type { Term } from './lexicon.ts';
import { scalar, type Writer } from './write-archive.ts';

/**
 * Writes the same articles for Hugo, at the same addresses: a folder for each day, and in it, in its month and
 * its year the file that makes Hugo render their lists.
 */
export function hugoWriter(dir: string, { lexicon }: Corpus): Writer {
  const made = new Set<string>();
  const makeFolder = (folder: string) => {
    if (!made.has(folder)) mkdirSync(path.join(dir, folder), { recursive: true });
    made.add(folder);
  };
  const put = (file: string, text: string) => {
    makeFolder(path.dirname(file));
    writeFileSync(path.join(dir, file), text);
  };
  const makeDay = (day: string) => {
    const [year = '', month = ''] = day.split('-');
    const calendar = { year, month: `${year}-${month}`, day };
    for (const [type, title] of Object.entries(calendar)) {
      const folder = `content/${title.replaceAll('-', '/')}`;
      if (!made.has(folder)) put(`${folder}/_index.md`, frontMatter({ title, type, date: day }));
    }
  };
  return {
    frame() {
      put('config.json', hugoSettings);
      for (const [file, text] of Object.entries(hugoTemplates)) put(`layouts/${file}`, text);
      for (const [kind, terms] of Object.entries({
        topics: lexicon.topics,
        sources: lexicon.sources,
      })) {
        put(`data/${kind}.json`, labels(terms));
      }
    },
    article(article) {
      makeDay(article.day);
      const folder = `content/${article.day.replaceAll('-', '/')}`;
      put(`${folder}/${article.slug}.md`, `${hugoFrontMatter(article)}\n${article.body}`);
    },
    remove({ day, slug }) {
      rmSync(path.join(dir, 'content', day.replaceAll('-', '/'), `${slug}.md`));
    },
  };
}

function hugoFrontMatter(article: GeneratedArticle): string {
  const { title, day, source, topics, people, organisations, places, summary } = article;
  return frontMatter({
    title,
    date: day,
    sources: [source],
    topics,
    people,
    organisations,
    places,
    ...(summary === undefined ? {} : { description: summary }),
  });
}

function frontMatter(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(fields).map(([field, value]) =>
    typeof value === 'string'
      ? `${field}: ${field === 'date' ? value : scalar(value)}`
      : `${field}: [${value.map(scalar).join(', ')}]`,
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function labels(terms: readonly Term[]): string {
  return JSON.stringify(Object.fromEntries(terms.map(({ id, label }) => [id, label])));
}
