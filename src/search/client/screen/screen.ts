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

/** A chosen value as the reader sees it. */
export interface ChosenLabel {
  text: string;
  lang?: string | undefined;
  remove: () => void;
}

/** The elements of the search page, and what is shown in them. */
export interface Screen {
  form: HTMLFormElement;
  field: HTMLInputElement;
  sort: HTMLSelectElement;
  /** The two date fields. */
  from: HTMLInputElement;
  to: HTMLInputElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  facets: HTMLDetailsElement;
  /** Fills in the form from a state. */
  fill(state: SearchState, chosen: readonly ChosenLabel[], clear: () => void): void;
  showHits(hits: readonly Hit[], labelOf: LabelOf, place: 'anew' | 'after'): void;
  /** Moves the focus to a result, counted from 0. */
  focusHit(at: number): void;
  /** Shows the number of articles and the ways to begin, when nothing is asked. */
  showHeld(count: number): void;
  showFound(count: number, hasMore: boolean): void;
  /** Shows the number found while older articles are still being searched. */
  showFoundSoFar(count: number): void;
  /** Shows the entries of vocabularies whose names match the query. */
  showNames(names: readonly KnownName[], date?: WrittenDate): void;
  /** Shows that nothing was found, why, and suggestions. */
  showNothing(why: Why, suggested: Suggestions, search: (query: string) => void): void;
  /** Says that words which begin with this one are found too; undefined removes the note. */
  showBegun(word: string | undefined): void;
  showLoading(): void;
  /** Whether screen readers announce the status; if not, it is announced at its next change. */
  speak(is: boolean): void;
  /** `why`: the reason, if it is known. */
  showFailed(why?: 'offline' | 'old'): void;
}

/** Finds the elements of the search page in `root`. Throws if one is missing. */
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
    // Don't change the field while the reader is writing in it.
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
    // The focused element may still be there.
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
    // No facets without results, unless the chosen values are the reason.
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

  /** Shows one of the page's states and hides the others. */
  #say(
    text: string,
    shows: { begin?: boolean; more?: boolean; retry?: boolean; facets?: boolean } = {},
  ): void {
    // Setting the same text again would not be announced, and would interrupt an announcement.
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#begin.hidden = !shows.begin;
    this.more.hidden = !shows.more;
    this.#retry.hidden = !shows.retry;
    this.#suggested.hidden = true;
    this.facets.hidden = shows.facets === false;
    this.results.setAttribute('aria-busy', 'false');
  }
}

/** The words that were not found; or that no article has all of them; or undefined if the reason is unknown. */
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
