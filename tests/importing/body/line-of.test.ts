import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { oneLine, textOf } from '../../../src/importing/body/line-of.ts';
import { fromHtml } from '../../helpers/hast.ts';

test('a text in one line has single spaces, and words of two blocks stay apart', () => {
  expect(oneLine(' a \n\t b ')).toBe('a b');
  const nodes = fromHtml('<p>One</p><p>two <b>three</b></p>').children as ElementContent[];
  expect(textOf(nodes)).toBe('One two three');
});
