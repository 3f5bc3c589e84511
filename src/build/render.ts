import path from 'node:path';
import { build } from 'astro';
import { settings } from './astro-settings.ts';
import type { Site } from '../archive/site.ts';
import { fillSlot, type Slot } from '../views/slot.ts';
import { root } from './root.ts';

/** Renders the slot's paths with Astro into `outDir`, which must lie below the project's folder. */
export async function renderPages(site: Site, slot: Slot, outDir: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  fillSlot(slot);
  try {
    await build({
      ...settings,
      configFile: false,
      root,
      outDir,
      // What lies in public/ is the build's matter: it is copied even when no page is rendered.
      publicDir: path.join(outDir, '..', 'no-public'),
      cacheDir: path.join(outDir, '..', 'astro'),
      site: new URL(site.url).origin,
      base: site.base,
      logLevel: 'error',
    });
  } finally {
    fillSlot(undefined);
  }
}
