/** A picture in a page's head. */
interface HeadPicture {
  /** An absolute address. */
  url: string;
  width: number;
  height: number;
}

/** What the head needs besides the page's view: where the build has put its files. */
export interface HeadContext {
  /** The site's base: `/archive/`. */
  base: string;
  /** Addresses of the fonts to load first. */
  fonts: readonly string[];
  /** The picture of the view's head, prepared. */
  picture?: HeadPicture;
}
