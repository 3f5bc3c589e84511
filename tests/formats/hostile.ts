import { archiveOf, story } from '../views/archive.ts';

/** Every control character, what ends a CDATA section, a script, a cell; marks and emoji; half a pair. */
export const hostile = [
  ...Array.from({ length: 32 }, (_none, code) => `c${String.fromCharCode(code)}`),
  '\u007f\u0085\u2028\u2029\ufeff',
  ']]> <![CDATA[ </script><script>alert(1)</script> <!-- --> &amp; &#0; %27 \' "quoted"',
  '=HYPERLINK("http://x.example","y")',
  '\u200f\u202eمرحبا\u202c \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \ud800 \udc00 \ufffe\uffff',
].join(' ');

/** A headline of a hundred thousand letters. */
export const long = 'Слово '.repeat(17_000).trim();

/** Articles with such texts in each field. */
export const hostileArchive = archiveOf({
  site: { name: { en: hostile, ru: hostile, ar: hostile } },
  stories: [
    story('2024-06-29', 'hostile', {
      title: hostile,
      summary: hostile,
      lede: hostile,
      dateline: hostile,
      rights: hostile,
      sourceUrl: 'https://source.example/?a=1&b="<>',
      topics: ['space'],
      sources: ['tass'],
      authors: ['ann'],
      people: ['bob'],
      photo: { src: 'articles/a.png', alt: hostile, caption: hostile, credit: hostile },
      corrections: [{ date: '2024-06-30', kind: 'correction', text: hostile }],
      notes: [{ date: '2024-06-30', text: hostile }],
    }),
    story('2024-06-28', 'long', { title: long, summary: long }),
  ],
  facets: ({ labels }) => ({
    labels: Object.fromEntries(
      Object.entries(labels).map(([lang]) => [lang, { text: hostile, lang }]),
    ),
    descriptions: { en: hostile },
    aliases: [hostile],
  }),
});
