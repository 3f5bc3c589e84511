import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { BuildSummary } from '../../src/terminal/summary.ts';
import { digestsOf } from './build-apart.ts';
import { cloneProject, type Clone, type Outcome } from './clone.ts';
import { contentOf, writeContent, type Draft } from './draft.ts';

/** A project of its own with content, a site that is kept between builds, and a cache. */
export interface KeptSite {
  clone: Clone;
  place(name: string): string;
  /** Brings the content to the draft's. */
  write(draft: Draft): Promise<void>;
  /** Builds the draft into the kept site, whatever comes of it. */
  attempt(draft: Draft, own?: Readonly<Record<string, string>>): Promise<Outcome>;
  /** Builds it into the kept site, which must succeed; `own` is of the environment. */
  build(draft: Draft, own?: Readonly<Record<string, string>>): Promise<BuildSummary>;
  /** The digests of what a build from nothing gives. */
  clean(draft: Draft): Promise<Record<string, string>>;
  /** The digests of what is kept, or of another folder. */
  digests(folder?: string): Record<string, string>;
  remove(): Promise<void>;
}

/** An empty one. */
export async function makeKeptSite(): Promise<KeptSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backfile-kept-'));
  const place = (name: string) => path.join(folder, name);
  const clone = cloneProject(place('project'));
  const write = async (draft: Draft) => writeContent(place('content'), await contentOf(draft));
  const attempt = async (draft: Draft, own: Readonly<Record<string, string>> = {}) => {
    await write(draft);
    return clone.build({
      CONTENT_DIR: place('content'),
      OUT_DIR: place('dist'),
      CACHE_DIR: place('cache'),
      AS_OF: draft.asOf,
      ...own,
    });
  };
  const build: KeptSite['build'] = async (draft, own) => {
    const { status, said, summary } = await attempt(draft, own);
    expect(status, said).toBe(0);
    if (!summary) throw new Error('the build gave no summary');
    return summary;
  };
  return {
    clone,
    place,
    write,
    attempt,
    build,
    async clean(draft) {
      await build(draft, { OUT_DIR: place('clean'), CACHE_DIR: place('clean-cache') });
      const digests = digestsOf(place('clean'));
      for (const name of ['clean', 'clean-cache']) await rm(place(name), { recursive: true });
      return digests;
    },
    digests: (outDir = place('dist')) => digestsOf(outDir),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
