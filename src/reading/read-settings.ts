import type { Site } from '../archive/site.ts';
import { readSite } from '../archive/site-schema.ts';
import { checkTheme } from '../archive/look/check-theme.ts';
import type { Outcome } from '../problem/outcome.ts';
import { checkLogos, reportOnLogo } from './check-logos.ts';
import { readRootFile } from './content-folder.ts';
import type { KnownFile } from './file-digests.ts';
import type { Memory } from './last-read.ts';
import { listPublic, noPlaces } from './public-files.ts';
import type { ContentOptions } from './content-options.ts';

/** The content of site.yaml and theme.css, and what is known about the logos in public/. */
export interface Settings {
  /** The text of site.yaml; empty if there is none. */
  source: string;
  /** Undefined if site.yaml has an error. */
  site: Site | undefined;
  /** The site's editions, if at least they could be read. */
  editions: readonly string[] | undefined;
  /** Rules of craft that are turned off. */
  rulesOff: readonly string[];
  read: ReadonlyMap<string, KnownFile>;
}

/** Reads the settings of the whole site. In a preview, the last version without errors replaces a broken site.yaml. */
export async function readSettings(
  options: ContentOptions,
  listing: readonly string[],
  memory: Memory,
): Promise<Outcome<Settings>> {
  const { contentDir, siteUrl } = options;
  const file = readRootFile(contentDir, 'site.yaml', listing);
  const style = readRootFile(contentDir, 'theme.css', listing);
  const source = file.text ?? '';
  const settings = file.text === undefined ? undefined : readSite('site.yaml', file.text, siteUrl);
  const own = settings?.value;
  const logos = own && (await readLogos(own, source, options));
  const theme = style.text;
  const site = memory.keep(
    'site.yaml',
    own && { ...own, ...(theme ? { theme } : {}), ...(logos?.ground ? { logoGround: true } : {}) },
  );
  const files = [
    ['site.yaml', file.known],
    ['theme.css', style.known],
  ] as const;
  return {
    value: {
      source,
      site,
      editions: site?.editions ?? settings?.editions,
      rulesOff: settings?.rulesOff ?? [],
      read: new Map(files.flatMap(([name, known]) => (known ? [[name, known] as const] : []))),
    },
    problems: [
      ...file.problems,
      ...(settings?.problems ?? []),
      ...style.problems,
      ...(theme === undefined ? [] : checkTheme('theme.css', theme)),
      ...(logos?.problems ?? []),
    ],
  };
}

/** Problems of the logos in public/, and whether the site's logo needs a light background. */
async function readLogos(site: Site, source: string, { publicDir, cache }: ContentOptions) {
  if (publicDir === undefined) return undefined;
  const { files } = listPublic(publicDir, noPlaces);
  return checkLogos(site, source, files, (file) => reportOnLogo(publicDir, file, cache));
}
