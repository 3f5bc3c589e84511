import type { KnownName } from '../../names.ts';
import { isolateForeign } from '../../../i18n/isolate.ts';
import { fillIn } from '../../../i18n/plural.ts';
import { element } from './dom.ts';
import { foldName, type NearName } from '../engine/names.ts';
import type { Reason } from '../engine/explain.ts';
import type { SearchConfig } from './speech.ts';
import { writeState } from '../engine/state.ts';
import type { WrittenDate } from '../engine/written-date.ts';

/** An entry of a vocabulary as a link to its page, with its kind. */
export function nameItem(
  { kind, href, label, lang }: KnownName,
  kinds: SearchConfig['kinds'],
): HTMLLIElement {
  return element(
    'li',
    {},
    element('a', { href }, element('bdi', { lang }, label)),
    ' ',
    element('span', { class: 'label' }, kinds[kind]),
  );
}

/**
 * A link that searches the range of a date in the query. If a source or an author was named beside it, the link
 * searches for theirs.
 */
export function dateItem(
  { range, text, rest }: WrittenDate,
  named: readonly KnownName[],
  { dates, kinds }: Pick<SearchConfig, 'dates' | 'kinds'>,
): HTMLLIElement {
  const whose = named.find((one) => isWhose(one, rest));
  const params = whose
    ? writeState({ query: '', chosen: { [whose.kind]: [idOf(whose)] }, ...range })
    : writeState({ query: rest, chosen: {}, ...range });
  const what = whose?.label ?? rest;
  return element(
    'li',
    {},
    element(
      'a',
      { href: `?${params.toString()}` },
      ...(what === '' ? [text] : [element('bdi', {}, what), `: ${text}`]),
    ),
    ' ',
    element('span', { class: 'label' }, whose ? kinds[whose.kind] : dates),
  );
}

function isWhose({ kind, label, names }: KnownName, written: string): boolean {
  const isMaker = kind === 'source' || kind === 'author';
  return isMaker && [label, ...names].some((name) => foldName(name) === foldName(written));
}

/** The last segment of its page's address. */
function idOf({ href }: KnownName): string {
  return href.split('/').findLast(Boolean) ?? '';
}

/**
 * Suggestions after a search without results: similar words, entries with similar names, and the query without a word.
 */
export interface Suggestions {
  near: Reason['near'];
  names: readonly NearName[];
  /** The query without the words that no article has. */
  rest: string;
}

/** Suggestions as links: words and the shortened query are searched for; an entry has its own page. */
export function suggestionItems(
  { near, names, rest }: Suggestions,
  { edition, kinds, speech }: Pick<SearchConfig, 'edition' | 'kinds' | 'speech'>,
  search: (query: string) => void,
): HTMLLIElement[] {
  const searched = (query: string, text: string) => {
    const href = `?${writeState({ query, chosen: {} }).toString()}`;
    const link = element('a', { href, dir: 'auto' }, text);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      search(query);
    });
    return element('li', {}, link);
  };
  return [
    ...near.map(({ word, query }) => searched(query, word)),
    ...names.map(({ entry, name }) => {
      const item = nameItem(entry, kinds);
      // The name in the language in which the reader wrote it.
      if (name !== entry.label) item.prepend(element('bdi', {}, name), ': ');
      return item;
    }),
    ...(rest === ''
      ? []
      : [searched(rest, fillIn(speech.without, { words: isolateForeign(rest, edition) }))]),
  ];
}
