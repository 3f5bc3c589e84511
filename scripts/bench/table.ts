import type { Machine } from './machine.ts';
import type { Measurement, SiteSize } from './measure.ts';

/** One program doing one piece of work. */
export interface Run extends Measurement, SiteSize {
  program: 'Backfile' | 'Hugo + Pagefind';
  work: string;
  articles: number;
}

/** The whole result of a benchmark. */
export interface BenchReport {
  machine: Machine;
  articles: number;
  seed: number;
  runs: readonly Run[];
}

/** The report as Markdown: a table of the runs, one of their steps, and the machine. */
export function formatReport(report: BenchReport): string {
  const { runs, articles } = report;
  const parts = [
    `### ${articles.toLocaleString('en')} articles`,
    table(
      ['work', 'program', 'seconds', 'peak memory', 'pages', 'files', 'size', 'files written'],
      runs.map((run) => [
        run.work,
        run.program,
        seconds(run.seconds),
        mega(run.peakBytes),
        whole(run.pages),
        whole(run.files),
        mega(run.bytes),
        whole(run.written),
      ]),
    ),
    ...comparison(runs),
    stepTable(runs),
    describe(report),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How ours compares: with the same work or, where Hugo did not do it, with its build after a change, which is of all. */
function comparison(runs: readonly Run[]): string[] {
  const others = runs.filter(({ program }) => program !== 'Backfile');
  const rows = runs.flatMap((ours) => {
    const other =
      others.find(({ work }) => work === ours.work) ??
      others.find(({ work }) => work === 'one article added');
    if (ours.program !== 'Backfile' || !other) return [];
    const ratio = (one: number, two: number) => (one / two).toFixed(2);
    return [
      [
        ours.work,
        ratio(ours.seconds, other.seconds),
        ratio(ours.peakBytes, other.peakBytes),
        ratio(ours.bytes, other.bytes),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [table(['Backfile / (Hugo + Pagefind)', 'seconds', 'peak memory', 'size'], rows)];
}

/** Steps in the order in which they first appeared, with a column for each run. */
function stepTable(runs: readonly Run[]): string {
  const names = new Set(runs.flatMap(({ steps }) => steps.map(({ name }) => name)));
  const cell = (run: Run, name: string) => {
    const times = run.steps.filter((step) => step.name === name);
    return times.length === 0 ? '' : seconds(times.reduce((sum, step) => sum + step.seconds, 0));
  };
  return table(
    ['step, seconds', ...runs.map(({ program, work }) => `${program}, ${work}`)],
    [...names].map((name) => [name, ...runs.map((run) => cell(run, name))]),
  );
}

function describe({ machine, seed }: BenchReport): string {
  const { cpu, cores, memoryBytes, system, versions, date } = machine;
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const memory = `${(memoryBytes / 2 ** 30).toFixed(0)} GiB`;
  return `Measured on ${date}: ${cpu}, ${cores} cores, ${memory}, ${system}; ${programs.join(', ')}; seed ${seed}.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (isNumeric(rows, column) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((row) => /^(?:[\d,.]+(?: MB)?)?$/.test(row[column] ?? ''));
}

function seconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

function mega(bytes: number): string {
  return `${whole(Math.round(bytes / 1e6))} MB`;
}

function whole(value: number): string {
  return value.toLocaleString('en');
}
