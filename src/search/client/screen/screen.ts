import { formatCount } from '../../../i18n/format.ts';
import { isolateForeign } from '../../../i18n/isolate.ts';
import { fillIn } from '../../../i18n/plural.ts';
import { element, find, replaceKeepingFocus } from './dom.ts';
import type { KnownName } from '../../names.ts';
import type { Hit } from '../engine/hit.ts';
import { dateItem, nameItem, suggestionItems, type Suggestions } from './name-items.ts';
import { resultItem, type LabelOf } from './results.ts';
import type { SearchConfig } from './speech.ts';
import type { WrittenDate } from '../engine/written-date.ts';
import { sortOf, type SearchState } from './state.ts';

/** A value that results are narrowed to, as the reader sees it. */
export interface ChosenLabel {
  text: string;
  lang?: string | undefined;
  remove: () => void;
}

/** The page's own elements, and what is said in them. */
export interface Screen {
  form: HTMLFormElement;
  field: HTMLInputElement;
  sort: HTMLSelectElement;
  /** The two ends of the time that is searched. */
  from: HTMLInputElement;
  to: HTMLInputElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  facets: HTMLDetailsElement;
  /** Puts a state into the form. */
  fill(state: SearchState, chosen: readonly ChosenLabel[], clear: () => void): void;
  showHits(hits: readonly Hit[], labelOf: LabelOf, place: 'anew' | 'after'): void;
  /** Moves the focus to the result at this place, from 0. */
  focusHit(at: number): void;
  /** Nothing is asked: what there is, and the ways in. */
  showHeld(count: number): void;
  showFound(count: number, hasMore: boolean): void;
  /** The number is still growing. */
  showFoundSoFar(count: number): void;
  /** Entries of the vocabularies that have what was written for a name. */
  showNames(names: readonly KnownName[], date?: WrittenDate): void;
  /** Nothing was found for these words, where it is known which; with what may have been meant. */
  showNothing(why: Why, suggested: Suggestions, search: (query: string) => void): void;
  /** Says that words are found that begin so; undefined: they are not. */
  showBegun(word: string | undefined): void;
  showLoading: () => void;
  /** Whether what the status says is to be spoken; if not, it is once that changes. */
  speak(is: boolean): void;
  /** `why`: what is known of the reason. */
  showFailed(why?: 'offline' | 'old'): void;
}

/** Takes hold of the search page in `root`. */
export function createScreen(
  root: HTMLElement,
  { edition, locale, speech, kinds, dates }: SearchConfig,
): Screen {
  const status = find(root, '[data-status]', HTMLElement);
  const begin = find(root, '[data-begin]', HTMLElement);
  const chosenList = find(root, '[data-chosen]', HTMLElement);
  const results = find(root, '[data-results]', HTMLElement);
  const more = find(root, '[data-more]', HTMLButtonElement);
  const names = find(root, '[data-names]', HTMLElement);
  const suggested = find(root, '[data-suggested]', HTMLElement);
  const notice = find(root, '[data-notice]', HTMLElement);
  const from = find(root, 'input[name=from]', HTMLInputElement);
  const to = find(root, 'input[name=to]', HTMLInputElement);
  const retry = find(root, '[data-retry]', HTMLButtonElement);
  const field = find(root, 'input[name=q]', HTMLInputElement);
  const facets = find(root, '[data-facets]', HTMLDetailsElement);
  const sort = find(root, 'select[name=sort]', HTMLSelectElement);
  retry.addEventListener('click', () => location.reload());

  /** Everything but results: one state shows, the others hide. */
  const say = (
    text: string,
    shows: { begin?: boolean; more?: boolean; retry?: boolean; facets?: boolean } = {},
  ) => {
    // The same words again would not be spoken; setting them would interrupt.
    if (status.textContent !== text) status.textContent = text;
    begin.hidden = !shows.begin;
    more.hidden = !shows.more;
    retry.hidden = !shows.retry;
    suggested.hidden = true;
    facets.hidden = shows.facets === false;
    results.setAttribute('aria-busy', 'false');
  };

  return {
    form: find(root, 'form', HTMLFormElement),
    field,
    sort,
    from,
    to,
    results,
    more,
    facets,
    fill(state, chosen, clear) {
      // While the reader writes, the field is the reader's.
      if (field.value.trim() !== state.query) field.value = state.query;
      [from.value, to.value] = [state.from ?? '', state.to ?? ''];
      [from.max, to.min] = [to.value, from.value];
      sort.value = sortOf(state);
      sort.options[0]?.toggleAttribute('disabled', state.query === '');
      const buttons = chosen.map((one, index) => chip(one, index, speech.remove, edition));
      if (chosen.length > 1) buttons.push(clearAll(speech.clear, clear));
      replaceKeepingFocus(chosenList, buttons);
      chosenList.hidden = chosen.length === 0;
    },
    showHits(hits, labelOf, place) {
      const items = hits.map((hit) => resultItem(hit, { edition, locale }, labelOf));
      if (place === 'after') {
        results.append(...items);
        return;
      }
      const focused = results.contains(document.activeElement) && document.activeElement;
      const href = focused && focused.getAttribute('href');
      results.replaceChildren(...items);
      if (!href) return;
      const links = [...results.querySelectorAll('a')];
      (links.find((link) => link.getAttribute('href') === href) ?? links[0])?.focus();
    },
    focusHit: (at) => results.children[at]?.querySelector('a')?.focus(),
    showHeld(count) {
      results.replaceChildren();
      say(formatCount(speech.held, count, locale), { begin: true });
    },
    showFound(count, hasMore) {
      say(formatCount(speech.found, count, locale), { more: hasMore });
    },
    showNothing(why, offered, search) {
      const items = suggestionItems(offered, { edition, kinds, speech }, search);
      // Nothing to narrow down, unless it is what was narrowed that finds nothing.
      say(nothingText(why, speech, locale, edition), { begin: true, facets: !chosenList.hidden });
      suggested.hidden = items.length === 0;
      find(suggested, 'ul', HTMLUListElement).replaceChildren(...items);
    },
    showBegun(word) {
      notice.hidden = word === undefined;
      const text =
        word === undefined ? '' : fillIn(speech.begins, { word: isolateForeign(word, edition) });
      const words = find(notice, 'span', HTMLElement);
      if (words.textContent !== text) words.textContent = text;
    },
    showFoundSoFar(count) {
      say(formatCount(speech.foundSoFar, count, locale));
      results.setAttribute('aria-busy', 'true');
    },
    showLoading() {
      say(speech.loading);
      results.setAttribute('aria-busy', 'true');
    },
    speak(is) {
      for (const one of [status, notice]) one.setAttribute('aria-busy', String(!is));
    },
    showNames(known, date) {
      const items = known.map((one) => nameItem(one, kinds));
      if (date) items.unshift(dateItem(date, known, { dates, kinds }));
      names.hidden = items.length === 0;
      find(names, 'ul', HTMLUListElement).replaceChildren(...items);
    },
    showFailed(why) {
      results.replaceChildren();
      names.hidden = notice.hidden = true;
      if (why === 'old') say(speech.old, { begin: true, facets: false });
      else say(why === 'offline' ? speech.offline : speech.failed, { retry: true });
    },
  };
}

/** Which words nothing was found for; or that they are in no article together; or neither is known. */
type Why = { missing: readonly string[] } | 'apart' | undefined;

function nothingText(
  why: Why,
  { noWord, notTogether, nothing, quoted }: SearchConfig['speech'],
  locale: string,
  edition: string,
): string {
  if (why === undefined) return nothing;
  if (why === 'apart') return notTogether;
  const words = why.missing.map((word) => fillIn(quoted, { word: isolateForeign(word, edition) }));
  return fillIn(noWord, { words: new Intl.ListFormat(locale).format(words) });
}

function chip(
  { text, lang, remove }: ChosenLabel,
  index: number,
  words: string,
  edition: string,
): HTMLLIElement {
  const label = fillIn(words, { label: isolateForeign(text, edition) });
  const attributes = {
    type: 'button',
    id: `chosen-${index}`,
    'aria-label': label,
    title: label,
    lang,
  };
  const button = element('button', attributes, element('bdi', {}, text));
  button.addEventListener('click', remove);
  return element('li', {}, button);
}

function clearAll(words: string, clear: () => void): HTMLLIElement {
  const button = element('button', { type: 'button', class: 'search-clear' }, words);
  button.addEventListener('click', clear);
  return element('li', {}, button);
}
