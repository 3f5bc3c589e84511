import type { KindView, PageView } from '../../views/kinds.ts';
import type { RedirectView } from '../../views/kinds/redirect.ts';

/** The view of a page with a frame and a head: all but redirects. */
export type Framed = Exclude<PageView, RedirectView>;

/** The same without the page for missing addresses, which is of no kind. */
export type FramedKindView = Exclude<KindView, RedirectView>;
