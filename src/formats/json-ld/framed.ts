import type { PageView, RedirectView } from '../../views/view.ts';

/** A page with a frame and a head: all but redirects. */
export type Framed = Exclude<PageView, RedirectView>;
