import type { Range } from '../engine/dates.ts';
import { createEngine } from '../engine/engine.ts';
import { fetchJson, openEntry } from '../engine/entry-store.ts';
import { createFacetPanel } from './facets.ts';
import { keepScrolling } from './history.ts';
import { listenToKeys } from './keys.ts';
import { createOpener } from '../engine/pagefind.ts';
import { createScreen, type Screen } from './screen.ts';
import { createSession } from './session.ts';
import type { SearchConfig } from './speech.ts';
import { asksNothing, sorts, toggle, type Choice } from './state.ts';

/** Milliseconds from a keystroke until what was written is taken for meant, be it one letter. */
const pause = 150;
/** So many letters are worth a search of their own at once; one alone is in nearly all articles. */
const enough = 2;
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
  /** Whether the words in the field are a search of their own, and no longer being written. */
  let isSettled = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Beside the results where there is room for it, else behind its heading.
  screen.facets.open = matchMedia('(min-width: 64rem)').matches;
  const records = store.entry.bundles.reduce((sum, { count }) => sum + count, 0);
  const panel = createFacetPanel(screen.facets, store.has, records, config, {
    toggled: (name, id) => choose(toggle(session.state().chosen, name, id)),
    opened: () => void session.drawFacets(),
  });
  const session = createSession({
    edition: config.edition,
    locale: config.locale,
    dates: config.writtenDates,
    screen,
    store,
    engine,
    panel,
    choose,
    clear: () => {
      isSettled = true;
      session.change({ query: written(), chosen: {} }, 'push');
    },
    unrange: () => setRange({}),
    search: (query) => {
      screen.field.value = query;
      search(query);
      isSettled = true;
      screen.field.focus();
    },
  });

  function written(): string {
    clearTimeout(timer);
    return screen.field.value.trim();
  }

  function choose(chosen: Choice): void {
    isSettled = true;
    session.change({ ...session.state(), query: written(), chosen }, 'push');
  }

  function setRange(range: Range): void {
    isSettled = true;
    const { from: _from, to: _to, ...rest } = session.state();
    session.change({ ...rest, query: written(), ...range }, 'push');
  }

  /** Words being written take one step of the history, however many keystrokes they are. */
  function search(query: string, isWriting = false): void {
    const before = session.state();
    const isBeingWritten = isWriting && isOpen();
    if (query === before.query && isBeingWritten === (before.isBeingWritten ?? false)) return;
    const next = { ...before, query, isBeingWritten };
    session.change(next, isSettled ? 'push' : 'replace', isWriting);
    isSettled = false;
  }

  /** Whether the next letter would belong to the last word. */
  function isOpen(): boolean {
    const { value, selectionEnd } = screen.field;
    return /\S$/.test(value) && (selectionEnd ?? value.length) === value.length;
  }

  /** Loads what every answer needs; what fails is said by the question. */
  function warm(): void {
    engine.warm();
    for (const name of ['topic', 'source'] as const) store.load(name).catch(() => undefined);
    void store.names();
  }

  function pauseWriting(): void {
    search(written(), true);
    session.settle();
  }

  screen.field.addEventListener('focus', warm, { once: true });
  screen.field.addEventListener('input', () => {
    const query = written();
    if (query.length >= enough) search(query, true);
    timer = setTimeout(pauseWriting, pause);
  });
  screen.form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(written());
    session.settle();
    isSettled = true;
  });
  screen.sort.addEventListener('change', () => {
    const sort = sorts.find((one) => one === screen.sort.value) ?? 'relevance';
    isSettled = true;
    session.change({ ...session.state(), query: written(), sort }, 'push');
  });
  for (const end of [screen.from, screen.to]) {
    end.addEventListener('change', () => {
      const [from, to] = [screen.from.value, screen.to.value];
      setRange({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
    });
  }
  screen.more.addEventListener('click', () => void session.more());
  window.addEventListener('popstate', () => {
    isSettled = true;
    clearTimeout(timer);
    void session.restore();
  });
  listenToKeys(screen.field, screen.results, () => {
    screen.field.value = '';
    search('');
  });
  keepScrolling();
  await session.restore();
  // Who comes without a question is about to ask: the index comes while the reader thinks, or at the latest writes.
  if (asksNothing(session.state())) whenIdle(warm);
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
