import type { Accent } from './look/accent.ts';

/** A text that may differ by edition; resolved so that every edition has one. */
type Texts = Readonly<Record<string, string>>;

/** `site.yaml`, checked and with its defaults filled in. */
export interface Site {
  name: Texts;
  tagline: Texts;
  /** Origin and path, with a trailing slash: `https://example.org/archive/`. */
  url: string;
  /** The path of `url`: `/` or `/archive/`; every link lives under it. */
  base: string;
  publisher: { name: string; url?: string; logo?: string };
  /** In place of the accent of the tokens. */
  accent?: Accent;
  /** A file of public/, shown before the name: `/logo.svg`. */
  logo?: string;
  /** Whether that is dark on transparent, and a dark page lays a light ground below it. */
  logoGround?: boolean;
  /** The text of theme.css. */
  theme?: string;
  /** IANA name. */
  timeZone: string;
  /** How an edition writes its numbers and dates, as CLDR names it; absent: as its language usually does. */
  numerals?: Readonly<Record<string, string>>;
  /** Who is told of holes in security, and until when that holds: a day or a date-time with zone. */
  security?: { contact: readonly string[]; expires: string; policy?: string };
  /** The form in the browser, where the archive has one: who keeps the files, and where they are there. */
  admin?: {
    host: 'github' | 'gitlab' | 'gitea' | 'test';
    repository: string;
    branch: string;
    folder: string;
  };
  /** How many articles at most have a picture made for sharing; absent: none. */
  sharePictures?: number;
  /** BCP 47 codes; the first is the default and lives at the root. */
  editions: readonly [string, ...string[]];
}
