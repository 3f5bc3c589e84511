import { describe, expect, test } from 'vitest';
import { loadAll } from '../../src/commands/all.ts';
import { helpOf, listOf } from '../../src/commands/help.ts';

const commands = await loadAll();

describe.each(commands.map((command) => [command.name, command] as const))('%s', (_, command) => {
  const help = helpOf(command);

  test('explains each of its flags, and when each exit status comes', () => {
    for (const [name, { type, value, help: does }] of Object.entries(command.flags)) {
      expect([name, does === undefined]).toEqual([name, false]);
      expect([name, value !== undefined]).toEqual([name, type === 'string']);
      expect(help).toContain(value === undefined ? `  --${name}` : `  --${name} ${value}`);
    }
    expect(Object.keys(command.statuses)).toEqual(expect.arrayContaining(['0', '2']));
  });

  test('fits on a terminal, and breaks no flag in two', () => {
    const lines = help.split('\n');
    const typed = lines.filter((line) => !line.startsWith('  npx backfile'));
    expect(typed.filter((line) => line.length > 104)).toEqual([]);
    expect(lines.filter((line) => /^[^\]]*\]/.test(line) && !/^[^\]]*\[/.test(line))).toEqual([]);
  });
});

test('the list names each command with what it does', () => {
  const list = listOf(commands).replaceAll(/\s+/g, ' ');
  for (const { name, does } of commands)
    expect(list).toContain(`${name} ${does.replaceAll('`', '')}`);
});
