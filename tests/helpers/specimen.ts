import path from 'node:path';
import { build } from '../../src/site/build.ts';
import { readOptions } from '../../src/terminal/options.ts';
import { quietLog } from './quiet-log.ts';
import { specimenDay, writeSpecimen } from '../fixtures/write-specimen.ts';
import { buildOnce } from './demo-folder.ts';

const root = path.join(import.meta.dirname, '../..');

/** Builds the specimen archive once a run; returns the folder of the site. */
export function buildSpecimen(): Promise<string> {
  return buildOnce('specimen', async (outDir, workDir) => {
    const contentDir = path.join(workDir, 'content');
    await writeSpecimen(contentDir);
    const env = {
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: path.join(workDir, 'cache'),
      AS_OF: specimenDay,
    };
    await build(readOptions([], env, root, { usage: '' }), quietLog());
  });
}
