import type { Archive, Story } from '../archive/archive.ts';

/** A page worth looking at. */
export interface MainPage {
  name: string;
  /** Relative to the site's address. */
  path: string;
  /** What must be there before it is looked at, as a CSS selector. */
  until?: string;
}

/** One page of each kind, the fullest there is of its kind; the article in each of its languages. */
export function mainPages(archive: Archive): MainPage[] {
  const [first] = archive.site.editions;
  const editionsOf = (story: Story) => Object.keys(story.editions).length;
  const story = archive.stories.toSorted(
    (a, b) => editionsOf(b) - editionsOf(a) || (a.key < b.key ? 1 : -1),
  )[0];
  const topic = [...archive.facets.topic.values()].toSorted(
    (a, b) => b.stories.length - a.stories.length || (a.id < b.id ? -1 : 1),
  )[0];
  const day = (story?.day ?? '').split('-');
  const word = topic?.labels[first]?.text ?? story?.original.title.split(' ')[0] ?? '';
  return [
    { name: 'front', path: './' },
    ...archive.site.editions.slice(1).map((lang) => ({ name: `front-${lang}`, path: `${lang}/` })),
    ...Object.keys(story?.editions ?? {}).map((lang) => ({
      name: `article-${lang}`,
      path: `${lang === first ? '' : `${lang}/`}${story?.key ?? ''}/`,
    })),
    ...(topic ? [{ name: 'topic', path: `topics/${topic.id}/` }] : []),
    ...(story
      ? ['year', 'month', 'day'].map((name, index) => ({
          name,
          path: `${day.slice(0, index + 1).join('/')}/`,
        }))
      : []),
    {
      name: 'search',
      path: `search/?q=${encodeURIComponent(word)}`,
      ...(story ? { until: '[data-results] > *' } : {}),
    },
    { name: 'not-found', path: 'no-such-page/' },
  ];
}
