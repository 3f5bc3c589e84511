import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { colours } from '../../../src/archive/look/colours.ts';

const tokens = readFileSync(
  path.join(import.meta.dirname, '../../../src/styles/tokens.css'),
  'utf8',
);

test.each(Object.entries(colours))('%s is that of the tokens', (name, { light, dark }) => {
  const role = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(tokens).toContain(`--${role}: light-dark(${light}, ${dark});`);
});
