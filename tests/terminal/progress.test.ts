import { describe, expect, test } from 'vitest';
import { createProgress } from '../../src/terminal/progress.ts';

function watch(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, columns: 30, write: (text: string) => written.push(text) };
  const progress = createProgress(stream, () => clock.now);
  return { progress, clock, text: () => written.join('') };
}

describe('progress', () => {
  test('in a log is a line for each step, and one now and then', () => {
    const { progress, clock, text } = watch(false);
    progress.start('check');
    clock.now = 400;
    progress.start('render', 3000);
    for (let done = 1; done <= 3000; done++) {
      clock.now += 10;
      progress.advance(done);
    }
    progress.say('a word');
    progress.start('index', undefined, 'record');
    clock.now += 90_000;
    progress.advance(1);
    expect(progress.end()).toEqual([
      { name: 'check', seconds: 0.4 },
      { name: 'render', seconds: 30 },
      { name: 'index', seconds: 90 },
    ]);
    expect(text().split('\n')).toEqual([
      'check: 0.4 s',
      'render: 1,000 of 3,000 pages, 100/s, 20 s left',
      'render: 2,000 of 3,000 pages, 100/s, 10.0 s left',
      'render: 3,000 of 3,000 pages, 100/s, 0.0 s left',
      'a word',
      'render: 30 s, 3,000 pages',
      'index: 1 record',
      'index: 1 min 30 s, 1 record',
      '',
    ]);
  });

  test('says how much time is left by the share that is done, where nobody knows of how many', () => {
    const { progress, clock, text } = watch(false);
    progress.start('survey', undefined, 'item');
    progress.advance(1, undefined, 0);
    clock.now = 10_000;
    progress.advance(2001, undefined, 0.25);
    progress.end();
    expect(text()).toContain('survey: 2,001 items, 200/s, 30 s left\n');
  });

  test('on a terminal is one line that changes, no wider than it, and gone at the end', () => {
    const { progress, clock, text } = watch(true);
    progress.start('render', 500);
    clock.now = 50;
    progress.advance(10);
    clock.now = 150;
    progress.advance(75);
    progress.end();
    progress.advance(80);
    const clear = '\r\u001B[2K';
    expect(text()).toBe(
      `${clear}render …${clear}render: 75 of 500 pages, 650/${clear}render: 0.1 s, 75 pages\n`,
    );
  });
});
