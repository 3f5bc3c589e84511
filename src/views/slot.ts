import type { Picture } from '../article/picture.ts';
import type { NotFoundView, PageView } from './view.ts';

/** At once, or when another thread has answered. */
type Now<T> = T | Promise<T>;

/**
 * What the build hands to the pages, which run in Astro's own module graph: through one typed slot on
 * `globalThis`, so that the archive is read and held once.
 */
export interface Slot {
  /** Site-relative paths without leading or trailing slash (`2021/08/26/x`, `` for the front page) to render now. */
  paths(): Now<string[]>;
  /** The view of a path; throws for a path that `paths` does not give. */
  view(path: string): Now<PageView>;
  notFound(): Now<NotFoundView>;
  /** The body of a content file as HTML; read and rendered when its page's turn comes. */
  body(file: string, lang: string): Now<string>;
  /** A prepared picture by its file below the content folder. */
  picture(file: string): Now<Picture>;
  /** Origin for absolute addresses: `https://example.org`. */
  origin: string;
}

const key = Symbol.for('backfile.slot');
type Holder = { [key]?: Slot };

/** Hands the slot to the pages; `undefined` takes it back. */
export function fillSlot(slot: Slot | undefined): void {
  (globalThis as Holder)[key] = slot as Slot;
}

/** The slot, for pages. Throws when Astro was started other than by the project's own commands. */
export function takeSlot(): Slot {
  const slot = (globalThis as Holder)[key];
  if (!slot)
    throw new Error('The archive is not loaded: build with `npm run build`, not with astro.');
  return slot;
}
