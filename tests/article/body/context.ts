import type { BodyContext } from '../../../src/article/body/context.ts';
import type { Picture } from '../../../src/article/picture.ts';

const picture: Picture = {
  width: 1200,
  height: 800,
  src: '/pictures/a-1200.webp',
  sources: [
    {
      type: 'image/webp',
      srcset: [
        { url: '/pictures/a-480.webp', width: 480 },
        { url: '/pictures/a-1200.webp', width: 1200 },
      ],
    },
  ],
};

/** A body's context at the root of example.org, in English, where every picture is there. */
export function contextWith(changes: Partial<BodyContext> = {}): BodyContext {
  return {
    lang: 'en',
    words: {
      footnotes: 'Notes',
      backToContent: 'Back to note {n}',
      embed: 'Embedded content at {host}',
      foreignPicture: 'Picture at {host}: {alt}',
      untitledPicture: 'Picture at {host}',
      table: 'Table',
    },
    siteOrigin: 'https://example.org',
    base: '/',
    picture: () => picture,
    ...changes,
  };
}
