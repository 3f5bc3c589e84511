/** A picture as published, and the files made from it. Addresses carry the site's base. */
export interface Picture {
  /** The size of `src`, the largest of the files. */
  width: number;
  height: number;
  src: string;
  /** Whether a dark page lays a light ground below it: it is dark on transparent. */
  ground?: boolean;
  /** In the order in which a browser should try them; each with its narrowest file first. */
  sources: PictureSource[];
}

interface PictureSource {
  type: 'image/avif' | 'image/webp';
  srcset: { url: string; width: number }[];
}

/** A picture that a text asks for. */
export interface PictureReference {
  /** Path of the file, relative to the text's own. */
  src: string;
  alt: string;
  /** Where in the file it is asked for, from 1. */
  line: number;
  column: number;
}
