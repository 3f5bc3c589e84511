import { writeState, type SearchState } from '../engine/state.ts';

/** How a search enters the browser's history: as a new step, or in place of the last one. */
export type Step = 'push' | 'replace';

/** Writes the search into the address, and the number of results shown into the history's state. */
export function writeHistory(state: SearchState, shown: number, step: Step): void {
  const query = writeState(state).toString();
  const address = `${location.pathname}${query && `?${query}`}`;
  const isSame = address === `${location.pathname}${location.search}`;
  const { isBeingWritten = false } = state;
  if (step === 'push' && !isSame) history.pushState({ shown, isBeingWritten }, '', address);
  else history.replaceState({ ...kept(), shown, isBeingWritten }, '', address);
}

/** Whether the last word was incomplete at this step of the history: a reader who comes back finds the same results. */
export function wasBeingWritten(): boolean {
  return kept().isBeingWritten ?? false;
}

/** How many results were shown when the reader left this step of the history. */
export function shownBefore(): number {
  return kept().shown ?? 0;
}

/** How far down the reader had scrolled at this step of the history, in CSS pixels. */
export function scrolledBefore(): number {
  return kept().scrolled ?? 0;
}

/**
 * Keeps the scroll position in the history's state, because the browser restores it before the results are there. It is
 * saved when scrolling pauses, and when a link is followed.
 */
export function keepScrolling(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (scrolledBefore() !== scrollY) history.replaceState({ ...kept(), scrolled: scrollY }, '');
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 120);
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) keep();
  });
}

interface HistoryState {
  shown?: number;
  scrolled?: number;
  isBeingWritten?: boolean;
}

function kept(): HistoryState {
  return (history.state as HistoryState | null) ?? {};
}
