import type { KnownSource } from './lines/import-text.ts';
import type { Imported } from './imported-item.ts';

/** What is known of a path before a reader is chosen. */
export interface Sample {
  /** As given. */
  path: string;
  isFolder: boolean;
  /** Names of all files below a folder, relative, with `/`; at most 5,000. */
  names: readonly string[];
  /** The first 64 kB of a file, each byte a character (Latin-1). */
  head: string;
  /** Of a folder: the first 4 kB of some files in it that are Markdown, HTML or JSON, likewise. */
  heads?: readonly string[];
}

export interface ReadOptions {
  /** False: bodies, summaries and comments may be left out, for only names and addresses are collected. */
  bodies: boolean;
  /** `--encoding`, as typed. */
  encoding?: string | undefined;
  /** Whether text that was decoded wrongly once is repaired. */
  repairEncoding: boolean;
  /** `--map`: absolute. */
  map?: string | undefined;
  /** `--types`: kinds of posts that are articles, too, by the names that the source has for them. */
  types?: readonly string[] | undefined;
  /** Of the archive that is imported into. */
  sources: readonly KnownSource[];
  publisher: string;
  /** BCP 47 codes. */
  editions: readonly [string, ...string[]];
  /** IANA name. */
  timeZone: string;
  /** In that zone. */
  today: string;
  /** Told how many bytes of the input have been read. */
  onBytes?: ((bytes: number) => void) | undefined;
}

/** Reads one kind of input. */
export interface Reader {
  /** As typed after `--from`. */
  kind: string;
  /** For help, README and messages: `WordPress exports (WXR)`. */
  reads: string;
  recognises(sample: Sample): boolean;
  /**
   * The items of the paths (absolute), in an order that is always the same. Never throws because of what is in them:
   * what cannot be read is an `ImportFault`. Throws `UsageError` where a person must decide (an encoding, a map).
   */
  read(paths: readonly string[], options: ReadOptions): AsyncIterable<Imported>;
}
