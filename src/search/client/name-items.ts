import type { KnownName } from '../names.ts';
import { element } from './dom.ts';
import { fold } from './names.ts';
import type { SearchConfig } from './speech.ts';
import { writeState } from './state.ts';
import type { WrittenDate } from './written-date.ts';

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
  return isMaker && [label, ...names].some((name) => fold(name) === fold(written));
}

/** The last part of its page's address. */
function idOf({ href }: KnownName): string {
  return href.split('/').findLast(Boolean) ?? '';
}

/** "Did you mean:" and a button for each. */
export function suggestionsIn(
  names: readonly string[],
  words: string,
  search: (query: string) => void,
): (Node | string)[] {
  const buttons = names.flatMap((name) => {
    const button = element('button', { type: 'button', dir: 'auto' }, name);
    button.addEventListener('click', () => search(name));
    return [' ', button];
  });
  return [words, ...buttons];
}
