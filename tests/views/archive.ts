import type { Article } from '../../src/article/article.ts';
import type { Archive, Facet, Label, StandingPage, Story } from '../../src/archive/archive.ts';
import { facetKindNames, type FacetKind } from '../../src/archive/names/facet-kinds.ts';
import type { Site } from '../../src/archive/site.ts';

const fieldOf = {
  topic: 'topics',
  source: 'sources',
  author: 'authors',
  person: 'people',
  organisation: 'organisations',
  place: 'places',
} as const satisfies Record<FacetKind, keyof Article>;

export const site: Site = {
  name: { en: 'Backfile', ru: 'Архив', ar: 'الأرشيف' },
  tagline: { en: 'A test', ru: 'Проверка', ar: 'اختبار' },
  url: 'https://example.org/archive/',
  base: '/archive/',
  publisher: { name: 'Example Press', url: 'https://press.example/' },
  timeZone: 'Europe/Moscow',
  editions: ['en', 'ru', 'ar'],
};

/** A story of one original and what its editions change: `story('2021-08-26', 'x', {…}, { ru: {…} })`. */
export function story(
  /** A month or a year, where nobody knows the day. */
  period: string,
  slug: string,
  own: Partial<Article> = {},
  others: Readonly<Record<string, Partial<Article>>> = {},
): Story {
  const key = `${period.replaceAll('-', '/')}/${slug}`;
  const original: Article = {
    file: `articles/${period}-${slug}.md`,
    digest: key,
    bodyLine: 5,
    lang: 'en',
    title: `Title of ${slug}`,
    date: period,
    period,
    slug,
    topics: [],
    sources: [],
    authors: [],
    people: [],
    organisations: [],
    places: [],
    lede: `Lede of ${slug}.`,
    words: 100,
    pictures: [],
    corrections: [],
    notes: [],
    status: 'published',
    aliases: [],
    redistribute: true,
    ...own,
  };
  const editions: Record<string, Article> = { [original.lang]: original };
  for (const [lang, changes] of Object.entries(others)) {
    const { summary: _summary, ...inherited } = original;
    const file = `articles/${period}-${slug}.${lang}.md`;
    editions[lang] = {
      ...inherited,
      lang,
      file,
      title: `${lang} ${slug}`,
      aliases: [],
      ...changes,
    };
  }
  const facets = Object.fromEntries(
    facetKindNames.map((kind) => [kind, original[fieldOf[kind]]]),
  ) as unknown as Story['facets'];
  const time = original.date.length > 10 ? Date.parse(original.date) : 0;
  const order = `${period} ${String(time).padStart(16, '0')} ${key}`;
  return { key, id: `id-of-${slug}`, period, order, original, editions, facets };
}

export interface ArchiveParts {
  stories?: readonly Story[];
  site?: Partial<Site>;
  today?: string;
  pages?: readonly Partial<StandingPage>[];
  redirects?: Readonly<Record<string, { key: string; lang: string }>>;
  facets?: (facet: Facet) => Partial<Facet>;
}

/** An archive of hand-made stories, withdrawn ones among them. */
export function archiveOf(parts: ArchiveParts = {}): Archive {
  const whole: Site = { ...site, ...parts.site };
  const all = [...(parts.stories ?? [])].sort((a, b) => (a.order < b.order ? 1 : -1));
  const isWithdrawn = (one: Story) => one.original.status === 'withdrawn';
  const stories = all.filter((one) => !isWithdrawn(one));
  const byKey = new Map(all.map((one) => [one.key, one]));
  const today = parts.today ?? '2024-06-30';
  const periods = Map.groupBy(all, ({ period }) => period);
  return {
    site: whole,
    asOf: `${today}T12:00:00.000Z`,
    year: Number(today.slice(0, 4)),
    today,
    stories,
    withdrawn: all.filter(isWithdrawn),
    byKey,
    facets: Object.fromEntries(
      facetKindNames.map((kind) => [kind, facetsOf(kind, all, whole, parts.facets)]),
    ) as Archive['facets'],
    periods: new Map(
      [...periods].map(([period, list]) => [period, list.filter((one) => !isWithdrawn(one))]),
    ),
    pages: pagesOf(parts.pages ?? []),
    redirects: new Map(
      Object.entries(parts.redirects ?? {}).map(([path, { key, lang }]) => [
        path,
        { story: byKey.get(key)!, lang },
      ]),
    ),
  };
}

function facetsOf(
  kind: FacetKind,
  all: readonly Story[],
  { editions }: Site,
  changes: ArchiveParts['facets'],
): ReadonlyMap<string, Facet> {
  const ids = [...new Set(all.flatMap((one) => one.facets[kind]))].sort();
  return new Map(
    ids.map((id) => {
      const carrying = all.filter((one) => one.facets[kind].includes(id));
      // Arabic has no labels of its own here.
      const label = (lang: string): Label =>
        lang === 'ar' ? { text: `${id} en`, lang: 'en' } : { text: `${id} ${lang}`, lang };
      const facet: Facet = {
        kind,
        id,
        labels: Object.fromEntries(editions.map((lang) => [lang, label(lang)])),
        aliases: [],
        addresses: [],
        sameAs: [],
        descriptions: {},
        stories: carrying.filter((one) => one.original.status !== 'withdrawn'),
        total: carrying.length,
      };
      return [id, { ...facet, ...changes?.(facet) }];
    }),
  );
}

function pagesOf(pages: readonly Partial<StandingPage>[]): Archive['pages'] {
  const bySlug = new Map<string, Record<string, StandingPage>>();
  for (const page of pages) {
    const { slug = 'about', lang = 'en' } = page;
    const whole: StandingPage = {
      file: `pages/${slug}.${lang}.md`,
      digest: slug,
      bodyLine: 3,
      title: `${slug} ${lang}`,
      pictures: [],
      order: 1,
      ...page,
      slug,
      lang,
    };
    bySlug.set(slug, { ...bySlug.get(slug), [lang]: whole });
  }
  return bySlug;
}
