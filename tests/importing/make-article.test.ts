import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeArticle } from '../../src/importing/make-article.ts';
import type { SourceText } from '../../src/importing/imported-item.ts';
import { contextWith, itemWith } from '../helpers/imports.ts';

const pictures = { 'hall.jpg': 'hall.jpg', 'hall-300x200.jpg': 'hall.jpg', 'b.jpg': 'b.jpg' };
const context = contextWith({}, pictures);
const leading = { address: 'hall.jpg', alt: 'A hall' };

function made(form: SourceText['form'], text: string, photo: object = leading) {
  const item = itemWith({ photo: { address: 'hall.jpg', ...photo }, body: { form, text } });
  const article = makeArticle(item, context);
  expect(article.words).toMatchObject({ missing: [], extra: [] });
  expect(article.problems).toEqual([]);
  expect(article.text).not.toMatch(/(?<!!)\[\s*\]\(|<a\b[^>]*>\s*<\/a>/);
  const [, fields = '', body = ''] = article.text.split('---\n');
  return { ...article, fields, body: body.trim() };
}

test.each<[SourceText['form'], string, string]>([
  ['html', '<p>One.</p><p><img src="hall-300x200.jpg" alt="Seats"></p><p>Two.</p>', 'One.\n\nTwo.'],
  ['html', '<figure><a href="/x/"><img src="hall.jpg"></a></figure><p>Two.</p>', 'Two.'],
  ['html', '<p><a href="/x/"><img src="hall.jpg"></a> Two.</p>', 'Two.'],
  ['html', '<p>One<img src="hall.jpg">two.</p>', 'One two.'],
  [
    'html',
    'One<figure><img src="hall.jpg"><figcaption>Two</figcaption></figure>three.',
    'One three.',
  ],
  ['markdown', '![Seats](hall-300x200.jpg)\n\nTwo.', 'Two.'],
  ['markdown', 'One ![](hall.jpg) two.', 'One  two.'],
  ['markdown', '[![](hall.jpg)](https://x.example/)\n\nTwo.', 'Two.'],
  ['markdown', '![][a] Two.\n\n[a]: hall.jpg', 'Two.\n\n[a]: hall.jpg'],
  ['markdown', '<a href="/x/"><img src="hall.jpg"></a>\n\nTwo.', 'Two.'],
  ['markdown', 'One <a href="/x/"><img src="hall.jpg"></a> two.', 'One  two.'],
])('the leading picture is not shown again in %s %j', (form, text, body) => {
  const article = made(form, text);
  expect(article.body).toBe(body);
  expect(article.fields).toContain('photo:\n  src: hall.jpg\n  alt: A hall\n');
  expect(article.decided).toEqual([
    'the leading picture is in the text too, and is left out there',
  ]);
});

test('its caption in the text becomes its own where it has none, and else is reported', () => {
  const figure =
    '<figure><img src="hall.jpg" alt="Seats"><figcaption>Open at last</figcaption></figure>';
  const taken = made('html', `${figure}<p>Two.</p>`, {});
  expect(taken.fields).toContain('  alt: Seats\n  caption: Open at last\n');
  expect(taken.leftOut).toEqual([]);
  const twice = made('html', `${figure}<p>Two.</p>`, { alt: 'Seats', caption: 'The hall' });
  expect(twice.fields).toContain('  alt: Seats\n  caption: The hall\n');
  expect(twice.leftOut).toEqual([
    { what: 'text of the leading picture in the text: it is the same', text: 'Seats' },
    { what: 'caption of the leading picture in the text: it has another', text: 'Open at last' },
  ]);
});

test('a second place in the text and other pictures stay', () => {
  const { body } = made('markdown', '![a](hall.jpg)\n\n![b](b.jpg)\n\n![c](hall.jpg)');
  expect(body).toBe('![b](b.jpg)\n\n![c](hall.jpg)');
});

test('no word is lost or added, whatever pictures are where', () => {
  const picture = fc
    .tuple(fc.constantFrom('hall.jpg', 'b.jpg', 'gone.jpg'), fc.constantFrom('', 'seats', 'A hall'))
    .map(([src, alt]) => `<img src="${src}" alt="${alt}">`);
  const part = fc.oneof(
    picture,
    picture.map((img) => `<figure>${img}<figcaption>said <b>below</b></figcaption></figure>`),
    picture.map((img) => `<figure>${img}<figcaption><a href="/y/">link</a></figcaption></figure>`),
    picture.map((img) => `<a href="/x/">${img}</a>`),
    fc.constantFrom('<p>words</p>', 'more', 'more', '<ul><li>', '</li></ul>'),
  );
  const caption = fc.constantFrom({}, { caption: 'said below' }, { credit: 'TASS' });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), caption, (parts, photo) => {
      made('html', parts.join(''), photo);
      made('markdown', parts.join('\n\n'), photo);
      made('markdown', parts.join(' '), photo);
    }),
  );
});

test('a summary that a machine cut from the text is none, and is reported', () => {
  const item = itemWith({
    summary: { form: 'html', text: '<p>The hall is open ag</p>' },
    body: { form: 'html', text: '<p>The hall is open again.</p>' },
  });
  const { text, words, leftOut } = makeArticle(item, context);
  expect(text).not.toContain('summary:');
  expect(words).toMatchObject({ missing: [], extra: [] });
  expect(leftOut).toEqual([
    { what: 'summary that a machine cut from the text', text: 'The hall is open ag' },
  ]);
});

test('an article without a text is known', () => {
  expect(made('html', '<p> </p>').isEmpty).toBe(true);
  expect(made('html', '<img src="hall.jpg">').isEmpty).toBe(true);
  expect(made('html', '<p>.</p>').isEmpty).toBe(false);
});

test('an item without a headline gets its first sentence, and the words are counted', () => {
  const item = itemWith({
    title: { form: 'plain', text: ' ' },
    body: { form: 'plain', text: 'The hall opens. It has seats.' },
  });
  const { text, words, decided } = makeArticle(item, context);
  expect(text).toContain('title: The hall opens\n');
  expect(words).toMatchObject({ missing: [], extra: [] });
  expect(decided).toEqual(['it has no headline: its first sentence is one']);
});

test('a word that is left out is counted as it is in the source, without control characters', () => {
  expect(made('html', '<p>One</p><button>1&#21;iv</button>').leftOut).toHaveLength(1);
});

test('characters that no article can hold, and invisible ones of a headline, divide no word', () => {
  const item = itemWith({
    title: { form: 'plain', text: 'The h\u202Eall o\u0019pens' },
    body: { form: 'markdown', text: 'T\0wo\ffour' },
    leftOut: [{ what: 'embargo', text: '10\u001900' }],
  });
  const article = makeArticle(
    { ...item, texts: [item.title, { form: 'markdown', text: 'T\0wo\ffour 10\u001900' }] },
    contextWith({}, {}),
  );
  expect(article.text).toContain('title: The hall opens\n');
  expect(article.text).toContain('\nTwo four\n');
  expect(article.words).toMatchObject({ missing: [], extra: [] });
});
