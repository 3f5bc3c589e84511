import { replaceEmbeds } from '../../../src/article/body/replace-embeds.ts';
import { wordsOf } from '../../../src/i18n/words.ts';
import { contextWith } from './context.ts';
import { testStep } from './step.ts';

const link = (href: string, host: string) =>
  `<a class="embed" href="${href}">Embedded content at ${host}</a>`;
const video = link('https://v.example/a.mp4', 'v.example');

testStep(
  (tree) => replaceEmbeds(tree, contextWith()),
  [
    [
      'a frame, in a paragraph of its own',
      '<iframe src="https://www.youtube.com/embed/1"></iframe>',
      `<p>${link('https://www.youtube.com/embed/1', 'youtube.com')}</p>`,
    ],
    [
      'one in running text',
      '<p>a <iframe src="//v.example/1"></iframe></p>',
      `<p>a ${link('//v.example/1', 'v.example')}</p>`,
    ],
    [
      'one in a block',
      '<div><iframe src="https://v.example/a.mp4"></iframe></div>',
      `<div><p>${video}</p></div>`,
    ],
    [
      'a video with sources and a fallback',
      '<p><video><source src="https://v.example/a.mp4">No <b>video</b></video></p>',
      `<p>${video}</p>`,
    ],
    ['sound', '<p><audio src="https://v.example/a.mp4"></audio></p>', `<p>${video}</p>`],
    [
      'an object with its fallback',
      '<p><object data="https://v.example/a.mp4"><embed src="https://w.example/"></object></p>',
      `<p>${video}</p>`,
    ],
    [
      'an object by its fallback',
      '<p><object><embed src="https://v.example/a.mp4"></object></p>',
      `<p>${video}</p>`,
    ],
    [
      'one inside a link is words',
      '<p><a href="/x/"><embed src="https://v.example/"></a></p>',
      '<p><a href="/x/">Embedded content at v.example</a></p>',
    ],
    [
      'one of this site',
      '<p><iframe src="/x/"></iframe></p>',
      `<p>${link('/x/', 'example.org')}</p>`,
    ],
    ['without an address', '<p>a<iframe></iframe></p>', '<p>a</p>'],
    ['beside the article', '<p>a<video src="a.mp4"></video></p>', '<p>a</p>'],
    ['script', '<p>a<iframe src="javascript:x"></iframe></p>', '<p>a</p>'],
  ],
);

testStep(
  (tree) => replaceEmbeds(tree, contextWith({ lang: 'ar', words: wordsOf('ar').body })),
  [
    [
      'in Arabic, the host has a direction of its own',
      '<iframe src="https://www.youtube.com/embed/1"></iframe>',
      '<p><a class="embed" href="https://www.youtube.com/embed/1">محتوى مضمّن من <bdi>youtube.com</bdi></a></p>',
    ],
  ],
);
