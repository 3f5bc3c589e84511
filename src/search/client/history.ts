import { writeState, type SearchState } from './state.ts';

/** How a search comes into the browser's history: as a step to go back from, or in the place of the last. */
export type Step = 'push' | 'replace';

/** Keeps the whole search in the address, and the number of results shown beside it. */
export function writeHistory(state: SearchState, shown: number, step: Step): void {
  const query = writeState(state).toString();
  const address = `${location.pathname}${query && `?${query}`}`;
  const isSame = address === `${location.pathname}${location.search}`;
  if (step === 'push' && !isSame) history.pushState({ shown }, '', address);
  else history.replaceState({ shown }, '', address);
}

/** How many results were shown when the reader left this step of the history. */
export function shownBefore(): number {
  const kept = history.state as { shown?: unknown } | null;
  return typeof kept?.shown === 'number' ? kept.shown : 0;
}
