import { formatDay, formatMonth, formatMonthDay, formatYear } from '../../i18n/format.ts';
import { readMissingAddress } from './requested-address.ts';

/**
 * Adapts the page for missing addresses to the address of the request: shows the language of its edition, passes its
 * words to the search, and links to the pages of its dates that exist.
 */
export async function answerAddress(page: HTMLElement, path: string): Promise<void> {
  const editions = [...page.querySelectorAll<HTMLElement>('[data-prefix]')];
  const prefixes = editions.map(({ dataset }) => dataset['prefix'] ?? '');
  const { prefix, dates, words } = readMissingAddress(path, prefixes);
  const kept = editions.find(({ dataset }) => dataset['prefix'] === prefix);
  if (!kept || prefix === undefined) return;
  for (const edition of editions) edition.hidden = edition !== kept;
  speakAs(page, kept);
  const search = kept.querySelector<HTMLAnchorElement>('[data-search-link]');
  if (search && words) {
    search.search = `?${new URLSearchParams({ q: words }).toString()}`;
    search.textContent = `${search.textContent.trim()}: ${words}`;
  }
  const offered = kept.querySelector<HTMLElement>('[data-dates]');
  const { locale = page.lang, onThisDay = '' } = kept.dataset;
  const items = offered ? await itemsThatAre(linksTo(dates, prefix, locale, onThisDay)) : [];
  if (!offered || items.length === 0) return;
  offered.querySelector('ul')?.append(...items);
  offered.hidden = false;
}

/**
 * The items whose links lead to an existing page. A day without articles has no page, and often neither does its month.
 */
async function itemsThatAre(links: readonly HTMLAnchorElement[]): Promise<HTMLLIElement[]> {
  const there = await Promise.all(
    links.map(({ href }) =>
      fetch(href, { method: 'HEAD' }).then(
        ({ ok }) => ok,
        () => true,
      ),
    ),
  );
  return links
    .filter((_, at) => there[at])
    .map((link) => {
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
}

/** Turns the text of this edition into the page's `<h1>` and sets the page's language. */
function speakAs(page: HTMLElement, edition: HTMLElement): void {
  const own = edition.querySelector('h2');
  const headline = page.querySelector('h1');
  if (!own || !headline) return;
  headline.textContent = own.textContent;
  headline.lang = edition.lang;
  headline.dir = edition.dir;
  own.remove();
}

/** Links to the dates, the longest first, and to the same day in other years. */
function linksTo(
  dates: readonly string[],
  prefix: string,
  locale: string,
  onThisDay: string,
): HTMLAnchorElement[] {
  const formats = { 4: formatYear, 7: formatMonth, 10: formatDay };
  const links = dates.map((date) => {
    const text = formats[date.length as 4 | 7 | 10](date.replaceAll('/', '-'), locale);
    return linkTo(`${prefix}${date}/`, text);
  });
  const [day] = dates.filter((date) => date.length === 10);
  if (day === undefined) return links;
  const monthDay = day.slice(5).replace('/', '-');
  const text = onThisDay.replace('{date}', formatMonthDay(monthDay, locale));
  return [...links, linkTo(`${prefix}on-this-day/${monthDay}/`, text)];
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
