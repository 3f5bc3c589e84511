import type { Picture } from '../article/picture.ts';
import type { KindView } from '../views/kinds.ts';
import type { NotFoundView } from '../views/not-found.ts';

/**
 * What the build passes to the compiled pages. They are bundled with copies of their modules, so it goes through a
 * typed slot on `globalThis`, and the archive is read and held only once. All methods are synchronous: waiting makes
 * Astro take twice as long for a page.
 */
export interface Slot {
  /**
   * The view of a page. `path`: site-relative, with or without slashes at its ends. Throws if there is no such page.
   */
  view(path: string): KindView;
  notFound(): NotFoundView;
  /** The body of a content file as HTML, read and rendered when its page is. */
  body(file: string, lang: string): string;
  /** A prepared picture. `file`: below the content folder. Throws if it has not been prepared. */
  picture(file: string): Picture;
  /** The origin of absolute addresses: `https://example.org`. */
  origin: string;
}

const key = Symbol.for('backfile.slot');
type Holder = { [key]?: Slot };

/** Passes the slot to the pages; `undefined` removes it. */
export function fillSlot(slot: Slot | undefined): void {
  (globalThis as Holder)[key] = slot as Slot;
}

/** The slot, for pages. Throws if Astro was started by other means than Backfile's commands. */
export function takeSlot(): Slot {
  const slot = (globalThis as Holder)[key];
  if (!slot)
    throw new Error('The archive is not loaded: build with `npm run build`, not with astro.');
  return slot;
}
