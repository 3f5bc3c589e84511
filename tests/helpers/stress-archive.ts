import path from 'node:path';
import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { writeTree } from './site-folder.ts';

/** The day on which builds of it look at it. */
export const stressDay = '2024-06-30';

/** Its zone was off by seconds until 1972. */
const timeZone = 'Africa/Monrovia';

/** Headlines that formats have broken on, each of which `check` takes. */
const stressTitles: readonly string[] = [
  'Prices rose by <5% while R&D and <em>wages</em> grew',
  'Quotes "double", \'single\', “curly”, «angled» & an apostrophe’s end',
  ']]> ends what <![CDATA[ began; --> so does <!-- a comment',
  '</title></script><script>alert(1)</script>',
  '&lt;b&gt; &amp;amp; &#60; &nbsp; are typed so',
  'Two lines\nof one headline\n\nand a third',
  '  Spaces   around \u00a0 and within ',
  '👨‍👩‍👧 A family 🇱🇷 and a flag, e\u0301 and \u{1d54f}',
  'مجلس الأمن (R&D) <يجتمع> اليوم',
  'שלום עולם & <b>',
  '日本語の見出し & <終>',
  'Ещё «ёлки» — 5 < 6 & 7 > 3',
  '=HYPERLINK("https://example.com/","x")',
  '-1 + 1, @home, \\backslash\\ and `code`',
  '100% of %41 and +plus and #hash and ?query=1&b=2',
  'A headline of many words '.repeat(40).trim(),
];

/** Days from the first that an address can have; by turns they are dated to the minute. */
const days = [
  '0101-02-03',
  '0999-12-31',
  '1700-01-01',
  '1752-09-03',
  '1844-12-30',
  '1883-11-18',
  '1899-12-31',
  '1900-01-01',
  '1937-07-01',
  '1969-12-31',
  '1970-01-01',
  '1972-01-07',
  '1999-12-31',
  '2011-12-30',
  '2024-02-29',
  '2024-06-29',
];

const body = [
  'The text has [a link](/) and [another](https://example.com/?a=1&b=2 "with a title"), **bold**, `code <b>` and ]]>.',
  '## A subhead & more',
  '| a | b |\n| --- | --- |\n| 1 < 2 | & |',
  '![A picture & its words](sea.png)',
  'And a note.[^1]',
  '<p style="color: red" class="x">Raw <b>HTML</b> &amp; <a href="/2024/">more</a>.</p>',
  '[^1]: With < and &.',
].join('\n\n');

/** What is special about an article, by turns. */
const kinds: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { summary: 'A summary of <5% & more.\n\nIn two paragraphs ]]>.' },
  { redistribute: false, rights: 'All rights & <more>' },
  { redistribute: false, summary: 'Written to be <read> elsewhere' },
  {
    corrections: [{ date: '2024-06-30', text: 'A <name> & a date.' }],
    notes: [{ date: '2024-06-30', text: '5 < 6' }],
  },
  {
    photo: {
      src: 'sea.png',
      alt: 'The "sea" & <sky>',
      caption: 'By <night>',
      credit: 'R&D <Photos>',
    },
  },
  { authors: ['Ann <Author> & Sons'], publisher: 'Other & <Press>', added: '2024-06-30' },
  {
    sourceUrl: 'https://example.com/?a=1&b="2"',
    source: 'gazette',
    updated: '2024-06-30T10:00:00+14:00',
  },
];

const file = (fields: object, text: string) =>
  `---\n${stringify(fields, { version: '1.2', lineWidth: 0 })}---\n\n${text}\n`;

/** How many articles are out, and in which languages each of them is: by its headline. */
export interface StressArchive {
  published: number;
  /** Headlines in the first edition, in one line. */
  titles: string[];
}

/** Writes an archive of four languages in which every text, date and state that formats may break on is somewhere. */
export async function writeStressArchive(dir: string): Promise<StressArchive> {
  const files: Record<string, string> = {
    'site.yaml': stringify({
      name: {
        en: 'R&D <News> ]]> "daily"',
        ru: 'Новости & <Ко>',
        ar: 'الأخبار & <>',
        tr: 'Haber & <son>',
      },
      tagline: 'All that is <fit> & more',
      url: 'https://example.org/',
      publisher: { name: 'Press & <Sons>', url: 'https://press.example/?a=1&b=2' },
      timeZone,
      editions: ['en', 'ru', 'ar', 'tr'],
    }),
    'topics.yaml': stringify({
      sea: {
        label: { en: 'Sea & <sky> ]]>', ru: 'Море', ar: 'البحر & <>' },
        description: 'All of <it> & more',
      },
      lost: { label: 'Only withdrawn & drafts' },
    }),
    'sources.yaml': stringify({ gazette: { label: 'The "Gazette" & <Co>' } }),
  };
  const titles: string[] = [];
  stressTitles.forEach((title, index) => {
    const day = days[index % days.length] ?? '';
    const stem = `articles/${day.slice(0, 4)}/${day}-item-${index}`;
    const date = index % 3 === 1 ? `${day}T09:15:00+0${index % 10}:00` : day;
    const fields = { title, date, topics: ['sea'], ...kinds[index % kinds.length] };
    files[`${stem}.md`] = file(fields, body);
    titles.push(title.replaceAll(/\s+/g, ' ').trim());
    for (const lang of ['ru', 'ar', 'tr'].slice(0, index % 4)) {
      files[`${stem}.${lang}.md`] = file({ title: `${lang} & <${title.slice(0, 40)}>` }, body);
    }
  });
  const hidden = { date: '2024-06-28', topics: ['lost'] };
  const withdrawn = { date: '2024-06-29', reason: 'It was <not> so & worse.' };
  Object.assign(files, {
    'articles/2024/2024-06-28-draft.md': file({ title: 'Draft', ...hidden, status: 'draft' }, body),
    'articles/2024/2024-06-28-gone.md': file(
      { title: 'Gone & <lost>', ...hidden, status: 'withdrawn', withdrawn },
      body,
    ),
    'articles/2024/2024-06-28-held.md': file(
      { title: 'Held', ...hidden, embargo: '2024-07-01T00:00:00Z' },
      body,
    ),
    'articles/2031/2031-01-01-future.md': file(
      { title: 'Future', ...hidden, date: '2031-01-01' },
      body,
    ),
    // Only in one language, which is not the first.
    'articles/2024/2024-06-27-sol.tr.md': file(
      { title: 'Yalnız Türkçe & <b>', date: '2024-06-27' },
      body,
    ),
  });
  await writeTree(dir, files);
  const years = new Set(
    Object.keys(files).flatMap((name) => /^articles\/(\d+)\//.exec(name)?.[1] ?? []),
  );
  for (const year of years) {
    await mkdir(path.join(dir, 'articles', year), { recursive: true });
    await sharp({ create: { width: 640, height: 400, channels: 3, background: '#8ab' } })
      .png()
      .toFile(path.join(dir, 'articles', year, 'sea.png'));
  }
  return { published: stressTitles.length + 1, titles };
}
