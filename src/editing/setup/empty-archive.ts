import { stringify } from 'yaml';
import { formatLedger } from '../../permanence/ledger-file.ts';
import { noDay, pagesFile } from '../../permanence/permalink.ts';

/** The settings of a new archive. */
export interface NewSite {
  name: string;
  url: string;
  publisher?: string | undefined;
  timeZone?: string | undefined;
  editions: readonly string[];
}

/** The files of an archive without articles, by their paths below the content folder. It has no errors. */
export function emptyArchive(site: NewSite): Record<string, string> {
  const [first = 'en'] = site.editions;
  return {
    'site.yaml': siteFile(site),
    'topics.yaml': topics,
    'sources.yaml': sources,
    'articles/.gitkeep': '',
    'pages/about.md': aboutPage(site.name, first),
    [pagesFile]: ledger(first),
  };
}

const line = (data: object) => stringify(data, { lineWidth: 0, version: '1.2', schema: 'core' });

function siteFile({ name, url, publisher, timeZone, editions }: NewSite): string {
  return [
    '# What the archive is called; a text for all editions, or one for each: { en: …, ru: … }.\n',
    line({ name }),
    '# Its address; may have a path.\n',
    line({ url }),
    '# Who publishes it; the publisher of each article that names no other.\n',
    line({ publisher: { name: publisher ?? name } }),
    '# The time zone in which its days begin and end.\n',
    line({ timeZone: timeZone ?? 'UTC' }),
    '# Languages; the first is at the root, each of the others under its code.\n',
    `editions: [${editions.join(', ')}]\n`,
  ].join('');
}

const topics = `# What articles may have as topics. The key is the last part of the topic's address and never changes.
#
# spaceflight:
#   label: { en: Spaceflight, ru: Космонавтика }
#   aliases: [Space travel]
#   broader: science
`;

const sources = `# What articles may be based on. Imports find a source by its names and by the sentences in patterns.
#
# tass:
#   label: { en: TASS, ru: ТАСС }
#   url: https://tass.com
#   patterns: [Based on materials from TASS]
`;

/** With the address of the page that the archive begins with. */
function ledger(lang: string): string {
  const page = {
    address: '/about/',
    id: 'pages/about',
    lang,
    since: noDay,
    state: 'live',
  } as const;
  return formatLedger(ledgerComment, [page]);
}

const ledgerComment = [
  '# Every address that was ever published: address, what is there, edition, first published, state. See "An address never',
  '# vanishes" in ../README.md. npm run ledger and npm run check -- --fix write these files.',
];

const about: Readonly<Record<string, readonly [title: string, text: string]>> = {
  en: [
    'About this archive',
    'Write here what this archive holds, who keeps it and how to reach them.',
  ],
  ru: ['Об архиве', 'Напишите здесь, что хранит этот архив, кто его ведёт и как с ними связаться.'],
  ar: ['عن الأرشيف', 'اكتب هنا ما يضمه هذا الأرشيف ومن يديره وكيفية التواصل معه.'],
};

function aboutPage(name: string, lang: string): string {
  const [title, text] = about[lang] ?? ['About this archive', about['en']?.[1] ?? ''];
  return `---\n${line({ title, summary: name })}---\n\n${text}\n`;
}
