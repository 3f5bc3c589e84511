import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { craftRuleNames } from '../src/archive/rules/craft-rules.ts';
import { addCorrection } from '../src/article/write/add-notice.ts';
import { readContent } from '../src/reading/read-content.ts';
import { writeTree } from './helpers/site-folder.ts';

const root = path.join(import.meta.dirname, '..');
const guide = readFileSync(path.join(root, 'content/README.md'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'backfile-guide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocks = [...guide.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', file = '', text = '']) => ({ kind, file, text }),
);
const files = Object.fromEntries(
  blocks.filter(({ file }) => file !== '').map(({ file, text }) => [file, text]),
);
const settings = 'name: The Archive\nurl: https://example.org/\neditions: [en, ru]\n';
const main = 'articles/2021/2021-08-26-talks-in-doha.md';

async function check(changes: Readonly<Record<string, string>> = {}, craft = false) {
  const contentDir = mkdtempSync(path.join(folder, 'content-'));
  await writeTree(contentDir, { 'site.yaml': settings, 'README.md': guide, ...files, ...changes });
  const pictures = path.join(contentDir, 'articles/2021');
  await mkdir(pictures, { recursive: true });
  const picture = sharp({ create: { width: 640, height: 400, channels: 3, background: '#abc' } });
  await picture.toFile(path.join(pictures, 'palace.jpg'));
  await picture.toFile(path.join(pictures, 'plan.png'));
  return readContent({ contentDir, now: Date.UTC(2021, 8, 1), craft });
}

describe('the editor’s guide', () => {
  test('has examples that are an archive without a mistake, in which it is not an article', async () => {
    const { problems, archive, waiting } = await check();
    expect(problems).toEqual([]);
    expect([...(archive?.byKey.keys() ?? [])].sort()).toEqual([
      '1937/07/01/bridge-opens',
      '1937/07/water-in-the-mill',
      '2021/08/25/held',
      '2021/08/26/talks-in-doha',
      '2021/08/28/palace',
      '2021/08/29/allowed',
    ]);
    expect(Object.keys(archive?.byKey.get('2021/08/26/talks-in-doha')?.editions ?? {})).toEqual([
      'en',
      'ru',
    ]);
    expect(waiting).toMatchObject({ drafts: 1 });
    expect(archive?.pages.size).toBe(0);
  });

  test('shows a correction as the command writes it', () => {
    const [shown] = blocks.filter(({ kind, file }) => kind === 'yaml' && file === '');
    const text = 'An earlier version gave the wrong month of the next round.';
    const written = addCorrection(files[main] ?? '', {
      date: '2021-08-27',
      kind: 'correction',
      text,
    });
    expect(written).toContain(`\n${shown?.text ?? '?'}---\n`);
    expect(guide).toContain(`talks-in-doha.md "${text}"`);
  });

  const rows = [...guide.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\| .+\|$/gm)];

  test('explains messages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  test.each(rows.map(([, line = '', message = '']) => [line, message]))(
    'for %j has the message as it is',
    async (line, message) => {
      const field = /^\w+:/.exec(line)?.[0];
      const kept = (files[main] ?? '')
        .split('\n')
        .filter((each) => field === undefined || !each.startsWith(field))
        .join('\n');
      const { problems } = await check({ [main]: kept.replace('---\n', `---\n${line}\n`) });
      const own = problems.filter(({ file }) => file === main);
      expect(own.map(({ message: said, hint }) => `${said}; ${hint ?? ''}`).join('\n')).toContain(
        message,
      );
      expect(own.every(({ severity }) => severity === 'error')).toBe(true);
    },
  );

  // What takes more than one line to show lies among the mistakes, whose messages have a test of their own.
  const said = ['mistakes', 'ledger']
    .map((name) => readFileSync(path.join(root, 'tests/fixtures', name, 'messages.txt'), 'utf8'))
    .join('');
  const others = [...guide.matchAll(/^\| [A-Z][^|]+\| `([^`]+)` +\| .+\|$/gm)];

  test('explains what is wrong with files by messages that there are', () => {
    expect(others.length).toBeGreaterThanOrEqual(10);
    expect(others.map(([, message = '']) => message).filter((one) => !said.includes(one))).toEqual(
      [],
    );
  });

  const warnings = [...guide.matchAll(/^\| `([^`]+)` +\| [^|]+\| `([a-z-]+)` +\|$/gm)];

  test('explains each rule of craft by its message', () => {
    expect(warnings.map(([, , rule]) => rule).toSorted()).toEqual(craftRuleNames.toSorted());
    const lines = said.split('\n');
    const unsaid = warnings.filter(
      ([, message = '', rule = '']) =>
        !lines.some((line) => line.includes(message) && line.endsWith(`[${rule}]`)),
    );
    expect(unsaid.map(([row]) => row)).toEqual([]);
  });

  test('allows what it says that it allows', async () => {
    const allowed = 'articles/2021/2021-08-29-allowed.md';
    const without = (files[allowed] ?? '').replace(/^x-allow.*\n/m, '');
    const warned = async (changes?: Readonly<Record<string, string>>) =>
      (await check(changes, true)).problems.filter(({ file }) => file === allowed);
    expect(await warned()).toEqual([]);
    expect(await warned({ [allowed]: without })).toMatchObject([{ rule: 'relative-date' }]);
  });

  test('names commands and flags that exist', () => {
    const commands = [
      ...blocks.filter(({ kind }) => kind === 'sh').flatMap(({ text }) => text.split('\n')),
      ...[...guide.matchAll(/`(npm run [^`]+)`/g)].map(([, line = '']) => line),
    ].filter((line) => line.startsWith('npm run'));
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(commands.length).toBeGreaterThan(10);
    const helps = new Map<string, string>();
    for (const line of commands) {
      const name = /^npm run (\S+)/.exec(line)?.[1] ?? '';
      expect(Object.keys(scripts)).toContain(name);
      const words = /^scripts\/backfile (.+)/.exec(scripts[name] ?? '')?.[1]?.split(' ') ?? [];
      expect(words).not.toEqual([]);
      const script = path.join(root, 'scripts/backfile.ts');
      const flags = [...line.matchAll(/ (--[a-z-]+)/g)].map(([, flag = '']) => flag);
      if (flags.length === 0) continue;
      const help =
        helps.get(name) ??
        spawnSync(process.execPath, [script, ...words, '--help'], { encoding: 'utf8' }).stdout;
      helps.set(name, help);
      expect(flags.filter((flag) => !help.includes(flag))).toEqual([]);
    }
  });
});
