import { defineConfig } from 'astro/config';
import { settings } from './src/site/render/astro-settings.ts';

/** For editors and `astro check`; builds call Astro themselves, with these settings and their folders. */
export default defineConfig(settings);
