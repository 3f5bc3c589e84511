import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** As a person calls it, with nothing of npm's in the environment unless the test puts it there. */
function backfile(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(path.join(root, 'scripts/backfile'), args, {
    cwd: root,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  test.each([
    ['a mistyped command', ['chekc'], 'there is no command "chekc"; did you mean "check"?'],
    ['another command', ['frobnicate'], 'npx backfile help lists the commands'],
    ['a flag before the command', ['--fix'], 'put the command before its flags'],
    ['a mistyped flag', ['check', '--chnaged'], 'no flag --chnaged; did you mean "--changed"?'],
    ['a flag of another command', ['check', '--explain', 'x'], '--explain: it belongs to build;'],
    ['a flag of two others', ['new', '--port', '1'], '--port: it belongs to start and dev;'],
    ['a missing value', ['build', '--summary'], '--summary needs a value'],
    ['a word too many', ['verify', 'dist'], '"dist" means nothing here'],
    [
      'a mistyped kind',
      ['names', 'topisc'],
      '"topisc" is not a kind of name; did you mean "topics"?',
    ],
    ['no kind', ['names'], 'name a kind: topics, sources'],
  ])('tells %s', (_, args, message) => {
    const { status, stdout, stderr } = backfile(args);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('without a command lists them, and is wrong use; help lists them, and is not', () => {
    const help = backfile(['help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(/^ {2}build +checks the content/m);
    expect(backfile([])).toEqual({ status: 2, stdout: '', stderr: help.stdout });
    expect(backfile(['help', 'new'])).toEqual(backfile(['new', '--help']));
  });

  test('is spoken of as it was called', () => {
    const begin = (args: string[], event?: string) =>
      backfile(args, event === undefined ? {} : { npm_lifecycle_event: event }).stderr;
    expect(begin(['build', '--x'])).toMatch(/^npm run build: /);
    expect(begin(['build', '--x'], 'npx')).toMatch(/^backfile build: /);
    expect(begin(['names', 'people', 'x'], 'people')).toMatch(/^npm run people: /);
  });
});
