import type { Story } from '../archive/archive.ts';

/** Of stories newest first, the index of the first whose order is not after the given one. */
function indexOf(stories: readonly Story[], order: string): number {
  let low = 0;
  let high = stories.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const story = stories[middle];
    if (story && story.order > order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Of stories newest first, those of a year, month or day (`2021`, `2021-08`, `2021-08-26`), with those of which only the
 * year or the month is known.
 */
export function storiesOf(stories: readonly Story[], time: string): readonly Story[] {
  // After every order that begins with this time, and before the next one's.
  return stories.slice(indexOf(stories, `${time}\uffff`), indexOf(stories, time));
}

/** The newest of them. */
export function newestOf(stories: readonly Story[], time: string): Story | undefined {
  const newest = stories[indexOf(stories, `${time}\uffff`)];
  return newest?.order.startsWith(time) ? newest : undefined;
}

/** The stories around this one, which need not be among them. */
export function neighboursOf(
  stories: readonly Story[],
  story: Story,
): { earlier?: Story; later?: Story } {
  const index = indexOf(stories, story.order);
  const earlier = stories[stories[index]?.key === story.key ? index + 1 : index];
  const later = stories[index - 1];
  return { ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) };
}

/** The newest stories, at least so many if there are; the last day is whole. */
export function newestDays(stories: readonly Story[], least: number): readonly Story[] {
  const last = stories[least - 1];
  return last ? stories.slice(0, indexOf(stories, last.period)) : stories;
}
