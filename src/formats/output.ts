import type { Article } from '../article/article.ts';
import type { RenderedBody } from '../article/body/body.ts';
import type { Picture } from '../article/picture.ts';
import type { Archive } from '../archive/archive.ts';
import type { Digests, Fingerprint } from '../views/digests.ts';

/** What outputs need besides the archive. It is loaded only when an output is made. */
export interface Sources {
  body(article: Article): RenderedBody;
  /** A prepared picture. `file`: below the content folder. */
  picture(file: string): Picture;
}

/** A file of the site that is not a page: a feed, a sitemap, data. */
export interface Output {
  /** Below OUT_DIR. If it ends in `.gz`, the build compresses the text. */
  path: string;
  /** Equal fingerprints, together with `commonFingerprint`, mean equal texts. */
  fingerprint: Fingerprint;
  make(sources: Sources): string;
}

/** What the lists of outputs are made from. */
export interface OutputContext {
  archive: Archive;
  digests: Digests;
}
