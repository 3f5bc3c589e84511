import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { hasErrors } from '../problem/problem.ts';
import { readFileName, readPeriodInName } from '../article/article-file.ts';
import { slugify } from '../text/slug.ts';
import type { Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/names/vocabulary.ts';
import { readPreview } from '../reading/read-content.ts';
import type { ContentOptions } from '../reading/content-options.ts';
import { articlePath, standingPath } from '../views/addresses.ts';
import { listRoutes } from '../views/routes.ts';
import type { Slot } from '../components/slot.ts';
import { createBodies, createSlot, type BodyOf } from '../site/render/page-slot.ts';
import { createMemory } from '../reading/last-read.ts';
import { createPreviewPictures } from './pictures.ts';

/** The current content, ready to be shown. */
export interface PreviewState {
  /** Counts the readings, so that a page can tell whether it is out of date. */
  version: number;
  problems: readonly Problem[];
  /** The settings and vocabularies in their last readable version. */
  names?: { vocabularies: Vocabularies; editions: readonly string[] };
  /** Absent until there has been a readable site.yaml. */
  shown?: {
    archive: Archive;
    slot: Slot;
    bodyOf: BodyOf;
    /** Whether a page has this address (decoded, without the base and the slashes at its ends). */
    has(address: string): boolean;
    /** The file that should be at this address but cannot be read. */
    unreadAt(address: string): string | undefined;
    /** The absolute path of the picture at this address below the site's base. */
    pictureAt(file: string): string | undefined;
  };
}

/** Gives a function that reads the content; from the second time on, only what has changed. */
export function createReader(
  options: Omit<ContentOptions, 'now'>,
): (now: number) => Promise<PreviewState> {
  const memory = createMemory();
  const { contentDir } = options;
  let version = 0;
  return async (now) => {
    version += 1;
    const content = await readPreview({ ...options, now }, memory);
    const { archive, problems, vocabularies, site } = content;
    const names = vocabularies && site ? { vocabularies, editions: site.editions } : undefined;
    const read = { version, problems, ...(names ? { names } : {}) };
    if (!archive) return read;
    const pictures = await createPreviewPictures(
      contentDir,
      content.pictures,
      archive.site.base,
      memory,
    );
    const bodyOf = createBodies(archive, contentDir, pictures, options.cache);
    const routes = listRoutes(archive);
    const slot = createSlot(archive, routes, bodyOf, (file) =>
      pictures.get(path.join(contentDir, file)),
    );
    const addresses = new Set(routes.map((route) => trim(route.path)));
    const unread = new Map(content.unread.map((file) => [trim(addressOf(archive, file)), file]));
    return {
      ...read,
      shown: {
        archive,
        slot,
        bodyOf,
        has: (address) => addresses.has(address),
        unreadAt: (address) => unread.get(address),
        pictureAt: pictures.fileAt,
      },
    };
  };
}

/** Where a file that cannot be read was last shown, or where it will be by its name. */
function addressOf(archive: Archive, file: string): string {
  for (const story of archive.byKey.values()) {
    const article = Object.values(story.editions).find((edition) => edition.file === file);
    if (article) return articlePath(archive.site, article);
  }
  const { site } = archive;
  const place = readFileName(file, site.editions);
  const lang = place.suffix ?? site.editions[0];
  if (!file.startsWith('articles/')) return standingPath(site, lang, slugify(place.name));
  const { said = '', name } = readPeriodInName(place, '');
  return articlePath(site, { lang, period: said, slug: slugify(name) });
}

const trim = (route: string) => route.replace(/^\/|\/$/g, '');

/** The heading of a list of problems. */
export function titleOf(problems: readonly Problem[]): string {
  return hasErrors(problems)
    ? 'The content has errors: what they affect may be missing or out of date'
    : 'The content has warnings';
}
