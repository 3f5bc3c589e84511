import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  permissions?: Readonly<Record<string, string>>;
  jobs: Readonly<Record<string, { 'timeout-minutes'?: number; steps: readonly Step[] }>>;
}

const folder = path.join(import.meta.dirname, '../.github/workflows');
const files = readdirSync(folder);

test('there are workflows', () => {
  expect(files).toContain('publish.yml');
});

describe.each(files)('the workflow %s', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('runs actions by commit hash, each with its version beside it', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line));
    const pinned = /\buses: [\w.-]+(?:\/[\w.-]+)+@[\da-f]{40} # v\d+\.\d+\.\d+$/;
    expect(lines.filter((line) => !pinned.test(line))).toEqual([]);
  });

  test('leaves no credentials in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: options } of checkouts) {
      expect(options).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('lets its jobs write nothing unless one asks for it', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('installs the tools of developers only where it tests', () => {
    const installs = steps.flatMap(({ run }) => (run?.startsWith('npm ci') ? [run] : []));
    const wanted = /^(?:test|nightly)\.yml$/.test(file) ? 'npm ci' : 'npm ci --omit=dev';
    expect(installs.filter((run) => run !== wanted)).toEqual([]);
  });

  test('ends a job that hangs', () => {
    const endless = jobs.filter(([, job]) => job['timeout-minutes'] === undefined);
    expect(endless.map(([name]) => name)).toEqual([]);
  });
});
