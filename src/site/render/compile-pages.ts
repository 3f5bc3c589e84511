import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { Site } from '../../archive/site.ts';
import { settings } from './astro-settings.ts';
import { root } from '../../system/root.ts';

/** What of the site the program holds; its origin comes through the slot. */
export type ProgramSite = Pick<Site, 'base'>;

/**
 * Has Astro compile all pages into one program below `folder`, which must lie below the project's: `server/` needs
 * nothing but Node, `client/` is what browsers load. https://docs.astro.build/en/reference/adapter-reference/
 */
export async function compilePages(site: ProgramSite, folder: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const cacheDir = path.join(folder, 'astro');
  await build({
    ...settings,
    configFile: false,
    root,
    outDir: folder,
    // What lies in public/ is the build's matter.
    publicDir: path.join(folder, 'no-public'),
    cacheDir,
    base: site.base,
    // What it has to say comes back as an error; the program says nothing either.
    logLevel: 'silent',
    adapter: {
      name: 'pages',
      hooks: {
        'astro:config:done': ({ setAdapter }) =>
          setAdapter({
            name: 'pages',
            // The one way that is not deprecated, until it is the only one.
            // eslint-disable-next-line @typescript-eslint/no-deprecated
            entrypointResolution: 'auto',
            serverEntrypoint: pathToFileURL(path.join(import.meta.dirname, 'render-page.ts')),
            supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
          }),
      },
    },
    vite: { ...settings.vite, ssr: { noExternal: true } },
  });
  rmSync(cacheDir, { recursive: true, force: true });
}
