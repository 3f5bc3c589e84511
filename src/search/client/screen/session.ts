import { facetNames, type BundleEntry, type FacetName } from '../../entry.ts';
import type { KnownName } from '../../names.ts';
import { readQuery } from '../../query.ts';
import type { Answer } from '../engine/answer.ts';
import type { Counts } from '../engine/counts.ts';
import type { Engine } from '../engine/engine.ts';
import type { EntryStore } from '../engine/entry-store.ts';
import type { FacetPanel } from './facets.ts';
import { isRange, type Range } from '../engine/dates.ts';
import {
  scrolledBefore,
  shownBefore,
  wasBeingWritten,
  writeHistory,
  type Step,
} from './history.ts';
import { matchNames, suggestNames } from '../engine/names.ts';
import type { ChosenLabel, Screen } from './screen.ts';
import { asksNothing, readState, toggle, type Choice, type SearchState } from './state.ts';
import {
  rangeOf,
  readWrittenDate,
  textOf,
  type DateWords,
  type WrittenDate,
} from '../engine/written-date.ts';
import { valueLabel } from './value-label.ts';

/** Results shown at first, and added by each "more". */
const pageful = 20;
/** Entries of the vocabularies shown above the results. */
const offeredNames = 4;
/** Milliseconds until a slow search says that it is at work. */
const patience = 400;

/** One reader's search: a state, its answer on the screen, and its place in the browser's history. */
export interface Session {
  readonly state: () => SearchState;
  /**
   * The reader asks for something else. While the reader is still writing it, the answer is shown, but
   * neither spoken nor counted by facets until it is settled; and the answer to what was written before is
   * waited for: dropped at each key, none would come before the last.
   */
  change: (state: SearchState, step: Step, isWriting?: boolean) => void;
  /** The reader has paused: what was asked last is what is meant. */
  settle: () => void;
  /** Takes the state from the address: at the start, and when the reader goes back or forward. */
  restore: () => Promise<void>;
  /** Adds the next results, and moves the focus to the first of them. */
  more: () => Promise<void>;
  /** Counts and draws the facets that came into sight, and leaves the results alone. */
  drawFacets: () => Promise<void>;
}

export interface SessionParts {
  edition: string;
  locale: string;
  /** How dates are written in a query. */
  dates: DateWords;
  screen: Screen;
  store: EntryStore;
  engine: Engine;
  panel: FacetPanel;
  /** The reader changes the choice by a button on the screen. */
  choose: (chosen: Choice) => void;
  /** The reader takes back all that narrows the results. */
  clear: () => void;
  /** The reader takes back the dates. */
  unrange: () => void;
  /** The reader takes words that were suggested. */
  search: (query: string) => void;
}

/** Starts with nothing asked. Whatever comes after the next question is dropped, an error too. */
export function createSession(parts: SessionParts): Session {
  const { edition, locale, screen, store, engine, panel } = parts;
  let state: SearchState = { query: '', chosen: {} };
  let found: Answer | undefined;
  let shown = 0;
  /** The facets whose numbers belong to this state. */
  let counted = new Map<FacetName, Counts | undefined>();
  let turn = 0;
  let isShowing = false;
  let isWriting = false;
  /** Another question stands behind the one that is being answered; when it is asked at the latest. */
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** What was asked until now is dropped. */
  function nextTurn(): number {
    clearTimeout(waiting);
    waiting = undefined;
    turn += 1;
    return turn;
  }

  /** Does it for the present question; failing, says so unless another has been asked since. */
  async function during(mine: number, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (mine !== turn) return;
      reportError(error);
      screen.showFailed(navigator.onLine ? undefined : 'offline');
    }
  }

  async function show(count: number): Promise<void> {
    const mine = nextTurn();
    screen.fill(state, chosenLabels(), parts.clear);
    const slow = setTimeout(screen.showLoading, patience);
    isShowing = true;
    const { query } = state;
    await during(mine, async () => {
      const naming = query.trim() === '' ? [] : store.names();
      const date = isRange(state)
        ? undefined
        : readWrittenDate(query, locale, parts.dates, yearsOf(store.entry.bundles));
      const early = async (answer: Answer) => {
        const hits = await answer.next(count);
        if (mine !== turn || hits.length === 0) return mine === turn;
        clearTimeout(slow);
        screen.showNames(namesFor(await naming, query, date), date);
        screen.showHits(hits, store.value, 'anew');
        screen.showBegun(begunWord(state, edition));
        screen.showFoundSoFar(answer.count);
        return waiting === undefined;
      };
      const [answer] = await Promise.all([
        asksNothing(state) ? undefined : engine.ask(state, early),
        store.load('topic'),
        store.load('source'),
      ]);
      const hits = (await answer?.next(count)) ?? [];
      const names = await naming;
      // What the newest articles have is shown, and there is another question by now.
      const isLeft = waiting !== undefined && !answer;
      if (mine !== turn || isLeft) return;
      found = answer;
      shown = hits.length;
      counted = new Map();
      const named = namesFor(names, query, date);
      screen.showNames(named, date);
      screen.showHits(hits, store.value, 'anew');
      screen.showBegun(answer && answer.count > 0 ? begunWord(state, edition) : undefined);
      if (!answer) screen.showHeld(store.entry.count);
      else if (answer.count > 0) screen.showFound(answer.count, shown < answer.count);
      else await showNothing(mine, names, named.length > 0);
    });
    clearTimeout(slow);
    if (mine !== turn) return;
    isShowing = false;
    if (waiting !== undefined) await show(pageful);
    else if (!isWriting) await finish();
  }

  /** Says for which words nothing is found, and what may have been meant. */
  async function showNothing(
    mine: number,
    names: readonly KnownName[],
    isNamed: boolean,
  ): Promise<void> {
    const { query, chosen, isBeingWritten } = state;
    if (query.trim() === '') {
      screen.showNothing(undefined, { near: [], names: [], rest: '' }, parts.search);
      return;
    }
    const { missing, rest, near } = await engine.explain(state);
    if (mine !== turn) return;
    const isNarrowed = Object.keys(chosen).length > 0 || isRange(state);
    const wanted = missing.length > 0 ? [query, ...missing] : [query];
    const alike = isNamed ? [] : wanted.flatMap((one) => suggestNames(names, one, offeredNames));
    const once = new Map(alike.map((one) => [one.entry, one]));
    // Marks alone are no words.
    const hasWords = rest !== '';
    const apart = isNarrowed || isBeingWritten || !hasWords ? undefined : 'apart';
    const suggested = {
      near,
      names: [...once.values()].slice(0, offeredNames),
      rest: missing.length > 0 ? rest : '',
    };
    screen.showNothing(missing.length > 0 ? { missing } : apart, suggested, parts.search);
  }

  async function finish(): Promise<void> {
    screen.speak(true);
    await drawFacets();
  }

  async function drawFacets(): Promise<void> {
    // Then they are drawn when the answer is there.
    if (isShowing) return;
    const mine = turn;
    await during(mine, async () => {
      const names = panel.visible();
      const fresh = names.filter((name) => !counted.has(name));
      const [counts] = await Promise.all([
        asksNothing(state) || fresh.length === 0 ? undefined : engine.count(state, fresh),
        ...names.map(store.load),
      ]);
      if (mine !== turn) return;
      for (const name of fresh) counted.set(name, counts?.get(name));
      for (const name of names) {
        panel.show(name, store.values(name), counted.get(name), state.chosen[name] ?? []);
      }
    });
  }

  function rangeLabel(): ChosenLabel[] {
    if (!isRange(state)) return [];
    return [{ text: rangeText(state, locale), remove: parts.unrange }];
  }

  function chosenLabels(): ChosenLabel[] {
    const values = facetNames.flatMap((name) =>
      (state.chosen[name] ?? []).map((id) => {
        const value = store.value(name, id);
        return {
          text: valueLabel(name, id, value?.label, { edition, locale }),
          lang: value?.lang,
          remove: () => parts.choose(toggle(state.chosen, name, id)),
        };
      }),
    );
    return [...rangeLabel(), ...values];
  }

  return {
    state: () => state,
    settle() {
      if (!isWriting) return;
      isWriting = false;
      if (!isShowing) void finish();
    },
    change(next, step, writing = false) {
      state = next;
      isWriting = writing;
      screen.speak(!writing);
      writeHistory(state, pageful, step);
      if (writing && isShowing) waiting ??= setTimeout(() => void show(pageful), patience);
      else void show(pageful);
    },
    async restore() {
      const mine = nextTurn();
      await during(mine, async () => {
        const params = new URLSearchParams(location.search);
        await Promise.all(facetNames.filter((name) => params.has(name)).map(store.load));
        if (mine !== turn) return;
        isWriting = false;
        screen.speak(true);
        const isBeingWritten = wasBeingWritten();
        state = {
          ...readState(params, (name, id) => store.value(name, id) !== undefined),
          ...(isBeingWritten ? { isBeingWritten } : {}),
        };
        screen.field.value = state.query;
        const place = scrolledBefore();
        await show(shownBefore() || pageful);
        // The browser could not: what it was to scroll to has only come now.
        if (place > 0) scrollTo({ top: place, behavior: 'instant' });
      });
    },
    async more() {
      const mine = turn;
      await during(mine, async () => {
        const hits = (await found?.next(pageful)) ?? [];
        if (mine !== turn || !found) return;
        const first = shown;
        shown += hits.length;
        screen.showHits(hits, store.value, 'after');
        screen.showFound(found.count, hits.length > 0 && shown < found.count);
        screen.focusHit(first);
        writeHistory(state, shown, 'replace');
      });
    },
    drawFacets,
  };
}

/** What is still being written at the end of a query. */
function begunWord(
  { query, isBeingWritten = false }: SearchState,
  lang: string,
): string | undefined {
  const last = readQuery(query, lang, isBeingWritten).at(-1);
  return last?.isBegun ? last.written.split(/\s+/).at(-1) : undefined;
}

/** Names as they were written, else those of what stands beside a date: "TASS 2021". */
function namesFor(
  known: readonly KnownName[],
  query: string,
  date: WrittenDate | undefined,
): KnownName[] {
  const named = matchNames(known, query, offeredNames);
  return named.length > 0 || !date ? named : matchNames(known, date.rest, offeredNames);
}

/** The first year and the last that there is something of. */
function yearsOf(bundles: readonly BundleEntry[]): { from: string; to: string } {
  const [from = ''] = bundles.map((bundle) => bundle.from).sort();
  const to = bundles.map((bundle) => bundle.to).sort();
  return { from, to: to.at(-1) ?? '' };
}

/** A year, a month or a day by its name, other times by their two ends. */
function rangeText({ from, to }: Range, locale: string): string {
  const whole = [from?.slice(0, 4), from?.slice(0, 7), from].find((date) => {
    const range = date ? rangeOf(date) : {};
    return range.from === from && range.to === to;
  });
  if (whole) return textOf(whole, locale);
  return [from, to].map((day) => (day ? textOf(day, locale) : '…')).join(' – ');
}
