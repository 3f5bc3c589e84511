import type { Range } from '../engine/dates.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { fetchJson, openEntry, type EntryStore } from '../engine/entry-store.ts';
import { createFacetPanel } from './facets.ts';
import { keepScrolling } from './history.ts';
import { listenToKeys } from './keys.ts';
import { createOpener } from '../engine/pagefind.ts';
import { createScreen, type Screen } from './screen.ts';
import { createSession, type Session } from './session.ts';
import type { SearchConfig } from './speech.ts';
import { asksNothing, sorts, toggle, type Choice, type SearchState } from '../engine/state.ts';

/** Milliseconds after a keystroke until even a single letter is searched for. */
const pause = 150;
/** With this many letters, the search starts at once. Nearly all articles have any single letter. */
const minLetters = 2;
/** Milliseconds after which the page counts as idle, in browsers that don't report it. */
const patience = 1000;

/** Starts the search page: turns what the reader does into a state, and shows the state's answer. */
export async function startSearch(root: HTMLElement, config: SearchConfig): Promise<void> {
  const screen = createScreen(root, config);
  if (!isAble()) {
    screen.showFailed('old');
    return;
  }
  try {
    await connect(screen, config);
  } catch (error) {
    reportError(error);
    screen.showFailed(navigator.onLine ? undefined : 'offline');
  }
}

async function connect(screen: Screen, config: SearchConfig): Promise<void> {
  const store = await openEntry(config.entry, fetchJson);
  const engine = createEngine({
    edition: config.edition,
    entry: store.entry,
    reload: async () => (await openEntry(config.entry, fetchJson)).entry,
    createOpener,
    valueOf: store.value,
  });
  const page = new SearchPage(screen, config, store, engine);
  page.listen();
  await page.begin();
}

/** Turns events on the page into changes of the session. */
class SearchPage {
  readonly #screen: Screen;
  readonly #store: EntryStore;
  readonly #engine: Engine;
  readonly #session: Session;
  /** Whether the reader has finished writing the words in the field. */
  #isSettled = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(screen: Screen, config: SearchConfig, store: EntryStore, engine: Engine) {
    this.#screen = screen;
    this.#store = store;
    this.#engine = engine;
    // On a wide screen the facets are open beside the results; otherwise they are closed below the heading.
    screen.facets.open = matchMedia('(min-width: 64rem)').matches;
    const records = store.entry.bundles.reduce((sum, { count }) => sum + count, 0);
    const panel = createFacetPanel(screen.facets, { has: store.has, records }, config, {
      toggled: (name, id) => this.#choose(toggle(this.#session.state().chosen, name, id)),
      opened: () => void this.#session.drawFacets(),
    });
    this.#session = createSession({
      edition: config.edition,
      locale: config.locale,
      dates: config.writtenDates,
      screen,
      store,
      engine,
      panel,
      choose: (chosen) => this.#choose(chosen),
      clear: () => this.#change({ query: this.#written(), chosen: {} }),
      unrange: () => this.#setRange({}),
      search: (query) => this.#take(query),
    });
  }

  listen(): void {
    const { field, form, sort, from, to, more, results } = this.#screen;
    field.addEventListener('focus', () => this.#warm(), { once: true });
    field.addEventListener('input', () => {
      const query = this.#written();
      if (query.length >= minLetters) this.#search(query, true);
      this.#timer = setTimeout(() => this.#pauseWriting(), pause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search(this.#written());
      this.#session.settle();
      this.#isSettled = true;
    });
    sort.addEventListener('change', () => {
      const order = sorts.find((one) => one === sort.value) ?? 'relevance';
      this.#change({ ...this.#session.state(), query: this.#written(), sort: order });
    });
    for (const end of [from, to]) {
      end.addEventListener('change', () => {
        this.#setRange({
          ...(from.value ? { from: from.value } : {}),
          ...(to.value ? { to: to.value } : {}),
        });
      });
    }
    more.addEventListener('click', () => void this.#session.more());
    window.addEventListener('popstate', () => {
      this.#isSettled = true;
      clearTimeout(this.#timer);
      void this.#session.restore();
    });
    listenToKeys(field, results, () => {
      field.value = '';
      this.#search('');
    });
    keepScrolling();
  }

  /** Runs the search in the address. */
  async begin(): Promise<void> {
    await this.#session.restore();
    // A reader who comes without a search is about to begin one: load the index when the page is idle, or at the latest
    // when the reader writes.
    if (asksNothing(this.#session.state())) whenIdle(() => this.#warm());
  }

  /** Reads the field and cancels the pause. */
  #written(): string {
    clearTimeout(this.#timer);
    return this.#screen.field.value.trim();
  }

  /** Makes a new step of the history. */
  #change(state: SearchState): void {
    this.#isSettled = true;
    this.#session.change(state, 'push');
  }

  #choose(chosen: Choice): void {
    this.#change({ ...this.#session.state(), query: this.#written(), chosen });
  }

  #setRange(range: Range): void {
    const { from: _from, to: _to, ...rest } = this.#session.state();
    this.#change({ ...rest, query: this.#written(), ...range });
  }

  /** Searches for suggested words. */
  #take(query: string): void {
    this.#screen.field.value = query;
    this.#search(query);
    this.#isSettled = true;
    this.#screen.field.focus();
  }

  /** All keystrokes of a search make one step of the history. */
  #search(query: string, isWriting = false): void {
    const before = this.#session.state();
    const isBeingWritten = isWriting && this.#isOpen();
    if (query === before.query && isBeingWritten === (before.isBeingWritten ?? false)) return;
    const next = { ...before, query, isBeingWritten };
    this.#session.change(next, this.#isSettled ? 'push' : 'replace', isWriting);
    this.#isSettled = false;
  }

  /** Whether the next letter would continue the last word. */
  #isOpen(): boolean {
    const { value, selectionEnd } = this.#screen.field;
    return /\S$/.test(value) && (selectionEnd ?? value.length) === value.length;
  }

  #pauseWriting(): void {
    this.#search(this.#written(), true);
    this.#session.settle();
  }

  /** Loads what every search needs. Errors are left to the search. */
  #warm(): void {
    this.#engine.warm();
    for (const name of ['topic', 'source'] as const) this.#store.load(name).catch(() => undefined);
    void this.#store.names();
  }
}

/** Waits until the page is idle. Does nothing if the reader's browser asks to save data. */
function whenIdle(action: () => void): void {
  if (matchMedia('(prefers-reduced-data: reduce)').matches) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(action);
  else setTimeout(action, patience);
}

/** Whether the browser supports what the search needs; browsers since the end of 2023 do. */
function isAble(): boolean {
  return (
    typeof DecompressionStream === 'function' && typeof WebAssembly === 'object' && 'groupBy' in Map
  );
}
