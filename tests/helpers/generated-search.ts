import type { Article } from '../../src/article/article.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { createCorpus } from '../../scripts/bench/corpus.ts';
import { sampleArchive } from '../search/sample-archive.ts';

/** A generated archive of so many articles as search sees it, and their texts. */
export function generatedSearch(count: number): {
  archive: Archive;
  textOf: (article: Article) => string;
} {
  const corpus = createCorpus();
  const numbers = new Map<string, number>();
  const ids = (names: readonly string[]) =>
    names.map((name) => name.toLowerCase().replaceAll(' ', '-'));
  const samples = Array.from({ length: count }, (_, number) => {
    const { day, slug, title, summary, topics, source, people, organisations, places } =
      corpus.article(number);
    numbers.set(slug, number);
    return {
      day,
      slug,
      facets: {
        topic: topics,
        source: [source],
        person: ids(people),
        organisation: ids(organisations),
        place: ids(places),
      },
      editions: { en: { title, digest: String(number), ...(summary ? { summary } : {}) } },
    };
  });
  const archive = sampleArchive(samples);
  return {
    archive: { ...archive, site: { ...archive.site, editions: ['en'] } },
    textOf: ({ slug }) => plainText(corpus.article(numbers.get(slug) ?? 0).body),
  };
}

/** Of the little Markdown that generated articles use. */
function plainText(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, '').replaceAll(/^(?:[#>-]+ )|\[/gm, '');
}
