/** A text that may differ by edition; resolved so that every edition has one. */
export type Texts = Readonly<Record<string, string>>;

/** `site.yaml`, checked and with its defaults filled in. */
export interface Site {
  name: Texts;
  tagline: Texts;
  /** Origin and path, with a trailing slash: `https://example.org/archive/`. */
  url: string;
  /** The path of `url`: `/` or `/archive/`; every link lives under it. */
  base: string;
  publisher: { name: string; url?: string; logo?: string };
  /** IANA name. */
  timeZone: string;
  /** BCP 47 codes; the first is the default and lives at the root. */
  editions: readonly [string, ...string[]];
}
