import { describe } from 'vitest';
import { leadLinks } from '../../../src/article/body/lead-links.ts';
import { contextWith } from './context.ts';
import { testStep } from './step.ts';

const marked = (href: string) => `<a href="${href}" rel="external noopener">a</a>`;
const plain = (href: string) => `<a href="${href}">a</a>`;

testStep(
  (tree) => leadLinks(tree, contextWith()),
  [
    ['another site', plain('https://x.org/b'), marked('https://x.org/b')],
    ['another scheme of this host', plain('http://example.org/'), marked('http://example.org/')],
    [
      'a host that begins like ours',
      plain('https://example.org.evil.example/'),
      marked('https://example.org.evil.example/'),
    ],
    ['the page’s own scheme', plain('//x.org/b'), marked('https://x.org/b')],
    ['backslashes', plain('\\\\x.org\\b'), marked('https://x.org/b')],
    ['this site, in full', plain('https://example.org/b/'), plain('https://example.org/b/')],
    ['this site', plain('/topics/x/'), plain('/topics/x/')],
    ['within the text', plain('#s-a'), plain('#s-a')],
    ['mail', plain('mailto:a@x.org'), plain('mailto:a@x.org')],
    ['without an address', '<p><a>a <b>b</b></a></p>', '<p>a <b>b</b></p>'],
    ['an anchor', '<a id="s-x"></a>', '<a id="s-x"></a>'],
  ],
);

describe('below a base', () => {
  testStep(
    (tree) => leadLinks(tree, contextWith({ base: '/archive/' })),
    [
      ['this site', plain('/topics/x/'), plain('/archive/topics/x/')],
      ['its root', plain('/'), plain('/archive/')],
      ['within the text', plain('#s-a'), plain('#s-a')],
      ['another site', plain('//x.org/b'), marked('https://x.org/b')],
    ],
  );
});
