import { facetNames } from '../../entry.ts';
import { isRange, type Range } from '../engine/dates.ts';
import type { EntryStore } from '../engine/entry-store.ts';
import { toggle, type Choice, type SearchState } from '../engine/state.ts';
import { rangeOf, textOf } from '../engine/written-date.ts';
import type { ChosenLabel } from './screen.ts';
import { valueLabel } from './value-label.ts';

export interface ChosenLabelParts {
  edition: string;
  locale: string;
  store: Pick<EntryStore, 'value'>;
  /** Called when the reader removes a chosen value, with the values that remain. */
  choose: (chosen: Choice) => void;
  /** Called when the reader removes the dates. */
  unrange: () => void;
}

/** The limits of a search as buttons that remove them: the dates, then the chosen values. */
export function chosenLabels(state: SearchState, parts: ChosenLabelParts): ChosenLabel[] {
  const { edition, locale, store } = parts;
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
  const range = isRange(state) ? [{ text: rangeText(state, locale), remove: parts.unrange }] : [];
  return [...range, ...values];
}

/** A year, a month or a day by its name; other ranges by their two ends. */
function rangeText({ from, to }: Range, locale: string): string {
  const whole = [from?.slice(0, 4), from?.slice(0, 7), from].find((date) => {
    const range = date ? rangeOf(date) : {};
    return range.from === from && range.to === to;
  });
  if (whole) return textOf(whole, locale);
  return [from, to].map((day) => (day ? textOf(day, locale) : '…')).join(' – ');
}
