import { facetNames, type FacetName } from '../../entry.ts';
import type { KnownName } from '../../names.ts';
import { begunWord } from '../../query.ts';
import type { Answer } from '../engine/answer.ts';
import type { Counts } from '../engine/counts.ts';
import type { Engine } from '../engine/engine.ts';
import type { EntryStore } from '../engine/entry-store.ts';
import type { Reason } from '../engine/explain.ts';
import { yearsOf } from '../engine/question.ts';
import type { Hit } from '../engine/hit.ts';
import type { FacetPanel } from './facets.ts';
import { isRange } from '../engine/dates.ts';
import {
  scrolledBefore,
  shownBefore,
  wasBeingWritten,
  writeHistory,
  type Step,
} from './history.ts';
import { chosenLabels, type ChosenLabelParts } from './chosen-labels.ts';
import { namesFor, namesNear } from './offered-names.ts';
import type { Screen, Why } from './screen.ts';
import { asksNothing, readState, type SearchState } from '../engine/state.ts';
import { readWrittenDate, type DateWords, type WrittenDate } from '../engine/written-date.ts';

/** How many results are shown at first, and how many more with each click. */
const pageful = 20;
/** Milliseconds until a slow search says that it is working. */
const patience = 400;

/** A reader's search: its state, the answer on the screen, and its place in the browser's history. */
export interface Session {
  readonly state: () => SearchState;
  /**
   * Searches for something else. While the reader is still writing, the answer is shown but not announced, and facets
   * are not counted until `settle`. The search under way is not cancelled: if each keystroke cancelled it, no answer
   * would appear before the last one.
   */
  change: (state: SearchState, step: Step, isWriting?: boolean) => void;
  /** The reader has paused: the last search is final. */
  settle: () => void;
  /** Reads the state from the address, at the start and when the reader goes back or forward. */
  restore: () => Promise<void>;
  /** Shows more results, and moves the focus to the first of them. */
  more: () => Promise<void>;
  /** Counts and draws the facets that have become visible; the results don't change. */
  drawFacets: () => Promise<void>;
}

export interface SessionParts extends ChosenLabelParts {
  /** How dates are written in a query. */
  dates: DateWords;
  screen: Screen;
  store: EntryStore;
  engine: Engine;
  panel: FacetPanel;
  /** Called when the reader removes all limits. */
  clear: () => void;
  /** Called when the reader follows a suggestion. */
  search: (query: string) => void;
}

/**
 * Creates a session in which nothing is asked yet. Answers and errors that arrive after the next search has begun are
 * dropped.
 */
export function createSession(parts: SessionParts): Session {
  return new ReaderSession(parts);
}

class ReaderSession implements Session {
  readonly #parts: SessionParts;
  #state: SearchState = { query: '', chosen: {} };
  #found: Answer | undefined;
  #shown = 0;
  /** The facets whose numbers belong to the current state. */
  #counted = new Map<FacetName, Counts | undefined>();
  /** Counts the searches, so that the answer to an earlier one can be recognised and dropped. */
  #turn = 0;
  #isShowing = false;
  #isWriting = false;
  /** The timer of a search that waits for the one under way; it starts the search at the latest when it fires. */
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  state(): SearchState {
    return this.#state;
  }

  settle(): void {
    if (!this.#isWriting) return;
    this.#isWriting = false;
    if (!this.#isShowing) void this.#finish();
  }

  change(state: SearchState, step: Step, isWriting = false): void {
    this.#state = state;
    this.#isWriting = isWriting;
    this.#parts.screen.speak(!isWriting);
    writeHistory(state, pageful, step);
    if (isWriting && this.#isShowing) {
      this.#waiting ??= setTimeout(() => void this.#show(pageful), patience);
    } else void this.#show(pageful);
  }

  async restore(): Promise<void> {
    const { screen, store } = this.#parts;
    const mine = this.#nextTurn();
    await this.#during(mine, async () => {
      const params = new URLSearchParams(location.search);
      await Promise.all(facetNames.filter((name) => params.has(name)).map(store.load));
      if (mine !== this.#turn) return;
      this.#isWriting = false;
      screen.speak(true);
      const isBeingWritten = wasBeingWritten();
      this.#state = {
        ...readState(params, (name, id) => store.value(name, id) !== undefined),
        ...(isBeingWritten ? { isBeingWritten } : {}),
      };
      screen.field.value = this.#state.query;
      const place = scrolledBefore();
      await this.#show(shownBefore() || pageful);
      // The browser could not restore the scroll position, because the results have only arrived now.
      if (place > 0) scrollTo({ top: place, behavior: 'instant' });
    });
  }

  async more(): Promise<void> {
    const { screen, store } = this.#parts;
    const mine = this.#turn;
    await this.#during(mine, async () => {
      const found = this.#found;
      const hits = (await found?.next(pageful)) ?? [];
      if (mine !== this.#turn || !found) return;
      const first = this.#shown;
      this.#shown += hits.length;
      screen.showHits(hits, store.value, 'after');
      screen.showFound(found.count, hits.length > 0 && this.#shown < found.count);
      screen.focusHit(first);
      writeHistory(this.#state, this.#shown, 'replace');
    });
  }

  async drawFacets(): Promise<void> {
    const { store, engine, panel } = this.#parts;
    // They are drawn when the answer arrives.
    if (this.#isShowing) return;
    const [mine, state, counted] = [this.#turn, this.#state, this.#counted];
    await this.#during(mine, async () => {
      const names = panel.visible();
      const fresh = names.filter((name) => !counted.has(name));
      const [counts] = await Promise.all([
        asksNothing(state) || fresh.length === 0 ? undefined : engine.count(state, fresh),
        ...names.map(store.load),
      ]);
      if (mine !== this.#turn) return;
      for (const name of fresh) counted.set(name, counts?.get(name));
      for (const name of names) {
        panel.show(name, store.values(name), counted.get(name), state.chosen[name] ?? []);
      }
    });
  }

  /** Invalidates the searches under way. */
  #nextTurn(): number {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#turn += 1;
    return this.#turn;
  }

  /** Runs an action for one search. Its error is shown unless another search has begun. */
  async #during(mine: number, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (mine !== this.#turn) return;
      reportError(error);
      this.#parts.screen.showFailed(navigator.onLine ? undefined : 'offline');
    }
  }

  async #show(count: number): Promise<void> {
    const { screen, clear } = this.#parts;
    const mine = this.#nextTurn();
    screen.fill(this.#state, chosenLabels(this.#state, this.#parts), clear);
    const slow = setTimeout(() => screen.showLoading(), patience);
    this.#isShowing = true;
    await this.#during(mine, () => this.#answer(mine, count, slow));
    clearTimeout(slow);
    if (mine !== this.#turn) return;
    this.#isShowing = false;
    if (this.#waiting !== undefined) await this.#show(pageful);
    else if (!this.#isWriting) await this.#finish();
  }

  /** Searches and shows the results. `slow`: the timer that says that the search is working. */
  async #answer(mine: number, count: number, slow: ReturnType<typeof setTimeout>): Promise<void> {
    const { store, engine, locale, dates } = this.#parts;
    const state = this.#state;
    const naming = state.query.trim() === '' ? [] : store.names();
    const date = isRange(state)
      ? undefined
      : readWrittenDate(state.query, locale, dates, yearsOf(store.entry.bundles));
    const early = async (answer: Answer) => {
      const hits = await answer.next(count);
      if (mine !== this.#turn || hits.length === 0) return mine === this.#turn;
      clearTimeout(slow);
      this.#showHits(namesFor(await naming, state.query, date), date, hits, true);
      this.#parts.screen.showFoundSoFar(answer.count);
      return this.#waiting === undefined;
    };
    const [answer] = await Promise.all([
      asksNothing(state) ? undefined : engine.ask(state, early),
      store.load('topic'),
      store.load('source'),
    ]);
    const hits = (await answer?.next(count)) ?? [];
    const names = await naming;
    // The newest bundle's results are on the screen, but another search has begun.
    const isLeft = this.#waiting !== undefined && !answer;
    if (mine !== this.#turn || isLeft) return;
    this.#found = answer;
    this.#shown = hits.length;
    this.#counted = new Map();
    const named = namesFor(names, state.query, date);
    this.#showHits(named, date, hits, answer !== undefined && answer.count > 0);
    await this.#showCount(mine, answer, names, named.length > 0);
  }

  #showHits(
    names: readonly KnownName[],
    date: WrittenDate | undefined,
    hits: readonly Hit[],
    isFound: boolean,
  ): void {
    const { screen, store, edition } = this.#parts;
    screen.showNames(names, date);
    screen.showHits(hits, store.value, 'anew');
    screen.showBegun(
      isFound ? begunWord(this.#state.query, edition, this.#state.isBeingWritten) : undefined,
    );
  }

  async #showCount(
    mine: number,
    answer: Answer | undefined,
    names: readonly KnownName[],
    isNamed: boolean,
  ): Promise<void> {
    const { screen, store } = this.#parts;
    if (!answer) screen.showHeld(store.entry.count);
    else if (answer.count > 0) screen.showFound(answer.count, this.#shown < answer.count);
    else await this.#showNothing(mine, names, isNamed);
  }

  /** Says which words are not found, and makes suggestions. */
  async #showNothing(mine: number, names: readonly KnownName[], isNamed: boolean): Promise<void> {
    const { screen, engine, search } = this.#parts;
    const state = this.#state;
    if (state.query.trim() === '') {
      screen.showNothing(undefined, { near: [], names: [], rest: '' }, search);
      return;
    }
    const reason = await engine.explain(state);
    if (mine !== this.#turn) return;
    const { missing, rest, near } = reason;
    const suggested = {
      near,
      names: isNamed ? [] : namesNear(names, [state.query, ...missing]),
      rest: missing.length > 0 ? rest : '',
    };
    screen.showNothing(whyNothing(state, reason), suggested, search);
  }

  async #finish(): Promise<void> {
    this.#parts.screen.speak(true);
    await this.drawFacets();
  }
}

/** The reason for an empty result, if it is known. */
function whyNothing({ chosen, isBeingWritten, ...state }: SearchState, reason: Reason): Why {
  const { missing, rest } = reason;
  if (missing.length > 0) return { missing };
  const isNarrowed = Object.keys(chosen).length > 0 || isRange(state);
  // The query had no words, only punctuation.
  return isNarrowed || isBeingWritten || rest === '' ? undefined : 'apart';
}
