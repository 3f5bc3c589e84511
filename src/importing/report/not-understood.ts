import type { NotUnderstood } from '../imported-item.ts';

/** What was not understood, by kind, with how often it came and the first example of each. */
export class NotUnderstoodCounts {
  readonly #kinds = new Map<string, NotUnderstood>();

  /** Adds to the count of a kind. Examples are cut to 200 characters. */
  count(what: string, example: string, times = 1): void {
    const known = this.#kinds.get(what);
    if (known) known.count += times;
    else this.#kinds.set(what, { what, count: times, example: example.slice(0, 200) });
  }

  get notUnderstood(): NotUnderstood[] {
    return [...this.#kinds.values()];
  }
}
