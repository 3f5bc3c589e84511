import { DomUtils, parseDocument } from 'htmlparser2';
import { isDateTime } from '../../src/text/dates/dates.ts';
import { problemsOfHtml } from './feed-html.ts';
import { problemsOfJsonFeed } from './json-feed-rules.ts';

type Node = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Where and when a feed was read. */
export interface Reading {
  /** Its own address. */
  address: string;
  /** Milliseconds since 1970 UTC; later dates are not plausible. */
  asOf: number;
}

/** What the W3C's feed validator (https://validator.w3.org/feed/docs/) would say against a feed, as far as texts and dates go. */
export function problemsOfFeed(file: string, text: string, reading: Reading): string[] {
  if (file.endsWith('.json')) return problemsOfJsonFeed(text, reading);
  const tree = parseDocument(text, { xmlMode: true, decodeEntities: true });
  const [root] = tree.children.filter((child): child is Element => 'attribs' in child);
  if (!root) return ['it has no element'];
  const found = root.name === 'rss' ? problemsOfRss(root, reading) : problemsOfAtom(root, reading);
  const langs = [...all(root), root].flatMap((one) => one.attribs['xml:lang'] ?? []);
  return [...found, ...langs.filter((lang) => !isLanguage(lang)).map((lang) => `language ${lang}`)];
}

const all = (node: Node | Element): Element[] =>
  DomUtils.getElementsByTagName('*', node.children, true);
const childrenOf = (parent: Element, name: string): Element[] =>
  parent.children.filter((child): child is Element => 'attribs' in child && child.name === name);
const textOf = (parent: Element, name: string) =>
  childrenOf(parent, name).map((child) => DomUtils.textContent(child));

function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}

const isAbsolute = (href: string) => /^https?:\/\/[^/]/.test(href) && URL.canParse(href);
const uuid = /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Each of some elements exactly once. */
const once = (parent: Element, where: string, ...names: string[]) =>
  names.flatMap((name) => {
    const { length } = childrenOf(parent, name);
    return length === 1 ? [] : [`${where}: ${length} × ${name}`];
  });

function doubled(what: string, values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.flatMap((value) =>
    seen.size === seen.add(value).size ? [`${what} twice: ${value}`] : [],
  );
}

const notOneLine = (where: string, texts: readonly string[]) =>
  texts
    .filter((text) => text !== text.trim() || /[\n\t]|^$/.test(text))
    .map((text) => `${where} "${text}"`);

function problemsOfAtom(feed: Element, { address, asOf }: Reading): string[] {
  const entries = childrenOf(feed, 'entry');
  const linksOf = (parent: Element, rel: string) =>
    childrenOf(parent, 'link').filter(({ attribs }) => attribs['rel'] === rel);
  const self = linksOf(feed, 'self').map(({ attribs }) => attribs['href']);
  const dates = ['published', 'updated'].flatMap((name) =>
    [feed, ...entries].flatMap((one) => textOf(one, name)),
  );
  const addresses = all(feed).flatMap(({ attribs }) =>
    [attribs['href'], attribs['scheme']].filter((href) => href !== undefined),
  );
  return [
    ...once(feed, 'feed', 'id', 'title', 'updated'),
    ...(childrenOf(feed, 'author').length > 0 ? [] : ['feed: no author']),
    ...(self.length === 1 && self[0] === address ? [] : [`self is ${self.join()}`]),
    ...(linksOf(feed, 'alternate').length === 1 ? [] : ['feed: alternate']),
    ...addresses.filter((href) => !isAbsolute(href)).map((href) => `not absolute: ${href}`),
    ...dates.filter((date) => !isDateTime(date)).map((date) => `not RFC 3339: ${date}`),
    ...dates.filter((date) => Date.parse(date) > asOf).map((date) => `to come: ${date}`),
    ...doubled(
      'id',
      [feed, ...entries].flatMap((one) => textOf(one, 'id')),
    ),
    ...notOneLine(
      'title',
      [feed, ...entries].flatMap((one) => textOf(one, 'title')),
    ),
    ...notOneLine(
      'summary',
      entries.flatMap((one) => textOf(one, 'summary')),
    ),
    ...entries.flatMap((entry) => {
      const [id = ''] = textOf(entry, 'id');
      const [published = '', updated = ''] = ['published', 'updated'].map(
        (name) => textOf(entry, name)[0],
      );
      return [
        ...once(entry, id, 'id', 'title', 'updated', 'published'),
        ...(uuid.test(id) ? [] : [`id ${id}`]),
        ...(linksOf(entry, 'alternate').length === 1 ? [] : [`${id}: alternate`]),
        ...(Date.parse(updated) < Date.parse(published) ? [`${id}: updated before published`] : []),
        ...textOf(entry, 'content').flatMap((html) => problemsOfHtml(html)),
      ];
    }),
  ];
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const mail = /^([A-Z][a-z]{2}), (\d{2} [A-Z][a-z]{2} \d{4}) \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

/** RFC 822 with four digits of the year; the weekday must be that of the day. */
function isMailDate(date: string): boolean {
  const [, weekday, day] = mail.exec(date) ?? [];
  return weekday !== undefined && days[new Date(`${day} 00:00 UTC`).getUTCDay()] === weekday;
}

function problemsOfRss(root: Element, { address, asOf }: Reading): string[] {
  const [channel] = childrenOf(root, 'channel');
  if (!channel) return ['no channel'];
  const items = childrenOf(channel, 'item');
  const dates = items.flatMap((item) => textOf(item, 'pubDate'));
  const self = childrenOf(channel, 'atom:link').map(({ attribs }) => attribs['href']);
  const links = [channel, ...items].flatMap((one) => textOf(one, 'link'));
  return [
    ...(root.attribs['version'] === '2.0' ? [] : ['version']),
    ...once(channel, 'channel', 'title', 'link', 'description', 'language'),
    ...(self.length === 1 && self[0] === address ? [] : [`self is ${self.join()}`]),
    ...links.filter((href) => !isAbsolute(href)).map((href) => `not absolute: ${href}`),
    ...textOf(channel, 'language').filter((lang) => !isLanguage(lang)),
    ...dates.filter((date) => !isMailDate(date)).map((date) => `not RFC 822: ${date}`),
    ...dates.filter((date) => Date.parse(date) > asOf).map((date) => `to come: ${date}`),
    ...doubled(
      'guid',
      items.flatMap((item) => textOf(item, 'guid')),
    ),
    ...notOneLine(
      'title',
      [channel, ...items].flatMap((one) => textOf(one, 'title')),
    ),
    ...items.flatMap((item) => {
      const [guid = ''] = textOf(item, 'guid');
      const texts = [...textOf(item, 'description'), ...textOf(item, 'content:encoded')];
      return [
        ...once(item, guid, 'title', 'link', 'guid', 'pubDate'),
        ...(uuid.test(guid) ? [] : [`guid ${guid}`]),
        ...childrenOf(item, 'guid').flatMap(({ attribs }) =>
          attribs['isPermaLink'] === 'false' ? [] : [guid],
        ),
        ...texts.flatMap((html) => problemsOfHtml(html)),
      ];
    }),
  ];
}
