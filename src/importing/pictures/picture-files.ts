import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../system/files.ts';
import { slugify } from '../../text/slug.ts';
import { decodePicture } from '../../pictures/decode-picture.ts';
import { PictureError } from '../../pictures/picture-error.ts';
import type { SourcePicture } from '../imported-item.ts';
import type { Media } from './media.ts';

/** A picture of one item: the file it is copied from, and the name it gets. */
export interface PlacedPicture {
  address: string;
  /** Absolute. */
  from: string;
  /** Relative to the article. */
  name: string;
}

const longestName = 60;

/** Finds and names the pictures of one item, and copies them beside its article. */
export class PictureFiles {
  /** By address. */
  readonly placed = new Map<string, PlacedPicture>();
  readonly missing = new Map<string, string>();
  readonly #media: Media;
  readonly #folder: string;
  readonly #start: string;

  /** `folder`: the article's (absolute); `start`: how the names of its pictures begin. */
  constructor(media: Media, folder: string, start: string) {
    this.#media = media;
    this.#folder = folder;
    this.#start = start;
  }

  /** The name of the file that shows a picture, the same for each of its sizes; undefined if it is not to be had. */
  place(picture: SourcePicture): string | undefined {
    const { address } = picture;
    if (this.missing.has(address)) return undefined;
    const known = this.placed.get(address);
    if (known) return known.name;
    const from = picture.file ?? this.#media.find(address);
    if (from === undefined || !existsSync(from)) {
      this.missing.set(address, 'its file was not found');
      return undefined;
    }
    const same = [...this.placed.values()].find((other) => other.from === from);
    const name = same?.name ?? this.#nameFor(picture, from);
    this.placed.set(address, { address, from, name });
    return name;
  }

  /** Looks at each file as a build would; those that cannot be published are missing from then on. Returns whether all can. */
  async check(): Promise<boolean> {
    let good = true;
    for (const { address, from } of this.placed.values()) {
      try {
        await decodePicture(await readFile(from));
      } catch (error) {
        if (!(error instanceof PictureError)) throw error;
        this.placed.delete(address);
        this.missing.set(address, error.message);
        good = false;
      }
    }
    return good;
  }

  /** Copies the files; one that is there stays as it is. */
  async write(): Promise<void> {
    if (this.placed.size > 0) await mkdir(this.#folder, { recursive: true });
    for (const { from, name } of this.placed.values()) {
      const target = path.join(this.#folder, name);
      if (!existsSync(target)) writeWhole(target, await readFile(from));
    }
  }

  #nameFor({ alt, caption, address }: SourcePicture, from: string): string {
    const ending = path.extname(from).toLowerCase();
    const plain = path.basename(from, path.extname(from));
    const said = slugify(alt ?? caption ?? '') || slugify(plain) || slugify(address) || 'picture';
    const short =
      said.length <= longestName ? said : said.slice(0, said.lastIndexOf('-', longestName));
    for (let number = 1; ; number++) {
      const name = `${this.#start}-${short}${number === 1 ? '' : `-${number}`}${ending}`;
      const target = path.join(this.#folder, name);
      const isFree = !existsSync(target) || readFileSync(target).equals(readFileSync(from));
      const isOurs = [...this.placed.values()].every((other) => other.name !== name);
      if (isFree && isOurs) return name;
    }
  }
}
