import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { createRandom } from '../../scripts/bench/random.ts';
import { digestsOf } from './build-apart.ts';
import type { Clone } from './clone.ts';
import { contentOf, writeContent, type Draft } from './draft.ts';
import { editSome, newDraft } from './edits.ts';

export interface Sequence {
  seed: number;
  /** How many commits after the first build. */
  commits: number;
  /** Whether the content lies in a git repository, which then vouches for what has not changed. */
  git?: boolean;
  /** Whether it is built as of today, when a link to what is not there is an error. */
  today?: boolean;
}

/**
 * One archive, built, edited and built again; after each commit the kept site is, file by file, the one that a
 * build from nothing gives, and what that refuses is refused. Gives how many commits were published, and
 * what was done in all.
 */
export async function proveSequence(clone: Clone, folder: string, sequence: Sequence) {
  const random = createRandom(sequence.seed, 0);
  const place = (name: string) => path.join(folder, name);
  const content = place('content');
  const build = ({ asOf }: Draft, out: string, cache: string) =>
    clone.build({
      CONTENT_DIR: content,
      OUT_DIR: place(out),
      CACHE_DIR: place(cache),
      AS_OF: sequence.today ? '' : asOf,
    });
  const write = async (draft: Draft, before?: Draft) => {
    writeContent(content, await contentOf(draft));
    for (const file of Object.keys({ ...before?.code, ...draft.code })) {
      clone.change(file, (text) => text + (draft.code[file] ?? ''));
    }
  };
  const git = (...args: string[]) => {
    const who = [
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@example.org',
      '-c',
      'core.autocrlf=false',
    ];
    if (sequence.git) execFileSync('git', [...who, ...args], { cwd: content, stdio: 'ignore' });
  };

  rmSync(folder, { recursive: true, force: true });
  let draft = newDraft(random);
  await write(draft);
  git('init', '--quiet');
  git('add', '.');
  const first = await build(draft, 'dist', 'cache');
  expect(first.status, first.said).toBe(0);
  const done: string[] = [];
  let published = 0;
  for (let number = 1; number <= sequence.commits; number++) {
    const commit = editSome(random, draft, 100 * sequence.seed + number, 3);
    done.push(...commit.names);
    await write(commit.draft, draft);
    // Some of it is in git's index, and some is not yet.
    if (random.chance(0.7)) git('add', '.');
    const [kept, clean] = await Promise.all([
      build(commit.draft, 'dist', 'cache'),
      build(commit.draft, 'clean', 'clean-cache'),
    ]);
    const what = `seed ${sequence.seed}, commit ${number} (${done.join('; ')}): `;
    expect(kept.status, `${what}${clean.said}\n${kept.said}`).toBe(clean.status);
    expect(kept.status, `${what}${kept.said}`).toBeLessThan(2);
    if (kept.status === 0) {
      expect(differing(digestsOf(place('dist')), digestsOf(place('clean'))), what).toEqual([]);
      draft = commit.draft;
      published += 1;
    } else await write(draft, commit.draft);
    for (const name of ['clean', 'clean-cache']) {
      rmSync(place(name), { recursive: true, force: true });
    }
  }
  await write({ ...draft, code: {} }, draft);
  return { published, done };
}

/** The files that only one has, or that are not the same. */
export function differing(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] {
  const files = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...files].filter((file) => one[file] !== other[file]).sort();
}
