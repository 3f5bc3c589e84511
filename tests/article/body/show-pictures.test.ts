import { expect, test } from 'vitest';
import { showPictures } from '../../../src/article/body/show-pictures.ts';
import { wordsOf } from '../../../src/i18n/words.ts';
import { contextWith } from './context.ts';
import { treeOf } from './html.ts';
import { testStep } from './step.ts';

const shown = (alt: string, more = '') =>
  '<picture><source type="image/webp" srcset="/pictures/a-480.webp 480w, /pictures/a-1200.webp 1200w" ' +
  'sizes="(min-width: 48rem) 42rem, 100vw"><img src="/pictures/a-1200.webp" alt="' +
  `${alt}" width="1200" height="800" loading="lazy" decoding="async"${more}></picture>`;
const link = (href: string, text: string) => `<a class="embed" href="${href}">${text}</a>`;

testStep(
  (tree) => showPictures(tree, contextWith()),
  [
    [
      'alone in its paragraph',
      '<p>\n<img src="a.png" alt="A"></p>',
      `<figure>${shown('A')}</figure>`,
    ],
    [
      'alone, with a title',
      '<p><img src="a.png" alt="A" title="B &amp; C"></p>',
      `<figure>${shown('A')}<figcaption>B &#x26; C</figcaption></figure>`,
    ],
    ['in running text', '<p>a <img src="a.png" alt="A"></p>', `<p>a ${shown('A')}</p>`],
    [
      'in running text, with a title',
      '<p>a <img src="a.png" alt="A" title="B"></p>',
      `<p>a ${shown('A', ' title="B"')}</p>`,
    ],
    [
      'two in a paragraph',
      '<p><img src="a.png" alt="A"><img src="b.png" alt="B"></p>',
      `<p>${shown('A')}${shown('B')}</p>`,
    ],
    [
      'in a figure of the author’s',
      '<figure><img src="a.png" alt="A"><figcaption>B</figcaption></figure>',
      `<figure>${shown('A')}<figcaption>B</figcaption></figure>`,
    ],
    [
      'in a link',
      '<p><a href="/x/"><img src="a.png" alt="A"></a></p>',
      `<p><a href="/x/">${shown('A')}</a></p>`,
    ],
    [
      'at another host',
      '<p><img src="https://www.x.org/a.png" alt="{host} $&amp;"></p>',
      `<p>${link('https://www.x.org/a.png', 'Picture at x.org: {host} $&#x26;')}</p>`,
    ],
    [
      'at another host, without words',
      '<p><img src="//x.org/a.png" alt=""></p>',
      `<p>${link('//x.org/a.png', 'Picture at x.org')}</p>`,
    ],
    [
      'at another host, bare',
      '<img src="https://x.org/a.png">',
      `<p>${link('https://x.org/a.png', 'Picture at x.org')}</p>`,
    ],
    [
      'at another host, in a link',
      '<p><a href="/x/"><img src="https://x.org/a.png" alt="A"></a></p>',
      '<p><a href="/x/">Picture at x.org: A</a></p>',
    ],
    ['without an address', '<p>a<img alt="A"></p>', '<p>a</p>'],
    ['a paragraph that held nothing else', '<p><img alt="A"> </p>', ''],
  ],
);

test('asks for the file that the address stands for', () => {
  const asked: string[] = [];
  const context = contextWith({
    picture(src) {
      asked.push(src);
      return contextWith().picture(src);
    },
  });
  const names = ['a%20b.png', '%D0%BA.png', '../c.png', 'd.png?x#y', '100%.png'];
  showPictures(treeOf(names.map((name) => `<img src="${name}">`).join('')), context);
  expect(asked).toEqual(['a b.png', 'к.png', '../c.png', 'd.png', '100%.png']);
});

test('a picture that was not prepared is an error that names it', () => {
  const context = contextWith({ picture: () => undefined });
  expect(() => showPictures(treeOf('<img src="a%20b.png">'), context)).toThrow('a b.png');
});

testStep(
  (tree) => showPictures(tree, contextWith({ lang: 'ar', words: wordsOf('ar').body })),
  [
    [
      'at another host, in Arabic: the host and its words have directions of their own',
      '<img src="https://x.org/a.png" alt="R&amp;D (1)">',
      `<p>${link('https://x.org/a.png', 'صورة على <bdi>x.org</bdi>: <bdi>R&#x26;D (1)</bdi>')}</p>`,
    ],
  ],
);

test('what is dark on transparent brings a light ground along', () => {
  const context = contextWith();
  const picture = (src: string) => {
    const found = context.picture(src);
    return found && { ...found, ground: true };
  };
  const tree = treeOf('<p><img src="a.png" alt="A"></p>');
  expect(JSON.stringify(showPictures(tree, { ...context, picture }))).toContain(
    '"className":["light-ground"]',
  );
});
