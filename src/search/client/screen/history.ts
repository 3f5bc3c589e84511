import { writeState, type SearchState } from '../engine/state.ts';

/** How a search comes into the browser's history: as a step to go back from, or in the place of the last. */
export type Step = 'push' | 'replace';

/** Keeps the whole search in the address, and the number of results shown beside it. */
export function writeHistory(state: SearchState, shown: number, step: Step): void {
  const query = writeState(state).toString();
  const address = `${location.pathname}${query && `?${query}`}`;
  const isSame = address === `${location.pathname}${location.search}`;
  const { isBeingWritten = false } = state;
  if (step === 'push' && !isSame) history.pushState({ shown, isBeingWritten }, '', address);
  else history.replaceState({ ...kept(), shown, isBeingWritten }, '', address);
}

/** Whether the last word was still being written in this step of the history: who comes back finds the same results. */
export function wasBeingWritten(): boolean {
  return kept().isBeingWritten ?? false;
}

/** How many results were shown when the reader left this step of the history. */
export function shownBefore(): number {
  return kept().shown ?? 0;
}

/** How far the reader had scrolled in this step of the history. */
export function scrolledBefore(): number {
  return kept().scrolled ?? 0;
}

/**
 * Keeps the place to which the reader has scrolled beside the address: results come too late for the browser.
 * Kept when the scrolling pauses, and when a link is followed before that.
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
