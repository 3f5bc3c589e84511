import type { Picture } from '../article/picture.ts';
import type { NotFoundView, PageView } from '../views/view.ts';

/**
 * What the build hands to the pages, which Astro has put together with modules of their own: through one typed slot on
 * `globalThis`, so that the archive is read and held once. It waits for nobody: a page that does takes Astro twice as long.
 */
export interface Slot {
  /** The view of a site-relative path; slashes around it are no part of it. Throws where there is no page. */
  view(path: string): PageView;
  notFound(): NotFoundView;
  /** The body of a content file as HTML; read and rendered when its page's turn comes. */
  body(file: string, lang: string): string;
  /** A prepared picture by its file below the content folder. */
  picture(file: string): Picture;
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
