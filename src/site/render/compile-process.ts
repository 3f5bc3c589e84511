import { answer } from '../../system/thread.ts';
import { compilePages, type ProgramSite } from './compile-pages.ts';

/** The program to compile, and its folder. */
interface CompileOrder {
  site: ProgramSite;
  folder: string;
}

// Runs in a process of its own: the memory that Astro and its bundler take is free when it ends, and it can be killed
// at any moment.
export const compileInProcess = answer(async ({ site, folder }: CompileOrder): Promise<void> => {
  try {
    await compilePages(site, folder);
  } catch (error) {
    throw new Error(wordsOf(error), { cause: error });
  }
});

/** The bundler's message with file and position, without the stack trace, which helps nobody. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/^ {4}at .*\n?/gm, '').trimEnd();
}
