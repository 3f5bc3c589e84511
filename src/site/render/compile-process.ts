import { compilePages, type ProgramSite } from './compile-pages.ts';

/** What is asked of the process. */
export interface CompileOrder {
  site: ProgramSite;
  folder: string;
}

/** Its answer, when it is done. */
export interface Compiled {
  error?: string;
}

// A process of its own: what Astro and its bundler need of memory ends with it, and it can be ended at any moment.
process.on('disconnect', () => process.exit());
process.once('message', ({ site, folder }: CompileOrder) => {
  const answer = (compiled: Compiled) => process.send?.(compiled, () => process.disconnect());
  compilePages(site, folder).then(
    () => answer({}),
    (error: unknown) => answer({ error: wordsOf(error) }),
  );
});

/** What the bundler says, with file and place; where in the bundler it happened helps nobody. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/^ {4}at .*\n?/gm, '').trimEnd();
}
