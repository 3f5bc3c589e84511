import { colours, type Pair } from './colours.ts';
import { channels, contrast } from './contrast.ts';

/** The colour of kickers, marks and links under the pointer, in both schemes. */
export type Accent = Pair;

/** WCAG 2.2 AA for text of any size. */
const minContrast = 4.5;

/** Whether a text in this colour can be read in a scheme. */
export function isReadable(colour: string, scheme: keyof Accent): boolean {
  return contrast(colour, colours.paper[scheme]) >= minContrast;
}

/** The colour that is nearest to this one and can be read in a scheme: darker in a light one, lighter in a dark one. */
export function readable(colour: string, scheme: keyof Accent): string {
  const towards = scheme === 'light' ? 0 : 255;
  let found: readonly number[] = channels(colour);
  for (let share = 0; share <= 1; share += 0.02) {
    found = channels(colour).map((part) => Math.round(part + (towards - part) * share));
    if (isReadable(toHex(found), scheme)) break;
  }
  return toHex(found);
}

function toHex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
