import type { Article } from '../article/article.ts';
import { changesOf, lastChange } from '../article/changes.ts';
import type { Story } from '../archive/archive.ts';
import { formatPeriod } from '../i18n/format.ts';
import { fillIn } from '../i18n/plural.ts';
import { periodOf } from '../text/dates/dates.ts';
import { withBase } from './addresses.ts';
import { pictureOf } from './card.ts';
import type { Edition } from './edition.ts';
import type { Head } from './head.ts';
import { labelOf } from './links.ts';
import { shareCardOf } from './share-picture.ts';
import { summaryOf } from './summary.ts';

/**
 * What the head of an article's page says of it. For a withdrawn article the description is the notice of its withdrawal,
 * and there are no topics and no picture.
 */
export function headOfArticle(
  edition: Edition,
  story: Story,
  article: Article,
): Omit<Head, 'title' | 'canonical' | 'alternates'> {
  const modified = lastChange(article, edition.site.timeZone);
  const isChanged = article.status === 'withdrawn' || changesOf(article).length > 0;
  const head = {
    type: 'article' as const,
    published: article.date,
    ...(isChanged ? { modified } : {}),
    tags: [],
  };
  if (article.status === 'withdrawn') {
    const date = formatPeriod(periodOf(article.withdrawn?.date ?? article.date), edition.locale);
    const description = fillIn(edition.words.article.withdrawnDescription, { date });
    return { ...head, description };
  }
  const topics = story.facets.topic.map((id) => labelOf(edition, 'topic', id).text);
  const image = pictureOf(article);
  const card = shareCardOf(edition, story, article);
  return {
    ...head,
    description: summaryOf(article) || article.title,
    ...(topics[0] === undefined ? {} : { section: topics[0] }),
    tags: topics,
    ...(image ? { image } : {}),
    ...(card ? { card: { href: withBase(edition.site, `/${card.file}`), alt: card.title } } : {}),
  };
}
