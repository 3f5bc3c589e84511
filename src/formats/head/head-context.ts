/** A picture as a head names it. */
interface HeadPicture {
  /** Absolute. */
  url: string;
  width: number;
  height: number;
}

/** What a head needs besides the page's view: where the build has put its files. */
export interface HeadContext {
  /** The site's base: `/archive/`. */
  base: string;
  /** Fonts of the page's first words. */
  fonts: readonly string[];
  /** The picture of the view's head, prepared. */
  picture?: HeadPicture;
}
