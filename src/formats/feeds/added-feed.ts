import { latest, whenAdded } from '../../article/changes.ts';
import { momentOf, periodOf } from '../../text/dates/dates.ts';
import type { Story } from '../../archive/archive.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { digest } from '../../views/digests.ts';
import { shownIn } from '../../views/card.ts';
import { editionOf, type Edition } from '../../views/edition.ts';
import { absolute, addedFeedPath } from '../../views/addresses.ts';
import { atomFeed } from './atom.ts';
import { feedOf, idOf, newest, styleOf } from './edition-feed.ts';
import type { FeedEntry } from './feed.ts';
import { escapeHtml } from '../html.ts';
import { oneLine } from '../one-line.ts';
import type { Output, OutputContext } from '../output.ts';

/**
 * The feed of the articles that were added to the archive last. A newly added article of 1937 never appears in the feed
 * of the newest. A build has no clock and no history, so articles have the day on which they were added.
 */
export function addedFeed(edition: Edition, { archive, digests }: OutputContext): Output {
  const { site, lang } = edition;
  const { timeZone } = site;
  const path = addedFeedPath(site, lang);
  const stories = lastAdded(edition, newest);
  const whenOf = (story: Story) => whenAdded(shownIn(edition, story), timeZone);
  return {
    path: path.slice(1),
    fingerprint: {
      articles: digests.stories(lang, stories),
      added: digest(stories.map(whenOf)),
    },
    make(sources) {
      const whole = feedOf(edition, stories, sources);
      const self = absolute(site, path);
      const entries = whole.entries.map((entry, index) => {
        const story = stories[index];
        const added = story === undefined ? entry.published : whenOf(story);
        const { locale } = editionOf(archive, entry.lang);
        return asAdded(entry, added, locale, timeZone);
      });
      return atomFeed(
        { ...whole, id: idOf(self), title: titleOfAdded(edition), self, entries },
        styleOf(edition),
      );
    },
  };
}

/** The name of the feed in a feed reader, where it appears beside the feed of the newest articles. */
export function titleOfAdded({ site, lang, words }: Edition): string {
  return `${isolateForeign(oneLine(site.name[lang] ?? ''), lang)}: ${words.feeds.added}`;
}

/** The last added articles, by the days as written, then by their moments. */
export function lastAdded(edition: Edition, most: number): Story[] {
  const { archive, site } = edition;
  const dayOf = (story: Story) => {
    const { date, embargo = '', added = '' } = shownIn(edition, story);
    return [date, embargo, added].reduce((last, each) => (each > last ? each : last)).slice(0, 10);
  };
  const momentAdded = (story: Story) =>
    momentOf(whenAdded(shownIn(edition, story), site.timeZone), site.timeZone);
  const ofDays = Map.groupBy(archive.stories, dayOf);
  const found: Story[] = [];
  for (const day of [...ofDays.keys()].sort().reverse()) {
    if (found.length >= most) break;
    const moments = new Map((ofDays.get(day) ?? []).map((story) => [story, momentAdded(story)]));
    found.push(...[...moments].sort(([, a], [, b]) => b - a).map(([story]) => story));
  }
  return found.slice(0, most);
}

/**
 * An entry has the date on which the article was added (https://www.rfc-editor.org/rfc/rfc4287#section-4.2.9), or feed
 * readers would take it for an old one. The article's own date begins the text.
 */
function asAdded(entry: FeedEntry, added: string, locale: string, timeZone: string): FeedEntry {
  const { published, summary, html } = entry;
  const updated = latest([added, entry.updated], timeZone) ?? added;
  const dated = { ...entry, published: added, updated };
  if (added.slice(0, 10) === published.slice(0, 10)) return dated;
  const day = formatPeriod(periodOf(published), locale);
  return {
    ...dated,
    summary: summary === '' ? day : `${day} — ${summary}`,
    ...(html === undefined ? {} : { html: `<p>${escapeHtml(day)}</p>\n${html}` }),
  };
}
