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

/** Milliseconds from a keystroke until what was written is taken for meant, be it one letter. */
const pause = 150;
/** So many letters are worth a search of their own at once; one alone is in nearly all articles. */
const minLetters = 2;
/** Milliseconds after which a page is at rest, for browsers that don't say so. */
const patience = 1000;

/** Brings the search page to life: what the reader does becomes a state, and the state's answer is shown. */
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

/** What the reader does on the page, as changes of the session. */
class SearchPage {
  readonly #screen: Screen;
  readonly #store: EntryStore;
  readonly #engine: Engine;
  readonly #session: Session;
  /** Whether the words in the field are a search of their own, and no longer being written. */
  #isSettled = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(screen: Screen, config: SearchConfig, store: EntryStore, engine: Engine) {
    this.#screen = screen;
    this.#store = store;
    this.#engine = engine;
    // Beside the results where there is room for it, else after its heading.
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

  /** Answers what the address asks. */
  async begin(): Promise<void> {
    await this.#session.restore();
    // Who comes without a question is about to ask: the index comes while the reader thinks, or at the latest writes.
    if (asksNothing(this.#session.state())) whenIdle(() => this.#warm());
  }

  /** What is in the field, which no longer waits for a pause. */
  #written(): string {
    clearTimeout(this.#timer);
    return this.#screen.field.value.trim();
  }

  /** A step of its own in the history. */
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

  /** Takes words that were suggested. */
  #take(query: string): void {
    this.#screen.field.value = query;
    this.#search(query);
    this.#isSettled = true;
    this.#screen.field.focus();
  }

  /** Words being written take one step of the history, however many keystrokes they are. */
  #search(query: string, isWriting = false): void {
    const before = this.#session.state();
    const isBeingWritten = isWriting && this.#isOpen();
    if (query === before.query && isBeingWritten === (before.isBeingWritten ?? false)) return;
    const next = { ...before, query, isBeingWritten };
    this.#session.change(next, this.#isSettled ? 'push' : 'replace', isWriting);
    this.#isSettled = false;
  }

  /** Whether the next letter would belong to the last word. */
  #isOpen(): boolean {
    const { value, selectionEnd } = this.#screen.field;
    return /\S$/.test(value) && (selectionEnd ?? value.length) === value.length;
  }

  #pauseWriting(): void {
    this.#search(this.#written(), true);
    this.#session.settle();
  }

  /** Loads what every answer needs; what fails is said by the question. */
  #warm(): void {
    this.#engine.warm();
    for (const name of ['topic', 'source'] as const) this.#store.load(name).catch(() => undefined);
    void this.#store.names();
  }
}

/** Does it when the page is at rest, unless the reader wants no more sent than is asked for. */
function whenIdle(action: () => void): void {
  if (matchMedia('(prefers-reduced-data: reduce)').matches) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(action);
  else setTimeout(action, patience);
}

/** Whether the browser has what the search is made with; those since the end of 2023 do. */
function isAble(): boolean {
  return (
    typeof DecompressionStream === 'function' && typeof WebAssembly === 'object' && 'groupBy' in Map
  );
}
