import type { Manifest } from '../publish/manifest.ts';

/** The site that an earlier build left in OUT_DIR. */
export interface LastSite {
  /** Undefined if there is none, or none that is intact. */
  manifest: Manifest | undefined;
  /** The files in OUT_DIR, by path below it. */
  files: ReadonlySet<string>;
}
