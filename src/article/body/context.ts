import type { Picture } from '../picture.ts';

/** What the body's chain itself says to the reader, in the article's language. */
interface BodyWords {
  /** Heading of the footnotes. */
  footnotes: string;
  /** Label of the link from a footnote to its place in the text; `{n}` is the footnote's number. */
  backToContent: string;
  /** Stands for an embed: "Embedded content at {host}". */
  embed: string;
  /** Stands for a picture on another host: "Picture at {host}: {alt}". */
  foreignPicture: string;
  /** The same where the picture has no alt: "Picture at {host}". */
  untitledPicture: string;
  /** Names the scroll region around a table: "Table". */
  table: string;
}

/** All that a body's HTML depends on besides its Markdown. */
export interface BodyContext {
  lang: string;
  words: BodyWords;
  /** `https://example.org`, without a slash: what is there is no external link. */
  siteOrigin: string;
  /** `/` or `/archive/`: goes before addresses such as `/topics/x/`. */
  base: string;
  /** Goes before every id, where a page shows more than one body. */
  idPrefix?: string;
  /** The prepared picture for a file beside the article, by the `src` that `readBody` gave. */
  picture(src: string): Picture | undefined;
}
