import { expect, test } from 'vitest';
import {
  textsOfLexical,
  textsOfMobiledoc,
} from '../../../../src/importing/readers/ghost/document-texts.ts';

const text = (said: string) => ({ type: 'extended-text', text: said, format: 1 });

test('the texts of Lexical are those of its nodes, a block each', () => {
  const children = [
    {
      type: 'paragraph',
      children: [
        text('Mos'),
        text('cow'),
        { type: 'linebreak' },
        { type: 'link', url: '/a', children: [text('a & b')] },
      ],
    },
    {
      type: 'list',
      children: [
        { type: 'listitem', children: [text('one')] },
        { type: 'listitem', children: [text('two')] },
      ],
    },
    { type: 'callout', calloutText: 'Note', calloutEmoji: '' },
    { type: 'signup', header: 'Join', url: 'https://x.example' },
  ];
  const texts = textsOfLexical({ root: { children } });
  expect(texts.filter(({ text: said }) => said !== '')).toEqual([
    { form: 'plain', text: 'Moscow a & b' },
    { form: 'plain', text: 'one' },
    { form: 'plain', text: 'two' },
    { form: 'html', text: '<div>Note</div>' },
    { form: 'plain', text: 'Join' },
  ]);
});

test('the texts of Mobiledoc are those of its markers, atoms and unknown sections', () => {
  const texts = textsOfMobiledoc({
    atoms: [
      ['soft-return', '', {}],
      ['mention', '@ann', {}],
    ],
    cards: [['hr', {}]],
    sections: [
      [
        1,
        'p',
        [
          [0, [0], 0, 'Mos'],
          [0, [], 1, 'cow'],
          [1, [], 0, 0],
          [1, [], 0, 1],
        ],
      ],
      [2, '/a.png'],
      [3, 'ul', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]],
      [10, 0],
      [77, 'odd', ['end']],
    ],
  });
  expect(texts.map(({ text: said }) => said)).toEqual([
    'Moscow @ann',
    'one',
    'two',
    '<hr>',
    'odd\nend',
  ]);
});

test('what is no document says nothing', () => {
  expect(textsOfLexical({})).toEqual([]);
  expect(textsOfMobiledoc({ sections: 'x' })).toEqual([]);
});
