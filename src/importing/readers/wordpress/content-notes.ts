import type { NotUnderstood } from '../../imported-item.ts';

/** What is noted while content becomes HTML. */
export class ContentNotes {
  /** Parts of the content that are markup and no text; HTML. */
  readonly markup: string[] = [];
  readonly #notUnderstood = new Map<string, NotUnderstood>();

  /** Counts one thing that was not understood. */
  count(what: string, example: string): void {
    const known = this.#notUnderstood.get(what);
    if (known) known.count++;
    else this.#notUnderstood.set(what, { what, count: 1, example: example.slice(0, 200) });
  }

  get notUnderstood(): NotUnderstood[] {
    return [...this.#notUnderstood.values()];
  }
}
