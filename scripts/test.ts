import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../src/system/folders.ts';
import { runProgram } from '../src/system/processes.ts';
import { countTests, planTests, slowestTests, type Step, type Tally } from './test/test-plan.ts';

const help = `npm test [-- WHAT…]

Runs everything: types, lint, and the tests of units, of the built site and in the browser.
WHAT narrows it: types, lint, unit, built, browser, or the path of a test file or folder.

Exit status: 0 all passed; 1 something failed; 2 wrong use.
The last lines say which tests were slowest; the very last is the count: "N passed, M failed".
`;

const root = join(import.meta.dirname, '..');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Runs a tool of node_modules under this very Node. `isShown`: its output comes at once, not when it is done. */
function run({ tool, args }: Pick<Step, 'tool' | 'args'>, isShown: boolean) {
  const file = join(root, 'node_modules/.bin', tool);
  return runProgram(process.execPath, [file, ...args], { cwd: root, isShown });
}

async function check(step: Step): Promise<Tally> {
  const start = performance.now();
  const { status, output } = await run(step, false);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
  if (status !== 0) console.log(output);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One lane after the other inside, the lanes side by side. */
async function checkLane(steps: readonly Step[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) tallies.push(await check(step));
  return tallies;
}

async function runTests(args: readonly string[]): Promise<Tally> {
  const folder = await makeTemporaryFolder('test');
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = await run({ tool: 'vitest', args: ['run', ...reporters, ...args] }, true);
    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (text !== undefined) {
      console.log(['Slowest tests:', ...slowestTests(text, root, 10)].join('\n'));
    }
    return countTests(text, status);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
if (wanted.includes('--help') || wanted.includes('-h')) {
  console.log(help);
  process.exit(0);
}
const plan = planTests(wanted);
if ('wrong' in plan) {
  console.error(plan.wrong);
  process.exit(2);
}
const tallies = (await Promise.all(plan.lanes.map(checkLane))).flat();
if (plan.vitest) tallies.push(await runTests(plan.vitest));
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
