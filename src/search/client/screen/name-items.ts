import type { KnownName } from '../../names.ts';
import { isolateForeign } from '../../../i18n/isolate.ts';
import { fillIn } from '../../../i18n/plural.ts';
import { element } from './dom.ts';
import { foldName, type NearName } from '../engine/names.ts';
import type { Reason } from '../engine/explain.ts';
import type { SearchConfig } from './speech.ts';
import { writeState } from '../engine/state.ts';
import type { WrittenDate } from '../engine/written-date.ts';

/** An entry of a vocabulary as a link to its page, with what it is. */
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
 * The same question with what was written of a date as its range: an address like any other. Where a source or an
 * author was named beside it, what is theirs.
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

/** The last part of its page's address. */
function idOf({ href }: KnownName): string {
  return href.split('/').findLast(Boolean) ?? '';
}

/** What may have been meant: words that articles have, entries with a name that is near, and the query without a word. */
export interface Suggestions {
  near: Reason['near'];
  names: readonly NearName[];
  /** What is left of the query without the words that no article has. */
  rest: string;
}

/** Each as a link: words and what is left are searched for, an entry has its page. */
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
      // In the language in which it was written.
      if (name !== entry.label) item.prepend(element('bdi', {}, name), ': ');
      return item;
    }),
    ...(rest === ''
      ? []
      : [searched(rest, fillIn(speech.without, { words: isolateForeign(rest, edition) }))]),
  ];
}
