import { formatCount } from '../../../i18n/format.ts';
import { isolateForeign } from '../../../i18n/isolate.ts';
import { fillIn } from '../../../i18n/plural.ts';
import { element, find, replaceChanged, replaceKeepingFocus } from './dom.ts';
import type { KnownName } from '../../names.ts';
import type { Hit } from '../engine/hit.ts';
import { dateItem, nameItem, suggestionItems, type Suggestions } from './name-items.ts';
import { resultItem, type LabelOf } from './results.ts';
import type { SearchConfig } from './speech.ts';
import type { WrittenDate } from '../engine/written-date.ts';
import { sortOf, type SearchState } from '../engine/state.ts';

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
  showLoading(): void;
  /** Whether what the status says is to be spoken; if not, it is once that changes. */
  speak(is: boolean): void;
  /** `why`: what is known of the reason. */
  showFailed(why?: 'offline' | 'old'): void;
}

/** Takes hold of the search page in `root`. */
export function createScreen(root: HTMLElement, config: SearchConfig): Screen {
  return new PageScreen(root, config);
}

class PageScreen implements Screen {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly sort: HTMLSelectElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly facets: HTMLDetailsElement;
  readonly #config: SearchConfig;
  readonly #status: HTMLElement;
  readonly #begin: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #names: HTMLElement;
  readonly #suggested: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #retry: HTMLButtonElement;

  constructor(root: HTMLElement, config: SearchConfig) {
    this.#config = config;
    this.form = find(root, 'form', HTMLFormElement);
    this.field = find(root, 'input[name=q]', HTMLInputElement);
    this.sort = find(root, 'select[name=sort]', HTMLSelectElement);
    this.from = find(root, 'input[name=from]', HTMLInputElement);
    this.to = find(root, 'input[name=to]', HTMLInputElement);
    this.results = find(root, '[data-results]', HTMLElement);
    this.more = find(root, '[data-more]', HTMLButtonElement);
    this.facets = find(root, '[data-facets]', HTMLDetailsElement);
    this.#status = find(root, '[data-status]', HTMLElement);
    this.#begin = find(root, '[data-begin]', HTMLElement);
    this.#chosen = find(root, '[data-chosen]', HTMLElement);
    this.#names = find(root, '[data-names]', HTMLElement);
    this.#suggested = find(root, '[data-suggested]', HTMLElement);
    this.#notice = find(root, '[data-notice]', HTMLElement);
    this.#retry = find(root, '[data-retry]', HTMLButtonElement);
    this.#retry.addEventListener('click', () => location.reload());
  }

  fill(state: SearchState, chosen: readonly ChosenLabel[], clear: () => void): void {
    const { field, from, to, sort } = this;
    const { speech, edition } = this.#config;
    // While the reader writes, the field is the reader's.
    if (field.value.trim() !== state.query) field.value = state.query;
    [from.value, to.value] = [state.from ?? '', state.to ?? ''];
    [from.max, to.min] = [to.value, from.value];
    sort.value = sortOf(state);
    sort.options[0]?.toggleAttribute('disabled', state.query === '');
    const buttons = chosen.map((one, index) => chip(one, index, speech.remove, edition));
    if (chosen.length > 1) buttons.push(clearAll(speech.clear, clear));
    replaceKeepingFocus(this.#chosen, buttons);
    this.#chosen.hidden = chosen.length === 0;
  }

  showHits(hits: readonly Hit[], labelOf: LabelOf, place: 'anew' | 'after'): void {
    const { results } = this;
    const items = hits.map((hit) => resultItem(hit, this.#config, labelOf));
    if (place === 'after') {
      results.append(...items);
      return;
    }
    const focused = results.contains(document.activeElement) && document.activeElement;
    const href = focused && focused.getAttribute('href');
    replaceChanged(results, items);
    // What has the focus may have stayed.
    if (focused && focused.isConnected) return;
    if (!href) return;
    const links = [...results.querySelectorAll('a')];
    (links.find((link) => link.getAttribute('href') === href) ?? links[0])?.focus();
  }

  focusHit(at: number): void {
    this.results.children[at]?.querySelector('a')?.focus();
  }

  showHeld(count: number): void {
    const { speech, locale } = this.#config;
    this.results.replaceChildren();
    this.#say(formatCount(speech.held, count, locale), { begin: true });
  }

  showFound(count: number, hasMore: boolean): void {
    const { speech, locale } = this.#config;
    this.#say(formatCount(speech.found, count, locale), { more: hasMore });
  }

  showFoundSoFar(count: number): void {
    const { speech, locale } = this.#config;
    this.#say(formatCount(speech.foundSoFar, count, locale));
    this.results.setAttribute('aria-busy', 'true');
  }

  showNothing(why: Why, offered: Suggestions, search: (query: string) => void): void {
    const items = suggestionItems(offered, this.#config, search);
    // Nothing to narrow down, unless it is what was narrowed that finds nothing.
    this.#say(nothingText(why, this.#config), { begin: true, facets: !this.#chosen.hidden });
    this.#suggested.hidden = items.length === 0;
    find(this.#suggested, 'ul', HTMLUListElement).replaceChildren(...items);
  }

  showBegun(word: string | undefined): void {
    const { speech, edition } = this.#config;
    this.#notice.hidden = word === undefined;
    const text =
      word === undefined ? '' : fillIn(speech.begins, { word: isolateForeign(word, edition) });
    const words = find(this.#notice, 'span', HTMLElement);
    if (words.textContent !== text) words.textContent = text;
  }

  showLoading(): void {
    this.#say(this.#config.speech.loading);
    this.results.setAttribute('aria-busy', 'true');
  }

  speak(is: boolean): void {
    for (const one of [this.#status, this.#notice]) one.setAttribute('aria-busy', String(!is));
  }

  showNames(known: readonly KnownName[], date?: WrittenDate): void {
    const { kinds, dates } = this.#config;
    const items = known.map((one) => nameItem(one, kinds));
    if (date) items.unshift(dateItem(date, known, { dates, kinds }));
    this.#names.hidden = items.length === 0;
    find(this.#names, 'ul', HTMLUListElement).replaceChildren(...items);
  }

  showFailed(why?: 'offline' | 'old'): void {
    const { speech } = this.#config;
    this.results.replaceChildren();
    this.#names.hidden = this.#notice.hidden = true;
    if (why === 'old') this.#say(speech.old, { begin: true, facets: false });
    else this.#say(why === 'offline' ? speech.offline : speech.failed, { retry: true });
  }

  /** Everything but results: one state shows, the others hide. */
  #say(
    text: string,
    shows: { begin?: boolean; more?: boolean; retry?: boolean; facets?: boolean } = {},
  ): void {
    // The same words again would not be spoken; setting them would interrupt.
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#begin.hidden = !shows.begin;
    this.more.hidden = !shows.more;
    this.#retry.hidden = !shows.retry;
    this.#suggested.hidden = true;
    this.facets.hidden = shows.facets === false;
    this.results.setAttribute('aria-busy', 'false');
  }
}

/** Which words nothing was found for; or that they are in no article together; or neither is known. */
export type Why = { missing: readonly string[] } | 'apart' | undefined;

function nothingText(why: Why, { speech, locale, edition }: SearchConfig): string {
  const { noWord, notTogether, nothing, quoted } = speech;
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
