import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/article/body/body.ts';
import { contextWith } from './context.ts';

const render = (markdown: string) =>
  renderBody(markdown, contextWith())
    .html.replaceAll(/<\/?strong>/g, '§')
    .replaceAll(/<\/?em>/g, '¤')
    .replaceAll(/<\/?p>/g, '');

describe('emphasis ends and begins beside marks and letters', () => {
  test.each([
    'Как сообщил §«Роскосмос»§в среду. §Важно:§это не всё.',
    '§قال:§إن الاجتماع انتهى.',
    'قال §«الوزير»§إن §(الاجتماع)§انتهى',
    "§TBMM'§nin kararı, §TBMM’§nin, ¤TBMM’¤ye",
    '§Few resources required—§A hallway test',
    'これは§「引用」§です、§（注）§も',
    '这是§“重要”§的。',
    '¤«Звезда»¤ми',
    '§текст.§Ещё §5 %§от',
    '§«А»§и§«Б»§',
    'Er sagte §„Nein.“§und ging, §»So«§auch',
    '§Hinweis!§Bitte ¤(Anm. d. Red.)¤beachten',
    'Из §«А»§, §«Б»§ и ¤«В»¤.',
    '§Bold ¤and «both»¤§и',
  ])('%s', (expected) => {
    expect(render(expected.replaceAll('§', '**').replaceAll('¤', '*'))).toBe(expected);
  });
});

describe('what is not emphasis stays as typed', () => {
  test.each([
    '2*3*4 and 10*20*30',
    'a * b, 5 * 3 = 15 * 1',
    'цена* и скидка*, цена*, «скидка*»',
    '* Without tax: 5*.'.slice(2),
    'f**k и с**а, sh*t и s**t',
    'a*"foo"*',
    '**«Открыто',
    'snake_case_word and _(x)_y',
    'Date: ___.___.2020, no. __/__, ____ (____)',
  ])('%s', (text) => expect(render(text)).toBe(text));
});

test.each([
  ['*foo "*bar*" foo*', '¤foo "¤bar¤" foo¤'],
  ['**foo *bar* baz**', '§foo ¤bar¤ baz§'],
  ['foo**bar**baz', 'foo§bar§baz'],
  ['~~**a**~~', '<del>§a§</del>'],
])('%s is as CommonMark says', (markdown, expected) => expect(render(markdown)).toBe(expected));
