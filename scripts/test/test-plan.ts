import path from 'node:path';

/** One tool to run, with its name for people. */
export interface Step {
  name: string;
  /** Its name in node_modules/.bin. */
  tool: string;
  args: readonly string[];
}

export interface Tally {
  passed: number;
  failed: number;
}

export interface TestPlan {
  /** Lanes run side by side, the steps of one in turn. */
  lanes: readonly (readonly Step[])[];
  /** Arguments for vitest; undefined where no test is wanted. */
  vitest?: readonly string[];
}

/** `astro check` comes first: it writes the types that tsc reads. */
const types: readonly Step[] = [
  { name: 'types of pages and components', tool: 'astro', args: ['check'] },
  { name: 'types', tool: 'tsc', args: ['--noEmit'] },
];
const lint: readonly Step[] = [
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'unused exports', tool: 'knip', args: [] },
  { name: 'format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
];
const projects = ['unit', 'built', 'browser'];

/** What to run for the words after `npm test --`; none means everything but the nightly proofs. */
export function planTests(wanted: readonly string[]): TestPlan | { wrong: string } {
  const all = wanted.length === 0;
  const lanes = [
    ...(all || wanted.includes('types') ? [types] : []),
    ...(all || wanted.includes('lint') ? [lint] : []),
  ];
  const named = projects.filter((project) => all || wanted.includes(project));
  const rest = wanted.filter((word) => !['types', 'lint', ...projects].includes(word));
  const unknown = rest.find((word) => word.startsWith('-') || !/[/.]/.test(word));
  if (unknown !== undefined) {
    const known = ['types', 'lint', ...projects].join(', ');
    return { wrong: `npm test: "${unknown}" is none of ${known}, nor the path of a test.` };
  }
  if (named.length === 0 && rest.length === 0) return { lanes };
  const within = named.length > 0 ? named : projects;
  return { lanes, vitest: [...within.map((project) => `--project=${project}*`), ...rest] };
}

/** What is used of the report that vitest writes as JSON; times are in milliseconds. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly {
    name: string;
    status: string;
    startTime: number;
    endTime: number;
    assertionResults: readonly { status: string; fullName: string; duration?: number | null }[];
  }[];
}

/**
 * Counts a run of vitest from its JSON report. A file that failed to load has no failed test of its
 * own and counts as one; so does a run that failed, or left no report, with nothing else to show for it.
 */
export function countTests(report: string | undefined, status: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as Report;
  const broken = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/**
 * The slowest tests of a run of vitest, slowest first, each as a line with its seconds and its file below `root`. What a
 * file does before and between its tests (hooks that build a site) counts as one of them.
 */
export function slowestTests(report: string, root: string, count: number): string[] {
  const { testResults } = JSON.parse(report) as Report;
  const all = testResults.flatMap((file) => {
    const tests = file.assertionResults.map(({ fullName, duration }) => ({
      name: fullName,
      time: duration ?? 0,
    }));
    const rest = tests.reduce((left, { time }) => left - time, file.endTime - file.startTime);
    return [...tests, { name: '(hooks)', time: rest }].map((one) => ({ ...one, file: file.name }));
  });
  return all
    .toSorted((a, b) => b.time - a.time)
    .slice(0, count)
    .map(({ name, time, file }) => {
      const seconds = (time / 1000).toFixed(1).padStart(6);
      return `${seconds} s  ${path.relative(root, file)}: ${name}`;
    });
}
