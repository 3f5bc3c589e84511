import { isDateTime } from '../../src/text/dates/dates.ts';
import { problemsOfHtml } from './feed-html.ts';
import type { Reading } from './feed-rules.ts';

const isText = (value: unknown) => typeof value === 'string' && value === value.trim();
const isWeb = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\/[^/]/.test(value) && URL.canParse(value);
const isDate = (value: unknown) => typeof value === 'string' && isDateTime(value);
const isList = (of: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every(of);
const isAuthor = (value: unknown) => {
  const { name, url, ...others } = value as Record<string, unknown>;
  return isText(name) && (url === undefined || isWeb(url)) && Object.keys(others).length === 0;
};

type Rules = Readonly<Record<string, (value: unknown) => boolean>>;

/** https://www.jsonfeed.org/version/1.1/ */
const feedRules: Rules = {
  version: (value) => value === 'https://jsonfeed.org/version/1.1',
  title: isText,
  home_page_url: isWeb,
  feed_url: isWeb,
  description: isText,
  language: isText,
  authors: isList(isAuthor),
  items: Array.isArray,
};
const itemRules: Rules = {
  id: (value) => /^urn:uuid:[\da-f-]{36}$/.test(String(value)),
  url: isWeb,
  external_url: isWeb,
  title: isText,
  content_html: isText,
  content_text: isText,
  summary: (value) => isText(value) && !/[\n\t]/.test(String(value)),
  image: isWeb,
  date_published: isDate,
  date_modified: isDate,
  authors: isList(isAuthor),
  tags: isList(isText),
  language: isText,
};

function problemsOf(what: string, value: Record<string, unknown>, rules: Rules, needed: string[]) {
  return [
    ...needed.filter((key) => !(key in value)).map((key) => `${what}: no ${key}`),
    ...Object.entries(value)
      .filter(([key, one]) => rules[key]?.(one) !== true)
      .map(([key, one]) => `${what}: ${key}: ${JSON.stringify(one)}`),
  ];
}

/** What is wrong with a JSON Feed. */
export function problemsOfJsonFeed(text: string, { address, asOf }: Reading): string[] {
  const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
  const ids = feed.items.map(({ id }) => id);
  return [
    ...problemsOf('feed', feed, feedRules, ['version', 'title', 'items']),
    ...(feed['feed_url'] === address ? [] : ['feed_url']),
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...feed.items.flatMap((item) => {
      const texts = ['content_html', 'content_text'].filter((key) => key in item);
      const [published, modified] = ['date_published', 'date_modified'].map((key) =>
        Date.parse(String(item[key])),
      );
      return [
        ...problemsOf(String(item['id']), item, itemRules, [
          'id',
          'url',
          'title',
          'date_published',
        ]),
        ...(texts.length === 1 ? [] : [`${String(item['id'])} has ${texts.join()}`]),
        ...((modified ?? 0) < (published ?? 0) ? ['modified before published'] : []),
        ...((modified ?? 0) > asOf ? ['to come'] : []),
        ...problemsOfHtml(typeof item['content_html'] === 'string' ? item['content_html'] : ''),
      ];
    }),
  ];
}
