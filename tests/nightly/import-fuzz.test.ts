import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { readers } from '../../src/importing/readers/readers.ts';
import type { Told } from '../helpers/fuzz-import-process.ts';

/** For each reader. */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 600);
/** The first input; with `FUZZ_SECONDS=0`, the only one. */
const firstSeed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1e9));
/** No input takes longer, in milliseconds, on a slow machine with other work. */
const longest = 60_000;
/** Bytes by which the memory in use may grow, however many inputs are read. */
const mostGrowth = 30e6;
/** Bytes of all memory of the process, when it reads an input of some 200 kB. */
const mostMemory = 1.5e9;
/** More of one reader are told one by one no longer. */
const mostFinds = 20;

test.each(readers.map(({ kind }) => kind))(
  '%s: any input, however damaged, is read without a crash, and no word is lost',
  async (kind) => {
    const { finds, count, read, heaps, rss } = await fuzz(kind);
    const growth = (heaps.at(-1) ?? 0) - (heaps[0] ?? 0);
    process.stderr.write(
      `${kind}: ${count} inputs from ${firstSeed} on, ${read} of them with items; ${Math.round(rss / 1e6)} MB at most, ${Math.round(growth / 1e6)} MB more in the end\n`,
    );
    expect(finds).toEqual([]);
    if (seconds > 10) expect(read).toBeGreaterThan(0);
    expect(growth).toBeLessThan(mostGrowth);
    expect(rss).toBeLessThan(mostMemory);
  },
  (seconds + 600) * 1000,
);

interface Fuzzed {
  finds: string[];
  count: number;
  read: number;
  /** Bytes in use after every 50th input. */
  heaps: number[];
  rss: number;
}

/** Fuzzes until the time is over; where the process ends or hangs, another goes on behind that input. */
async function fuzz(kind: string): Promise<Fuzzed> {
  const all: Fuzzed = { finds: [], count: 0, read: 0, heaps: [], rss: 0 };
  const until = Date.now() + seconds * 1000;
  let seed = firstSeed;
  do {
    seed = (await fuzzFrom(kind, seed, until, all)) + 1;
  } while (Date.now() < until && all.finds.length < mostFinds);
  return all;
}

/** Returns the last input that was tried. */
async function fuzzFrom(kind: string, seed: number, until: number, all: Fuzzed): Promise<number> {
  const program = path.join(import.meta.dirname, '../helpers/fuzz-import-process.ts');
  const child = spawn(
    process.execPath,
    ['--expose-gc', program, kind, String(seed), String(until)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2000)));
  const ended = new Promise<string>((resolve) => {
    child.on('close', (status, signal) => resolve(String(signal ?? status)));
  });
  let last = seed;
  const heaps: number[] = [];
  const find = (what: string) => {
    all.finds.push(
      `FUZZ_SEED=${last} FUZZ_SECONDS=0 npm run nightly -- tests/nightly/import-fuzz.test.ts -t ${kind}:\n${what}`,
    );
    process.stderr.write(`${all.finds.at(-1) ?? ''}\n`);
  };
  const stop = () => {
    find(`no end after ${longest / 1000} seconds`);
    child.kill('SIGKILL');
  };
  let timer = setTimeout(stop, longest);
  for await (const line of createInterface(child.stdout)) {
    clearTimeout(timer);
    timer = setTimeout(stop, longest);
    const told = JSON.parse(line) as Told;
    last = told.seed;
    if (told.at === 'begin') continue;
    all.count++;
    if (told.read > 0) all.read++;
    all.rss = Math.max(all.rss, told.rss);
    if (told.heap > 0) heaps.push(told.heap);
    if (told.find !== undefined) find(told.find);
    if (all.finds.length >= mostFinds) child.kill();
  }
  clearTimeout(timer);
  const status = await ended;
  // Those that end it here: of those that take too long, and when there are enough finds.
  const isStopped = status === 'SIGKILL' || status === 'SIGTERM';
  if (status !== '0' && !isStopped) find(`it ended with ${status}: ${said}`);
  // Each process begins with its own.
  if (heaps.length > all.heaps.length) all.heaps = heaps;
  return last;
}
