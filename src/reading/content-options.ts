import type { Site } from '../archive/site.ts';
import type { ReaderOptions } from './article-reader.ts';
import type { Input } from './input.ts';

/** Which content is read, and as of which moment. */
export interface ContentOptions extends Omit<ReaderOptions, 'known' | 'site'> {
  /** An absolute path. */
  contentDir: string;
  /** The folder whose files are copied to the site unchanged; an absolute path, undefined if there is none. */
  publicDir?: string | undefined;
  /** SITE_URL, which overrides the address in site.yaml. */
  siteUrl?: string | undefined;
  /** AS_OF as given: a day (its end in the site's zone) or a date-time with zone. */
  asOf?: string | undefined;
  /** The time if AS_OF is not given, in milliseconds since 1970 UTC. */
  now: number;
  /** Whether to include warnings of craft. */
  craft?: boolean;
  /**
   * Read only these files and their other editions, and report only problems of these. Whatever needs the whole archive
   * is left out: links, repeated texts, unused files.
   */
  only?: ReadonlySet<string>;
  /** The list of files, if they have been listed already. */
  input?: Input | undefined;
  /** Called as soon as the site's settings are known, before the articles are read. */
  onSite?: ((site: Site) => void) | undefined;
}
