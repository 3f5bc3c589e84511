import path from 'node:path';
import type { Picture } from '../article/picture.ts';
import { listShareCards } from '../views/share-picture.ts';
import {
  preparePictures,
  type PictureFile,
  type PreparedPictures,
} from './pictures/prepare-pictures.ts';
import { prepareSharePictures } from './pictures/share-pictures.ts';
import type { SiteContent } from './read-archive.ts';
import type { BuildRun } from './run.ts';

/** The pictures of the site: those in articles, and those for shared links. */
export interface SitePictures extends Omit<PreparedPictures, 'files'> {
  /** All picture files that the site needs. */
  files: readonly PictureFile[];
  /** `file`: below the content folder. */
  pictureOf: (file: string) => Picture | undefined;
}

/** Makes the pictures that pages show, or takes them from the cache. */
export async function makePictures(run: BuildRun, content: SiteContent): Promise<SitePictures> {
  const { options, log, cache } = run;
  const { contentDir, cacheDir } = options;
  const { archive } = content;
  const cards = listShareCards(archive);
  const count = content.pictures.length;
  log.start('pictures', count + cards.length, 'picture');
  const inputs = content.pictures.map(({ file, digest }) => ({
    file: path.join(contentDir, file),
    digest,
  }));
  const shown = await preparePictures(inputs, {
    cacheDir,
    base: archive.site.base,
    records: cache,
    advance: (done) => log.advance(done),
  });
  const shared = await prepareSharePictures(cards, {
    cacheDir,
    advance: (done) => log.advance(count + done),
  });
  return {
    ...shown,
    files: [...shown.files, ...shared],
    pictureOf: (file) => shown.pictures.get(path.join(contentDir, file)),
  };
}
