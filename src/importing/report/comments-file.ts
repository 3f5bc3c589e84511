import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import type { ImportedItem } from '../imported-item.ts';
import { textOfSource } from '../words/shown-text.ts';

/** Keeps what readers wrote below the articles: NDJSON, one comment a line. Written whole or not at all. */
export class CommentsFile {
  readonly #file: string;
  readonly #draft: string;
  #stream: WriteStream | undefined;

  /** `file`: absolute. */
  constructor(file: string) {
    this.#file = file;
    this.#draft = `${file}.${process.pid}~`;
  }

  /** Adds the comments of an item. */
  async add({ origin, comments = [] }: Pick<ImportedItem, 'origin' | 'comments'>): Promise<void> {
    this.#stream ??= createWriteStream(this.#draft);
    for (const { author, date, text } of comments) {
      const line = JSON.stringify({ origin, author, date, text: textOfSource(text).trim() });
      if (!this.#stream.write(`${line}\n`)) await once(this.#stream, 'drain');
    }
  }

  /** Puts the file in its place; without a comment it is empty. */
  async finish(): Promise<void> {
    this.#stream ??= createWriteStream(this.#draft);
    this.#stream.end();
    await once(this.#stream, 'close');
    await rename(this.#draft, this.#file);
  }

  /** Takes away what was begun. */
  async abandon(): Promise<void> {
    this.#stream?.destroy();
    await rm(this.#draft, { force: true });
  }
}
