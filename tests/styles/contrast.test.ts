import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '../../src/archive/look/contrast.ts';

const tokens = readFileSync(path.join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');

/** A role's two colours. */
function pair(role: string): { light: string; dark: string } {
  const [, light = '', dark = ''] =
    new RegExp(`--${role}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return { light, dark };
}

/** As `color-mix(in srgb, one share, other)`. */
function mix(one: string, other: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => part(one, at) * share + part(other, at) * (1 - share));
  return `#${parts.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

const AA = 4.5;
const AAA = 7;

test.each([
  // Running text, and what is marked in it.
  ['ink', 'paper', AAA],
  ['ink', 'mark', AAA],
  // Metadata, labels, links on hover.
  ['ink-soft', 'paper', AA],
  ['accent', 'paper', AA],
])('%s on %s is readable in a light scheme and a dark one', (text, ground, least) => {
  for (const scheme of ['light', 'dark'] as const) {
    const found = contrast(pair(text)[scheme], pair(ground)[scheme]);
    expect([scheme, found >= least, found]).toEqual([scheme, true, found]);
  }
});

test.each([14, 28, 44])('a day of the calendar is readable on %i %% of the accent', (percent) => {
  for (const scheme of ['light', 'dark'] as const) {
    const ground = mix(pair('accent')[scheme], pair('paper')[scheme], percent / 100);
    expect(contrast(pair('ink')[scheme], ground)).toBeGreaterThanOrEqual(AA);
  }
});

test('nothing but the tokens names a colour', () => {
  const folder = path.join(import.meta.dirname, '../../src/styles');
  for (const file of ['base', 'article', 'cards', 'front', 'search', 'apparatus', 'prose']) {
    const text = readFileSync(path.join(folder, `${file}.css`), 'utf8');
    expect([file, /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(/i.exec(text)?.[0]]).toEqual([
      file,
      undefined,
    ]);
  }
});
