import { count, formatSeconds } from './summary.ts';

/** The progress of a long command. */
export interface Progress {
  /** Begins a step and ends the one before. `unit`: what it counts, in the singular. */
  start(name: string, total?: number, unit?: string): void;
  /**
   * Reports how many are done, and the total if it was unknown at the start. `share`: how much of the work is done, from 0 to
   * 1, where nobody knows of how many.
   */
  advance(done: number, total?: number, share?: number): void;
  /** Prints a line that remains. */
  say(line: string): void;
  /** Ends the last step. Returns the time of each step. */
  end(): StepTime[];
}

interface StepTime {
  name: string;
  seconds: number;
}

interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

interface Step {
  name: string;
  unit: string;
  total?: number | undefined;
  done: number;
  since: number;
  /** When the first items were done, and how many; the time before does not count for the rate. */
  first?: { at: number; done: number; share: number };
  share: number;
  shown: number;
}

const liveEvery = 100;
const sparseEvery = 10_000;
const clear = '\r\u001B[2K';

/**
 * Shows progress on a stream: as a live line on a terminal, otherwise as a line at the end of each step and every ten
 * seconds. `now`: returns milliseconds.
 */
export function createProgress(
  stream: Stream,
  now: () => number = () => performance.now(),
): Progress {
  const live = stream.isTTY === true;
  const times: StepTime[] = [];
  let step: Step | undefined;
  const line = (text: string) => stream.write(live ? `${clear}${text}\n` : `${text}\n`);
  const show = (current: Step) => {
    current.shown = now();
    const text = describe(current, now());
    if (live) stream.write(`${clear}${text.slice(0, (stream.columns ?? 80) - 1)}`);
    else line(text);
  };
  const finish = () => {
    if (!step) return;
    const seconds = (now() - step.since) / 1000;
    times.push({ name: step.name, seconds });
    const amount = step.done > 0 ? `, ${count(step.done, step.unit)}` : '';
    line(`${step.name}: ${formatSeconds(seconds)}${amount}`);
    step = undefined;
  };
  return {
    start(name, total, unit = 'page') {
      finish();
      step = { name, unit, total, done: 0, share: 0, since: now(), shown: now() };
      if (live) show(step);
    },
    advance(done, total, share = 0) {
      if (!step) return;
      step.done = done;
      step.share = share;
      step.first ??= { at: now(), done, share };
      step.total = total ?? step.total;
      if (now() - step.shown >= (live ? liveEvery : sparseEvery)) show(step);
    },
    say: line,
    end() {
      finish();
      return times;
    },
  };
}

/** "render: 1,204 of 5,000 pages, 310/s, 12 s left". */
function describe({ name, unit, total, done, share, first }: Step, now: number): string {
  if (done === 0) return `${name} …`;
  const of = total === undefined ? '' : `${done.toLocaleString('en')} of `;
  const since = first ?? { at: now, done, share };
  if (done === since.done) return `${name}: ${of}${count(total ?? done, unit)}`;
  const seconds = Math.max(0.001, (now - since.at) / 1000);
  const rate = (done - since.done) / seconds;
  const rest =
    total === undefined
      ? (seconds * (1 - share)) / (share - since.share)
      : Math.max(0, total - done) / rate;
  const left = Number.isFinite(rest) && rest >= 0 ? `, ${formatSeconds(rest)} left` : '';
  return `${name}: ${of}${count(total ?? done, unit)}, ${Math.round(rate).toLocaleString('en')}/s${left}`;
}
