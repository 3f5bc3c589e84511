import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../src/site/build.ts';
import { readOptions } from '../../src/terminal/options.ts';
import { quietLog } from './quiet-log.ts';
import { serveSite } from '../../src/server/serve.ts';
import { demoFolderVariable } from './demo-folder.ts';

const root = path.join(import.meta.dirname, '../..');

/** The tests' day, whatever the machine's: on it all that the demonstration has is published. */
export const demoDay = '2026-12-31';

/** The demonstration site as built, and where it is served. */
export interface Demo {
  outDir: string;
  /** Without a slash at its end. */
  origin: string;
  close: () => Promise<void>;
}

/** Builds the demonstration archive once a run; gives the folder of the site. */
export async function buildDemo(): Promise<string> {
  const folder = process.env[demoFolderVariable];
  if (!folder) throw new Error('tests/helpers/demo-folder.ts has not run before this test');
  const outDir = path.join(folder, 'dist');
  // A build publishes all or nothing, so what is there is whole.
  if (existsSync(outDir)) return outDir;
  const env = { OUT_DIR: outDir, CACHE_DIR: path.join(folder, 'cache'), AS_OF: demoDay };
  const quiet = quietLog();
  await build(readOptions([], env, root, { usage: '' }), quiet);
  return outDir;
}

/** The demonstration site, served at a port of its own. */
export async function openDemo(): Promise<Demo> {
  const outDir = await buildDemo();
  const site = await serveSite(outDir, { port: 0 });
  return { outDir, origin: site.address.replace(/\/$/, ''), close: () => site.close() };
}
