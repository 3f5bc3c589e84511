import { hash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProgramSite } from './compile-pages.ts';
import type { compileInProcess } from './compile-process.ts';
import { startProcess } from '../../system/thread.ts';
import { forgetFiles, keepFiles, takeFiles, type CachedFile } from '../../cache/file-cache.ts';
import { pageCode } from '../plan/page-code.ts';
import { listBelow, writerInto } from '../../system/folders.ts';
import { root } from '../../system/root.ts';

/**
 * The program that renders pages: all templates, compiled by Astro together with what they import, and the styles,
 * scripts and fonts that pages load. It depends only on the code and on the site's base, so it is cached, and Astro
 * runs only after a template has changed.
 */
export interface PageProgram {
  /** The program's folder, once it is there. Rejects with Astro's message about a template. */
  folder: Promise<string>;
  /** Kills Astro if it is running; afterwards it writes nothing. */
  stop(): Promise<void>;
}

export interface ProgramPlace {
  /** The build's own folder, within the project's. */
  work: string;
  /** Where the program is cached; without it, it is not. */
  cacheDir?: string;
}

/** The module that renders, below the program's folder. */
export const programEntry = 'server/entry.mjs';

/** Takes the program from the cache, or starts a process that makes it. */
export function takePageProgram(site: ProgramSite, { work, cacheDir }: ProgramPlace): PageProgram {
  const folder = path.join(work, 'pages');
  const place =
    cacheDir === undefined
      ? undefined
      : { cacheDir, kind: 'pages' as const, digest: digestOf(site) };
  const kept = place && takeFiles(place);
  if (kept) {
    writeFiles(folder, kept);
    return { folder: Promise.resolve(folder), stop: () => Promise.resolve() };
  }
  const compiler = startProcess<typeof compileInProcess>(
    'the process that compiles the pages',
    path.join(import.meta.dirname, 'compile-process.ts'),
  );
  const compiled = compiler.ask({ site, folder }).then(async () => {
    await compiler.stop();
    if (place) {
      keepFiles(place, readFiles(folder));
      forgetFiles(place.cacheDir, place.kind);
    }
    return folder;
  });
  // If the content has errors, nobody awaits it.
  compiled.catch(() => undefined);
  return { folder: compiled, stop: () => compiler.stop() };
}

/** Copies the program's styles, scripts and fonts to where pages load them. */
export function stageAssets(folder: string, outDir: string): void {
  cpSync(path.join(folder, 'client'), outDir, { recursive: true });
}

function digestOf({ base }: ProgramSite): string {
  const { common, templates } = pageCode(root);
  return hash('sha256', JSON.stringify([common, templates, base]));
}

function readFiles(folder: string): CachedFile[] {
  return listBelow(folder).files.map((file) => ({
    path: file,
    content: readFileSync(path.join(folder, file)),
  }));
}

function writeFiles(folder: string, files: readonly CachedFile[]): void {
  const write = writerInto(folder);
  for (const file of files) write(file.path, file.content);
}
