import type { PageView } from '../../views/kinds.ts';
import type { RedirectView } from '../../views/kinds/redirect.ts';

/** A page with a frame and a head: all but redirects. */
export type Framed = Exclude<PageView, RedirectView>;
