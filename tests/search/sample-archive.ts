import type { Article } from '../../src/article/article.ts';
import type { Archive, Facet, Label, Story } from '../../src/archive/archive.ts';
import { facetKindNames, type FacetKind } from '../../src/archive/names/facet-kinds.ts';

type Facets = Partial<Record<FacetKind, string[]>>;

/** What a test says of a story: its day, its name, and by language what differs in each edition. */
export interface Sample {
  day: string;
  slug: string;
  facets?: Facets;
  editions: Record<string, Partial<Article> & { title: string }>;
}

const editions = ['en', 'ru', 'ar'] as const;

/** An archive in English, Russian and Arabic that holds these stories, newest first as archives are. */
export function sampleArchive(samples: readonly Sample[], base = '/'): Archive {
  const stories = samples.map(toStory).sort((a, b) => (a.order < b.order ? 1 : -1));
  const facets = Object.fromEntries(
    facetKindNames.map((kind) => [kind, collect(kind, stories)]),
  ) as Archive['facets'];
  const name = { en: 'Sample', ru: 'Образец', ar: 'عينة' };
  return {
    site: {
      name,
      tagline: name,
      url: `https://example.org${base}`,
      base,
      publisher: { name: 'Sample' },
      timeZone: 'UTC',
      editions,
    },
    asOf: '2024-06-30T23:59:59.999Z',
    year: 2024,
    today: '2024-06-30',
    stories,
    withdrawn: [],
    byKey: new Map(stories.map((story) => [story.key, story])),
    facets,
    periods: new Map(),
    pages: new Map(),
    redirects: new Map(),
  };
}

function toStory({ day, slug, facets = {}, editions }: Sample): Story {
  const key = `${day.replaceAll('-', '/')}/${slug}`;
  const articles = Object.entries(editions).map(([lang, own]) =>
    toArticle(day, slug, lang, facets, own),
  );
  const [original] = articles;
  if (!original) throw new Error(`${key} has no edition`);
  return {
    key,
    id: key,
    period: day,
    order: `${day} 0000000000000000 ${key}`,
    original,
    editions: Object.fromEntries(articles.map((article) => [article.lang, article])),
    facets: Object.fromEntries(facetKindNames.map((kind) => [kind, facets[kind] ?? []])) as Record<
      FacetKind,
      string[]
    >,
  };
}

function toArticle(
  day: string,
  slug: string,
  lang: string,
  facets: Facets,
  own: Partial<Article> & { title: string },
): Article {
  return {
    file: `articles/${day}-${slug}.${lang}.md`,
    digest: '',
    bodyLine: 1,
    lang,
    date: day,
    period: day,
    slug,
    topics: facets.topic ?? [],
    sources: facets.source ?? [],
    authors: facets.author ?? [],
    people: facets.person ?? [],
    organisations: facets.organisation ?? [],
    places: facets.place ?? [],
    lede: '',
    words: 0,
    pictures: [],
    corrections: [],
    notes: [],
    status: 'published',
    aliases: [],
    redistribute: true,
    ...own,
  };
}

function collect(kind: FacetKind, stories: readonly Story[]): ReadonlyMap<string, Facet> {
  const carrying = new Map<string, Story[]>();
  for (const story of stories) {
    for (const id of story.facets[kind]) {
      const known = carrying.get(id);
      if (known) known.push(story);
      else carrying.set(id, [story]);
    }
  }
  const label = (id: string, lang: string): Label =>
    lang === 'ar' ? { text: id, lang: 'en' } : { text: `${id} (${lang})`, lang };
  return new Map(
    [...carrying]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, stories]) => {
        const facet: Facet = {
          kind,
          id,
          labels: Object.fromEntries(editions.map((lang) => [lang, label(id, lang)])),
          aliases: [],
          addresses: [],
          sameAs: [],
          descriptions: {},
          stories,
          total: stories.length,
        };
        return [id, facet];
      }),
  );
}
