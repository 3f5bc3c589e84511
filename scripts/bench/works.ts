import { appendFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runGit } from '../../src/system/git.ts';
import { lastDay, type Corpus, type GeneratedArticle } from './corpus.ts';
import type { Writer } from './write-archive.ts';

/** What an editor or a programmer does before a build. Each item builds on the one before. */
export interface Work {
  name: string;
  /** How many articles there are then; `articles` is the number at the beginning. */
  articles: number;
  prepare(place: Place): void | Promise<void>;
  /** Whether Hugo does it too. It always builds its whole site, so two of its builds are enough. */
  forHugo: boolean;
}

/** Where a program's archive is. */
export interface Place {
  writer: Writer;
  /** The content folder; a fresh checkout replaces it. */
  content: string;
  /** The project's own folder. */
  project: string;
}

/** Everything that is measured, beginning with the archive as generated. */
export function listWorks(corpus: Corpus, articles: number): Work[] {
  const added: GeneratedArticle = { ...corpus.article(articles), day: lastDay };
  const old = oldArticle(corpus, articles);
  return [
    { name: 'full build', articles, prepare: () => undefined, forHugo: true },
    {
      name: 'one article added',
      articles: articles + 1,
      prepare: ({ writer }) => writer.article(added),
      forHugo: true,
    },
    {
      name: 'one article changed',
      articles: articles + 1,
      prepare: ({ writer }) => writer.article({ ...added, title: `${added.title}, corrected` }),
      forHugo: false,
    },
    {
      name: 'one article removed',
      articles,
      prepare: ({ writer }) => writer.remove(added),
      forHugo: false,
    },
    {
      name: 'an article of an old year changed',
      articles,
      prepare: ({ writer }) =>
        writer.article({
          ...old,
          title: `${old.title}, corrected`,
          body: `${old.body}\nMended.\n`,
        }),
      forHugo: false,
    },
    {
      name: 'nothing changed, fresh checkout',
      articles,
      prepare: ({ content }) => checkOut(content),
      forHugo: false,
    },
    {
      name: "the article page's template changed",
      articles,
      prepare: ({ project }) =>
        appendFileSync(
          path.join(project, 'src/components/pages/ArticlePage.astro'),
          '<!-- changed -->\n',
        ),
      forHugo: false,
    },
  ];
}

/** The first article from the middle of the years. */
function oldArticle(corpus: Corpus, articles: number): GeneratedArticle {
  for (let number = 0; number < articles; number++) {
    const article = corpus.article(number);
    if (article.day.startsWith('2011')) return article;
  }
  return corpus.article(0);
}

/** Commits a folder and puts a new checkout of the commit in its place: new files, new times, the same content. */
async function checkOut(content: string): Promise<void> {
  const copy = `${content}-checkout`;
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
  const noCollection = ['-c', 'gc.auto=0'];
  await runGit(content, ['init', '--quiet']);
  await runGit(content, [...noCollection, 'add', '--all']);
  await runGit(content, [...noCollection, ...author, 'commit', '--quiet', '-m', 'all']);
  await runGit(content, ['clone', '--quiet', content, copy]);
  rmSync(content, { recursive: true });
  renameSync(copy, content);
}
