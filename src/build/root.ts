import path from 'node:path';

/** The project's own folder: Astro finds its pages from there, and a build works below it. */
export const root = path.join(import.meta.dirname, '../..');
