import type { TestModule, TestProject } from 'vitest/node';
import { patience } from './patience.ts';

/** How often to look, in milliseconds. */
const interval = 30_000;

/**
 * Run by vitest before all tests. Vitest ends a test that waits for too long, but neither a file that never finishes
 * loading nor a thread that is blocked. If no test ends for longer than any may take, this names the files that have not
 * ended, and ends the run.
 */
export function setup({ vitest }: TestProject): () => void {
  const limit = Math.max(...vitest.projects.map(({ config }) => config.testTimeout)) + patience;
  let [last, since] = ['', Date.now()];
  const timer = setInterval(() => {
    const modules = vitest.state.getTestModules();
    const now = stateOf(modules);
    if (now !== last) [last, since] = [now, Date.now()];
    if (Date.now() - since < limit) return;
    clearInterval(timer);
    const hanging = modules.filter((module) => ['queued', 'pending'].includes(module.state()));
    const names = hanging.map(({ relativeModuleId }) => relativeModuleId).join(', ');
    process.stderr.write(`no test has ended for ${limit / 60_000} minutes; not done: ${names}\n`);
    process.exitCode = 1;
    // Also ends what is blocked.
    void vitest.exit(true);
  }, interval);
  return () => clearInterval(timer);
}

/** Differs as soon as a file has been loaded, or a test or a file has ended. */
function stateOf(modules: readonly TestModule[]): string {
  const states = modules.map((module) =>
    [module.state(), ...[...module.children.allTests()].map((test) => test.result().state)].join(),
  );
  return states.join('\n');
}
