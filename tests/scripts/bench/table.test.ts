import { expect, test } from 'vitest';
import { formatReport, type Run } from '../../../scripts/bench/table.ts';

const machine = {
  cpu: 'Some CPU',
  cores: 2,
  memoryBytes: 8 * 2 ** 30,
  system: 'Linux 6',
  versions: { node: '24.1.0', hugo: '0.111.3' },
  date: '2026-01-02',
};
const run: Run = {
  program: 'Backfile',
  work: 'full build',
  articles: 1000,
  seconds: 12.34,
  peakBytes: 612e6,
  steps: [
    { name: 'check', seconds: 1.239 },
    { name: 'render', seconds: 11.1 },
  ],
  pages: 4321,
  files: 5000,
  bytes: 33.4e6,
  written: 5000,
};
const hugo: Run = {
  ...run,
  program: 'Hugo + Pagefind',
  seconds: 5,
  peakBytes: 1224e6,
  bytes: 10e6,
  steps: [{ name: 'Hugo', seconds: 5 }],
};

test('a report has a row for each run, the ratios, the steps and the machine', () => {
  const text = formatReport({ machine, articles: 1000, seed: 7, runs: [run, hugo] });
  expect(text).toBe(`### 1,000 articles

| work | program | seconds | peak memory | pages | files | size | files written |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| full build | Backfile | 12.3 | 612 MB | 4,321 | 5,000 | 33 MB | 5,000 |
| full build | Hugo + Pagefind | 5.00 | 1,224 MB | 4,321 | 5,000 | 10 MB | 5,000 |

| Backfile / (Hugo + Pagefind) | seconds | peak memory | size |
| --- | ---: | ---: | ---: |
| full build | 2.47 | 0.50 | 3.34 |

| step, seconds | Backfile, full build | Hugo + Pagefind, full build |
| --- | ---: | ---: |
| check | 1.24 |  |
| render | 11.1 |  |
| Hugo |  | 5.00 |

Measured on 2026-01-02: Some CPU, 2 cores, 8 GiB, Linux 6; node 24.1.0, hugo 0.111.3; seed 7.
`);
});

test('a report of one program compares nothing', () => {
  const text = formatReport({ machine, articles: 1000, seed: 7, runs: [run] });
  expect(text).not.toContain('Backfile /');
});
