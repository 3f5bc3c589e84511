import type { Picture } from '../picture.ts';

/** Texts that rendering adds to a body, in the article's language. */
interface BodyWords {
  /** Heading of the footnotes. */
  footnotes: string;
  /** Label of the link from a footnote to its place in the text; `{n}` is the footnote's number. */
  backToContent: string;
  /** Replaces an embed: "Embedded content at {host}". */
  embed: string;
  /** Replaces a picture on another host: "Picture at {host}: {alt}". */
  foreignPicture: string;
  /** The same for a picture without alternative text: "Picture at {host}". */
  untitledPicture: string;
  /** The name of the scrolling area around a table: "Table". */
  table: string;
}

/** Everything that a body's HTML depends on besides its Markdown. */
export interface BodyContext {
  lang: string;
  words: BodyWords;
  /** `https://example.org`, without a slash; links to this origin are not external. */
  siteOrigin: string;
  /** `/` or `/archive/`: put before addresses such as `/topics/x/`. */
  base: string;
  /** Put before every id if a page shows several bodies. */
  idPrefix?: string;
  /** The prepared picture for a file beside the article. `src`: as `readBody` gave it. */
  picture(src: string): Picture | undefined;
}
