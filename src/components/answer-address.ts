import { formatDay, formatMonth, formatYear } from '../i18n/format.ts';
import { readRequested } from './requested-address.ts';

/**
 * Fits the page for all missing addresses to the one that was asked for: keeps the words of its edition,
 * offers the dates that it names, and hands its words to the search.
 */
export function answerAddress(page: HTMLElement, path: string): void {
  const editions = [...page.querySelectorAll<HTMLElement>('[data-prefix]')];
  const prefixes = editions.map(({ dataset }) => dataset['prefix'] ?? '');
  const { prefix, dates, words } = readRequested(path, prefixes);
  const kept = editions.find(({ dataset }) => dataset['prefix'] === prefix);
  if (!kept || prefix === undefined) return;
  for (const edition of editions) edition.hidden = edition !== kept;
  speakAs(page, kept);
  const offered = kept.querySelector<HTMLElement>('[data-dates]');
  if (offered && dates.length > 0) {
    offered.hidden = false;
    offered
      .querySelector('ul')
      ?.append(...dates.map((date) => dateItem(prefix, date, kept.dataset['locale'] ?? page.lang)));
  }
  const search = kept.querySelector<HTMLAnchorElement>('[data-search-link]');
  if (search && words) {
    search.search = `?${new URLSearchParams({ q: words }).toString()}`;
    search.textContent = `${search.textContent.trim()}: ${words}`;
  }
}

/** The page's one headline, in the language of the edition that is kept. */
function speakAs(page: HTMLElement, edition: HTMLElement): void {
  const own = edition.querySelector('h2');
  const headline = page.querySelector('h1');
  if (!own || !headline) return;
  headline.textContent = own.textContent;
  headline.lang = edition.lang;
  headline.dir = edition.dir;
  own.remove();
}

function dateItem(prefix: string, date: string, locale: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${prefix}${date}/`;
  const formats = { 4: formatYear, 7: formatMonth, 10: formatDay };
  link.textContent = formats[date.length as 4 | 7 | 10](date.replaceAll('/', '-'), locale);
  item.append(link);
  return item;
}
