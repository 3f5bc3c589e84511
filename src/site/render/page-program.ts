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
 * The program that makes pages: all templates, as Astro compiles them, with what they run with, and beside it the
 * styles, scripts and fonts that pages load. It is a function of the code and of the path below which the site lies,
 * so builds keep it, and Astro's compiler runs only when a template has changed.
 */
export interface PageProgram {
  /** Where it lies once it is there. Throws what Astro says of a template. */
  folder: Promise<string>;
  /** Ends Astro, also in the middle; afterwards it writes no more. */
  stop(): Promise<void>;
}

export interface ProgramPlace {
  /** A folder of the build's own below the project's. */
  work: string;
  /** Where it is kept for later builds; without it, it is not. */
  cacheDir?: string;
}

/** The module that renders, below a program's folder. */
export const programEntry = 'server/entry.mjs';

/** Takes the program from the cache, or has it made by a process of its own. */
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
  // Nobody asks for it when the content has errors.
  compiled.catch(() => undefined);
  return { folder: compiled, stop: () => compiler.stop() };
}

/** Puts the program's styles, scripts and fonts where pages look for them. */
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
