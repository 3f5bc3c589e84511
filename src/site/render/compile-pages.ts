import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { Site } from '../../archive/site.ts';
import { settings } from './astro-settings.ts';
import { root } from '../../system/root.ts';

/** The part of the site's settings that the program contains. The origin comes through the slot. */
export type ProgramSite = Pick<Site, 'base'>;

/**
 * Makes Astro compile all pages into a program below `folder`, which must be within the project's folder: `server/`
 * needs only Node, and browsers load `client/`. See https://docs.astro.build/en/reference/adapter-reference/
 */
export async function compilePages(site: ProgramSite, folder: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const cacheDir = path.join(folder, 'astro');
  await build({
    ...settings,
    configFile: false,
    root,
    outDir: folder,
    // The build copies public/ itself.
    publicDir: path.join(folder, 'no-public'),
    cacheDir,
    base: site.base,
    // Errors are thrown; other messages are not wanted.
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
