import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainToMarkdown } from '../../../src/importing/body/plain-body.ts';
import { textOfMarkdown } from '../../../src/importing/words/shown-text.ts';

test('blocks of lines are paragraphs, and no character is markup', () => {
  expect(plainToMarkdown('One\n  two\n \n# *three* <b>\n')).toBe(
    'One two\n\n\\# \\*three\\* \\<b>',
  );
});

test('shows the characters that were typed', () => {
  const line = fc.stringMatching(/^[a-z0-9 *_#<>&[\]()`~|:.+-]{0,20}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
      const text = lines.join('\n');
      expect(plain(textOfMarkdown(plainToMarkdown(text)))).toBe(plain(text));
    }),
  );
});
