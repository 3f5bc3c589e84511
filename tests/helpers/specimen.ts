import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../src/site/build.ts';
import { readOptions } from '../../src/terminal/options.ts';
import { quietLog } from './quiet-log.ts';
import { specimenDay, writeSpecimen } from '../fixtures/write-specimen.ts';
import { demoFolderVariable } from './demo-folder.ts';

const root = path.join(import.meta.dirname, '../..');

/** Builds the specimen archive once a run; gives the folder of the site. */
export async function buildSpecimen(): Promise<string> {
  const folder = process.env[demoFolderVariable];
  if (!folder) throw new Error('tests/helpers/demo-folder.ts has not run before this test');
  const place = (name: string) => path.join(folder, `specimen-${name}`);
  const outDir = place('dist');
  if (existsSync(outDir)) return outDir;
  await writeSpecimen(place('content'));
  const env = {
    CONTENT_DIR: place('content'),
    OUT_DIR: outDir,
    CACHE_DIR: place('cache'),
    AS_OF: specimenDay,
  };
  await build(readOptions([], env, root, { usage: '' }), quietLog());
  return outDir;
}
