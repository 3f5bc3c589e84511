import { hash } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MachineError } from '../../../src/system/errors.ts';
import { finishPublication } from '../../../src/site/publish/journal.ts';
import { readManifest } from '../../../src/site/publish/manifest.ts';
import { publish, type PublishHooks } from '../../../src/site/publish/publish.ts';
import { readTree, temporaryFolder, writeTree, type Tree } from '../../helpers/site-folder.ts';

const page = (...links: string[]) => links.map((href) => `<a href="${href}">x</a>`).join('');
const manifest = {
  settings: { siteUrl: 'https://example.org/' },
  routes: new Map(),
  outputs: new Map(),
  bundles: new Map(),
};

/** A page that stays, one that changes, one that goes, one that comes; assets and an index with hashes. */
const before: Tree = {
  'index.html': page('/a.1.css', '/stays/', '/goes/', '/search.json'),
  'stays/index.html': page('/a.1.css', '/'),
  'goes/index.html': page('/a.1.css', '/goes/deep/'),
  'goes/deep/index.html': page('/'),
  'a.1.css': 'old style',
  'search.json': page('/part.1'),
  'part.1': 'old part',
  'turns/file.html': 'a folder that becomes a file',
  tips: 'a file that becomes a folder',
};
const after: Tree = {
  'index.html': page('/a.2.css', '/stays/', '/new/', '/search.json'),
  'stays/index.html': page('/a.2.css', '/new/'),
  'new/index.html': page('/', '/new/deep/', '/a.2.css'),
  'new/deep/index.html': page('/new/'),
  'a.2.css': 'new style',
  'search.json': page('/part.2', '/new/'),
  'part.2': 'new part',
  turns: 'a file',
  'tips/index.html': 'a folder',
  'feed.xml': page('/new/'),
};

async function place(tree: Tree): Promise<{
  outDir: string;
  to: (next: Tree, hooks?: PublishHooks) => ReturnType<typeof publish>;
}> {
  const folder = await temporaryFolder();
  const outDir = path.join(folder, 'dist');
  const to = async (next: Tree, hooks?: PublishHooks) => {
    const staging = path.join(folder, 'staging');
    await writeTree(staging, next);
    return publish({ staging, outDir, kept: new Map(), manifest }, hooks);
  };
  await to(tree);
  return { outDir, to };
}

/** Links from the pages in `from`, and from where these lead, that lead nowhere. */
function brokenLinks(site: Tree, from: Iterable<string>): string[] {
  const seen = new Set<string>();
  const broken: string[] = [];
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, href = ''] of (site[file] ?? '').matchAll(/href="\/([^"]*)"/g)) {
      const target = href === '' || href.endsWith('/') ? `${href}index.html` : href;
      if (site[target] === undefined) broken.push(`${file} → /${href}`);
      else visit(target);
    }
  };
  for (const file of from) visit(file);
  return broken;
}

/** What can be come upon by somebody who knows the site as it was. */
const known = (site: Tree) => Object.keys(before).filter((file) => site[file] !== undefined);

const own = (outDir: string) =>
  readdir(path.join(outDir, '.backfile')).then((names) => names.sort());

class Killed extends Error {}

describe('a publication', () => {
  test('brings the folder to the new site, and counts', async () => {
    const { outDir, to } = await place(before);
    expect(await readTree(outDir)).toEqual(before);
    const { added, replaced, removed, ...whole } = await to(after);
    expect([added.length, replaced.length, removed.length]).toEqual([7, 3, 6]);
    expect(whole).toEqual({ files: 10, bytes: Object.values(after).join('').length });
    expect(await readTree(outDir)).toEqual(after);
    expect(await own(outDir)).toEqual(['manifest.json', 'mark']);
    const { files } = readManifest(outDir)!;
    expect([...files.keys()]).toEqual(Object.keys(after).sort());
    expect(files.get('tips/index.html')).toEqual({
      sha256: hash('sha256', 'a folder'),
      size: 'a folder'.length,
    });
  });

  test('touches nothing that is the same', async () => {
    const { outDir, to } = await place(before);
    const stays = path.join(outDir, 'goes/index.html');
    const inode = (await stat(stays)).ino;
    const { mtimeMs } = await stat(stays);
    expect(await to({ ...before, 'index.html': 'x' })).toMatchObject({
      added: [],
      replaced: ['index.html'],
      removed: [],
    });
    expect(await stat(stays)).toMatchObject({ ino: inode, mtimeMs });
  });

  test('keeps what it is told to, without looking at it', async () => {
    const { outDir } = await place(before);
    const staging = path.join(path.dirname(outDir), 'staging');
    await writeTree(staging, { 'index.html': 'new', 'feed.xml': 'new' });
    const { files } = readManifest(outDir)!;
    const kept = new Map([...files].filter(([file]) => /^(?:stays|part|index)/.test(file)));
    const published = await publish({ staging, outDir, kept, manifest });
    expect(published).toMatchObject({ added: ['feed.xml'], replaced: ['index.html'], files: 4 });
    const site = {
      'index.html': 'new',
      'feed.xml': 'new',
      'stays/index.html': before['stays/index.html'],
      'part.1': before['part.1'],
    };
    expect(await readTree(outDir)).toEqual(site);
    expect([...readManifest(outDir)!.files.keys()]).toEqual(Object.keys(site).sort());
  });

  test('mends what was edited, deletes what is not of the site, and spares a repository', async () => {
    const { outDir, to } = await place(before);
    await writeTree(outDir, { 'part.1': 'OLD PART', 'stray/x.txt': 'x', '.git/HEAD': 'ref' });
    await mkdir(path.join(outDir, 'empty/deep'), { recursive: true });
    await rm(path.join(outDir, '.backfile/manifest.json'));
    await to(before);
    expect(await readTree(outDir)).toEqual({ ...before, '.git/HEAD': 'ref' });
  });

  test('never writes through a link', async () => {
    const { outDir, to } = await place({ 'index.html': 'x' });
    const elsewhere = path.join(path.dirname(outDir), 'elsewhere');
    await writeTree(elsewhere, { 'index.html': 'mine', other: 'hard' });
    await symlink(elsewhere, path.join(outDir, 'new'));
    await link(path.join(elsewhere, 'other'), path.join(outDir, 'search.json'));
    await to(after);
    expect(await readTree(outDir)).toEqual(after);
    expect(await readTree(elsewhere)).toEqual({ 'index.html': 'mine', other: 'hard' });
  });

  test('comes from another file system by copies', async () => {
    const { outDir, to } = await place(before);
    const move = () => Promise.reject(Object.assign(new Error('EXDEV'), { code: 'EXDEV' }));
    await to(after, { move });
    expect(await readTree(outDir)).toEqual(after);
    expect(await readdir(path.dirname(outDir))).toEqual(['dist']);
  });
});

describe('killed', () => {
  const countSteps = async () => {
    const { to } = await place(before);
    let steps = 0;
    await to(after, {
      before: () => {
        steps++;
      },
    });
    return steps;
  };

  test('before any step, the site holds, and the next command finishes it', async () => {
    const steps = await countSteps();
    expect(steps).toBeGreaterThan(12);
    for (let k = 0; k < steps; k++) {
      const { outDir, to } = await place(before);
      const kill = (index: number) => {
        if (index === k) throw new Killed();
      };
      await expect(to(after, { before: kill })).rejects.toThrow(Killed);
      const site = await readTree(outDir);
      for (const [file, text] of Object.entries(site)) {
        if (!file.endsWith('/')) expect([before[file], after[file]], file).toContain(text);
      }
      expect(brokenLinks(site, known(site)), `before step ${k}`).toEqual([]);
      // And killed once more on the way.
      await expect(finishPublication(outDir, kill)).rejects.toThrow(Killed);
      expect(await finishPublication(outDir)).toBe('finished');
      expect(await readTree(outDir)).toEqual(after);
      expect(await own(outDir)).toEqual(['manifest.json', 'mark']);
      expect(await finishPublication(outDir)).toBe('nothing');
    }
  });

  test('on the first publication, no page that is found links to nothing', async () => {
    const entries = new Set(Object.keys(after).map((file) => file.split('/')[0]));
    for (let k = 0; k < entries.size; k++) {
      const folder = await temporaryFolder();
      const [staging, outDir] = [path.join(folder, 'staging'), path.join(folder, 'dist')];
      await writeTree(staging, after);
      const kill = (index: number) => {
        if (index === k) throw new Killed();
      };
      await expect(
        publish({ staging, outDir, kept: new Map(), manifest }, { before: kill }),
      ).rejects.toThrow(Killed);
      const site = await readTree(outDir);
      expect(brokenLinks(site, site['index.html'] === undefined ? [] : ['index.html'])).toEqual([]);
      expect(await finishPublication(outDir)).toBe('finished');
      expect(await readTree(outDir)).toEqual(after);
    }
  });

  test('before the journal, nothing has changed, and what lay ready is thrown away', async () => {
    const { outDir } = await place(before);
    await writeTree(path.join(outDir, '.backfile'), {
      'next/index.html': 'new',
      'manifest.next.json': '{}',
      'journal.json.new': '{"version":1,"st',
    });
    expect(await finishPublication(outDir)).toBe('nothing');
    expect(await readTree(outDir)).toEqual(before);
    expect(await own(outDir)).toEqual(['manifest.json', 'mark']);
  });
});

describe('a failing machine', () => {
  const full = () =>
    Promise.reject(
      Object.assign(new Error('ENOSPC: no space left'), {
        code: 'ENOSPC',
        syscall: 'rename',
        path: '/x',
      }),
    );

  test('before the journal leaves the site as it was, and no rest', async () => {
    const { outDir, to } = await place(before);
    await expect(to(after, { move: full })).rejects.toThrow(MachineError);
    await expect(to(after, { move: full })).rejects.toThrow(/the disk is full \(ENOSPC\)/);
    expect(await readTree(outDir)).toEqual(before);
    expect(await own(outDir)).toEqual(['manifest.json', 'mark']);
  });

  test('in the middle leaves whole files, and the publication is finished once there is room', async () => {
    const { outDir, to } = await place(before);
    await expect(
      to(after, { before: (index) => (index === 8 ? full() : undefined) }),
    ).rejects.toThrow(MachineError);
    const site = await readTree(outDir);
    expect(brokenLinks(site, known(site))).toEqual([]);
    expect(await finishPublication(outDir)).toBe('finished');
    expect(await readTree(outDir)).toEqual(after);
  });
});

describe('a journal', () => {
  const stopAt = (k: number) => (index: number) => {
    if (index === k) throw new Killed();
  };

  test('that cannot be followed any more takes the manifest along, and the next build mends all', async () => {
    const { outDir, to } = await place(before);
    await expect(to(after, { before: stopAt(2) })).rejects.toThrow(Killed);
    await rm(path.join(outDir, '.backfile/next'), { recursive: true });
    expect(await finishPublication(outDir)).toBe('broken');
    expect(readManifest(outDir)).toBeUndefined();
    await to(after);
    expect(await readTree(outDir)).toEqual(after);
  });

  test.each([
    'nonsense',
    '{"version":2,"steps":[]}',
    '{"version":1,"steps":[{"do":"remove","path":"../precious"}]}',
    '{"version":1,"steps":[{"do":"remove","path":"/precious"}]}',
    '{"version":1,"steps":[{"do":"remove"}]}',
  ])('%s is not followed', async (text) => {
    const { outDir } = await place(before);
    const precious = path.join(path.dirname(outDir), 'precious');
    await writeFile(precious, 'x');
    await writeFile(path.join(outDir, '.backfile/journal.json'), text);
    expect(await finishPublication(outDir)).toBe('broken');
    expect(await readTree(outDir)).toEqual(before);
    expect(await readFile(precious, 'utf8')).toBe('x');
  });

  test('in a folder that is not ours is nobody’s business', async () => {
    const folder = await temporaryFolder();
    const tree = {
      '.backfile/journal.json': '{"version":1,"steps":[{"do":"remove","path":"a"}]}',
      a: 'x',
    };
    await writeTree(folder, tree);
    expect(await finishPublication(folder)).toBe('nothing');
    expect(await readTree(folder)).toEqual({ a: 'x' });
  });
});
