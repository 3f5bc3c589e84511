import { answer } from '../../system/thread.ts';
import { compilePages, type ProgramSite } from './compile-pages.ts';

/** A program to be compiled, and the folder where it goes. */
interface CompileOrder {
  site: ProgramSite;
  folder: string;
}

// A process of its own: what Astro and its bundler need of memory ends with it, and it can be ended at any moment.
export const compileInProcess = answer(async ({ site, folder }: CompileOrder): Promise<void> => {
  try {
    await compilePages(site, folder);
  } catch (error) {
    throw new Error(wordsOf(error), { cause: error });
  }
});

/** What the bundler says, with file and place; where in the bundler it happened helps nobody. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/^ {4}at .*\n?/gm, '').trimEnd();
}
