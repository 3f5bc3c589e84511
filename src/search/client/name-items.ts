import { dirOf } from '../../i18n/direction.ts';
import type { KnownName } from '../names.ts';
import { element } from './dom.ts';
import type { SearchConfig } from './speech.ts';
import { writeState } from './state.ts';
import type { WrittenDate } from './written-date.ts';

/** An entry of a vocabulary as a link to its page, with what it is. */
export function nameItem(
  { kind, href, label, lang }: KnownName,
  kinds: SearchConfig['kinds'],
): HTMLLIElement {
  const foreign = lang === undefined ? {} : { lang, dir: dirOf(lang) };
  return element(
    'li',
    {},
    element('a', { href, ...foreign }, label),
    ' ',
    element('span', { class: 'label' }, kinds[kind]),
  );
}

/** The same question with what was written of a date as its range: an address like any other. */
export function dateItem({ range, text, rest }: WrittenDate, dates: string): HTMLLIElement {
  const params = writeState({ query: rest, chosen: {}, ...range });
  return element(
    'li',
    {},
    element('a', { href: `?${params.toString()}` }, rest === '' ? text : `${rest}: ${text}`),
    ' ',
    element('span', { class: 'label' }, dates),
  );
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
