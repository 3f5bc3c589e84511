import { describe, expect, test } from 'vitest';
import { countTests, planTests, slowestTests } from '../../../scripts/test/test-plan.ts';

describe('planTests', () => {
  const toolsOf = (wanted: string[]) => {
    const plan = planTests(wanted);
    if ('wrong' in plan) throw new Error(plan.wrong);
    return { tools: plan.lanes.flat().map(({ tool }) => tool), vitest: plan.vitest };
  };

  test('runs everything when nothing is named', () => {
    expect(toolsOf([])).toEqual({
      tools: ['astro', 'tsc', 'eslint', 'knip', 'prettier'],
      vitest: ['--project=unit*', '--project=built*', '--project=browser*'],
    });
  });

  test('narrows to one kind', () => {
    expect(toolsOf(['unit'])).toEqual({ tools: [], vitest: ['--project=unit*'] });
    expect(toolsOf(['lint'])).toEqual({ tools: ['eslint', 'knip', 'prettier'], vitest: undefined });
  });

  test('narrows to a path, in whichever project it lies, but never to the nightly ones', () => {
    expect(toolsOf(['tests/article/'])).toEqual({
      tools: [],
      vitest: ['--project=unit*', '--project=built*', '--project=browser*', 'tests/article/'],
    });
  });

  test.each(['untis', '--watch', '-t'])('refuses %s', (word) => {
    expect(planTests([word])).toEqual({ wrong: expect.stringContaining(`"${word}"`) as string });
  });
});

describe('countTests', () => {
  const report = (passed: number, failed: number, files: { status: string; tests: string[] }[]) =>
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      testResults: files.map(({ status, tests }) => ({
        status,
        assertionResults: tests.map((test) => ({ status: test })),
      })),
    });

  test('adds tests, and files that could not be loaded', () => {
    const files = [
      { status: 'passed', tests: ['passed', 'passed'] },
      { status: 'failed', tests: ['passed', 'failed'] },
      { status: 'failed', tests: [] },
    ];
    expect(countTests(report(3, 1, files), 1)).toEqual({ passed: 3, failed: 2 });
  });

  test('never calls a failed run good', () => {
    expect(countTests(report(3, 0, [{ status: 'passed', tests: ['passed'] }]), 1).failed).toBe(1);
    expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

test('slowestTests names tests and what files did besides, slowest first', () => {
  const file = (name: string, seconds: number, tests: [string, number | null][]) => ({
    name: `/project/tests/${name}`,
    status: 'passed',
    startTime: 1000,
    endTime: 1000 + seconds * 1000,
    assertionResults: tests.map(([fullName, duration]) => ({
      status: 'passed',
      fullName,
      duration,
    })),
  });
  const report = JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [
      file('a.test.ts', 1, [['is quick', 900]]),
      file('built/b.test.ts', 60, [
        ['is slow', 20_000],
        ['was left out', null],
      ]),
    ],
  });
  expect(slowestTests(report, '/project', 3)).toEqual([
    '  40.0 s  tests/built/b.test.ts: (hooks)',
    '  20.0 s  tests/built/b.test.ts: is slow',
    '   0.9 s  tests/a.test.ts: is quick',
  ]);
});
