import type { Article } from '../article/article.ts';
import type { RenderedBody } from '../article/body/body.ts';
import type { Picture } from '../article/picture.ts';
import type { Archive } from '../archive/archive.ts';
import type { Digests } from '../views/digests.ts';
import type { Fingerprint } from '../views/fingerprint.ts';

/** What outputs are made from besides the archive; asked for only when one is made. */
export interface Sources {
  body(article: Article): RenderedBody;
  /** A prepared picture by its file below the content folder. */
  picture(file: string): Picture;
}

/** A file of the site beside its pages: a feed, a sitemap, data. */
export interface Output {
  /** Below OUT_DIR. One that ends in `.gz` is compressed by whoever writes it. */
  path: string;
  /** The same fingerprint (and `commonFingerprint`), the same text. */
  fingerprint: Fingerprint;
  make(sources: Sources): string;
}

/** What the lists of outputs are made from. */
export interface OutputContext {
  archive: Archive;
  digests: Digests;
}
