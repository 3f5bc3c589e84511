import type { Site } from '../archive/site.ts';
import type { ReaderOptions } from './article-reader.ts';
import type { Input } from './input.ts';

/** Where content is read from, and as of when. */
export interface ContentOptions extends Omit<ReaderOptions, 'known' | 'site'> {
  /** Absolute. */
  contentDir: string;
  /** The folder whose files are copied into the site as they are. Absolute; without it there is none. */
  publicDir?: string | undefined;
  /** SITE_URL, which overrides the address in site.yaml. */
  siteUrl?: string | undefined;
  /** AS_OF as given: a day (its end in the site's zone) or a date-time with zone. */
  asOf?: string | undefined;
  /** "Now" where AS_OF is not given, in milliseconds since 1970 UTC. */
  now: number;
  /** Whether warnings of craft are among the problems, too. */
  craft?: boolean;
  /**
   * Only these files are read, with the other editions of theirs, and of no others anything is said. What only all of
   * the archive shows is left out: links, repeated texts, files that nothing reads.
   */
  only?: ReadonlySet<string>;
  /** The folder as it was listed already. */
  input?: Input | undefined;
  /** Told where the site lies as soon as it is known, before the articles are read. */
  onSite?: ((site: Site) => void) | undefined;
}
