import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { hasErrors } from '../problem/problem.ts';
import { readFileName, readPeriodInName } from '../article/article-file.ts';
import { slugify } from '../text/slug.ts';
import type { Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/names/resolve-names.ts';
import { readPreview } from '../reading/read-content.ts';
import type { ContentOptions } from '../reading/content-options.ts';
import { articlePath, standingPath } from '../views/addresses.ts';
import { listRoutes } from '../views/routes.ts';
import type { Slot } from '../components/slot.ts';
import { createBodies, createSlot, type BodyOf } from '../site/render/page-slot.ts';
import { createMemory } from '../reading/last-read.ts';
import { createPreviewPictures } from './pictures.ts';

/** The content as it is now, ready to be shown. */
export interface PreviewState {
  /** Counts the readings, so that a page knows whether it is older than the content. */
  version: number;
  problems: readonly Problem[];
  /** What the settings and vocabularies say; as they last could be read. */
  names?: { vocabularies: Vocabularies; editions: readonly string[] };
  /** Absent until there has been a site.yaml that can be read. */
  shown?: {
    archive: Archive;
    slot: Slot;
    bodyOf: BodyOf;
    /** Whether a page has this address (decoded, without base and outer slashes). */
    has(address: string): boolean;
    /** The file that should be at this address and cannot be read. */
    unreadAt(address: string): string | undefined;
    /** The picture's file at this address below the site, absolute. */
    pictureAt(file: string): string | undefined;
  };
}

/** Gives a function that reads the content, the second time and later only what has changed. */
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

/** Where an unread file was shown when it last could be read, else where its name says that it will be. */
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

/** The heading above problems. */
export function titleOf(problems: readonly Problem[]): string {
  return hasErrors(problems)
    ? 'The content has errors: what they touch may be missing or as it was before'
    : 'The content has warnings';
}
