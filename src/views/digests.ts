import { hash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import type { Archive, Facet, StandingPage, Story } from '../archive/archive.ts';
import { facetKindNames, forEachKind, type FacetKind } from '../archive/names/facet-kinds.ts';
import { calendarOf } from './calendar-index.ts';
import { shownIn } from './card.ts';
import { editionOf } from './edition.ts';
import { oncePer } from '../archive/once-per.ts';

/**
 * What a page or a file is made from, by name: for each thing that was read, a digest. The same fingerprint and the same
 * `commonFingerprint` mean the same bytes. The names tell why it is made again.
 */
export type Fingerprint = Readonly<Record<string, string>>;

/** A picture's content, without spaces, by its file below the content folder; undefined where there is none. */
export type PictureDigest = (file: string) => string | undefined;

/** Digests of the archive's parts, each made once, the larger from the smaller. */
export interface Digests {
  /** All of a story as an edition shows it: its files, its names with their labels, its pictures. */
  story(lang: string, story: Story): string;
  /** Stories in their order. */
  stories(lang: string, stories: readonly Story[]): string;
  /** A day, month or year (`2021-08-26`, `2021-08`, `2021`); '': the whole archive. */
  time(lang: string, time: string): string;
  /** What is said of a facet itself, in all languages. */
  facet(facet: Facet): string;
  /** All facets of a kind with their labels and numbers. */
  kind(lang: string, kind: FacetKind): string;
  page(page: StandingPage): string;
}

/** A digest of any plain data, short enough to keep by the hundred thousand: 96 bits, base64url. */
export function digest(data: unknown): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data ?? null);
  return hash('sha256', text, 'base64url').slice(0, 16);
}

/**
 * See `Digests`. What composes them is in memory already: no file is read. Made once for an archive with its
 * pictures: whoever asks shares them.
 */
export function createDigests(archive: Archive, pictureOf: PictureDigest): Digests {
  return digestsOf(archive)(pictureOf);
}

const digestsOf = oncePer((archive: Archive) =>
  oncePer((pictureOf: PictureDigest) => makeDigests(archive, pictureOf)),
);

function makeDigests(archive: Archive, pictureOf: PictureDigest): Digests {
  const { daysOfMonth, months, years } = calendarOf(archive);
  const labels = once((lang: string) => labelsOf(archive, lang));
  const storiesByLang = once(() => new Map<Story, string>());
  const monthsOfYear = Map.groupBy(months, (month) => month.slice(0, 4));

  function story(lang: string, one: Story): string {
    const known = storiesByLang(lang).get(one);
    if (known !== undefined) return known;
    const shown = shownIn(editionOf(archive, lang), one);
    // No field holds a NUL, and all but the editions are always as many.
    const fields = [one.key, one.id, one.order, shown.lang, one.original.lang];
    for (const article of Object.values(one.editions)) fields.push(stampOf(article, pictureOf));
    for (const kind of facetKindNames) fields.push(namesOf(lang, kind, one.facets[kind]));
    const made = digest(fields.join('\0'));
    storiesByLang(lang).set(one, made);
    return made;
  }
  function namesOf(lang: string, kind: FacetKind, ids: readonly string[]): string {
    if (ids.length === 0) return '';
    const ofKind = labels(lang)[kind];
    return ids.map((id) => ofKind.get(id)).join(' ');
  }
  const stories: Digests['stories'] = (lang, list) =>
    digest(list.map((one) => story(lang, one)).join(' '));
  const time = once((key: string): string => {
    const [lang = '', at = ''] = key.split(' ');
    const own = (archive.periods.get(at) ?? []).map((one) => story(lang, one));
    const parts = partsOf(at).map((part) => `${part} ${time(`${lang} ${part}`)}`);
    return digest([...own, ...parts].join(' '));
  });
  const partsOf = (at: string): readonly string[] =>
    at === '' ? years : (monthsOfYear.get(at) ?? daysOfMonth.get(at) ?? []);
  const facet = once(({ stories: _stories, total: _total, ...said }: Facet): string => {
    const { kind, broader } = said;
    return digest([said, broader && archive.facets[kind].get(broader)?.labels]);
  });
  return {
    story,
    stories,
    time: (lang, at) => time(`${lang} ${at}`),
    facet,
    kind: (lang, kind) =>
      digest(
        [...archive.facets[kind].values()].map((one) => [
          one.id,
          one.stories.length,
          one.labels[lang],
          one.descriptions[lang],
        ]),
      ),
    page: (page) => digest([page, picturesOf(page, pictureOf)]),
  };
}

/** The content by its files' digests, and what the moment decides about it (`asItStood`): as many fields for each. */
function stampOf(article: Article, pictureOf: PictureDigest): string {
  const { file, digest, lang, period, slug, status, corrections, notes, added, updated, photo } =
    article;
  const main = photo?.src === undefined ? '' : pictureOf(photo.src);
  const stood = `${status}\0${corrections.length}\0${notes.length}\0${added ?? ''}\0${updated ?? ''}`;
  const pictures = picturesOf(article, pictureOf);
  return `${file}\0${digest}\0${lang}\0${period}\0${slug}\0${stood}\0${main ?? ''}\0${pictures}`;
}

/** Those of the body. */
function picturesOf(
  { file, pictures }: Pick<Article, 'file' | 'pictures'> | StandingPage,
  pictureOf: PictureDigest,
): string {
  if (pictures.length === 0) return '';
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return pictures.map(({ src }) => pictureOf(folder + src)).join(' ');
}

/** Digests of what articles show of each facet, by its id. */
function labelsOf(archive: Archive, lang: string): Record<FacetKind, ReadonlyMap<string, string>> {
  return forEachKind(
    (kind) =>
      new Map(
        [...archive.facets[kind].values()].map(({ id, labels, url, aliases, organisation }) => {
          const label = labels[lang];
          // An article says where its sources are found, and how its authors are sorted.
          const sorted = [aliases, organisation ?? false];
          const more = kind === 'author' ? sorted : kind === 'source' ? (url ?? '') : '';
          return [id, digest([id, label?.lang, label?.text, more])];
        }),
      ),
  );
}

/** Remembers what a function gave. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
