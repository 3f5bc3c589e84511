import { dirOf } from '../../i18n/direction.ts';
import type { KnownName } from '../names.ts';
import { element } from './dom.ts';
import type { SearchConfig } from './speech.ts';

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
