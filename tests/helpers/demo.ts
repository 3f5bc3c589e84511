import path from 'node:path';
import { build } from '../../src/site/build.ts';
import { readOptions } from '../../src/terminal/options.ts';
import { quietLog } from './quiet-log.ts';
import { serveSite } from '../../src/server/serve.ts';
import { buildOnce } from './demo-folder.ts';

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

/** Builds the demonstration archive once a run; returns the folder of the site. */
export function buildDemo(): Promise<string> {
  return buildOnce('demonstration', (outDir, workDir) => {
    const env = { OUT_DIR: outDir, CACHE_DIR: path.join(workDir, 'cache'), AS_OF: demoDay };
    return build(readOptions([], env, root, { usage: '' }), quietLog());
  });
}

/** The demonstration site, served at a port of its own. */
export async function openDemo(): Promise<Demo> {
  const outDir = await buildDemo();
  const site = await serveSite(outDir, { port: 0 });
  return { outDir, origin: site.address.replace(/\/$/, ''), close: () => site.close() };
}
