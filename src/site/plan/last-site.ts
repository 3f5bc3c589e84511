import type { Manifest } from '../publish/manifest.ts';

/** The site that an earlier build left in OUT_DIR. */
export interface LastSite {
  /** Of the last build, if it can be believed. */
  manifest: Manifest | undefined;
  /** What lies in OUT_DIR. */
  files: ReadonlySet<string>;
}
