/** A published picture and its files. Addresses begin with the site's base. */
export interface Picture {
  /** The size of `src`, which is the largest file. */
  width: number;
  height: number;
  src: string;
  /** Whether it is dark on a transparent background, so that a dark page puts a light background below it. */
  ground?: boolean;
  /** In the order in which browsers should try them, each with its narrowest file first. */
  sources: PictureSource[];
}

interface PictureSource {
  type: 'image/avif' | 'image/webp';
  srcset: { url: string; width: number }[];
}

/** A picture in a text. */
export interface PictureReference {
  /** The path of the file, relative to the text's. */
  src: string;
  alt: string;
  /** Its position in the file, counted from 1. */
  line: number;
  column: number;
}
