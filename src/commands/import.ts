import { defineCommand } from '../terminal/command.ts';
import { articleFlags } from './shared-flags.ts';

export const importTexts = defineCommand({
  name: 'import',
  does: 'imports what another system exported',
  about: [
    'Brings in an existing archive: WordPress exports (WXR), Ghost exports (.json), Medium exports (a folder of .html), the Markdown of Hugo, Jekyll, Eleventy and Astro, tables (CSV, JSON, SQLite), Word documents (.docx), plain text (.txt). The kind is recognised from the content. Import writes an article for each item, adds the topics and sources that the vocabularies lack, copies the pictures from --media, and makes old addresses and links lead to the new ones.',
    'Nothing is lost silently: every word of every item is in its article or in import-report.json, which accounts for each item. Try it with --dry-run first. Importing the same items again changes nothing.',
    'A plain text has the headline first, then a line with the date, paragraphs separated by empty lines, and short lines without a full stop as subheads. At the end it may have lines with the publisher, "Photo: …" and "Based on materials from …".',
  ],
  words: 'PATH…',
  flags: {
    from: {
      type: 'string',
      value: 'KIND',
      help: 'what it is, if it is not recognised: wordpress, ghost, medium, hugo, jekyll, markdown, csv, json, sqlite, word, text',
    },
    media: { type: 'string', value: 'DIR', help: 'the folder with the pictures of the old site' },
    map: {
      type: 'string',
      value: 'FILE',
      help: 'says which column or key is which field; without it, a first import-map.yaml is written for a table',
    },
    encoding: {
      type: 'string',
      value: 'NAME',
      help: 'how its letters are coded, if that is not recognised: windows-1251',
    },
    'dry-run': { type: 'boolean', help: 'writes the report and nothing else' },
    update: {
      type: 'boolean',
      help: 'takes over what changed in the originals since, where nobody has edited the article here',
    },
    only: {
      type: 'string',
      value: 'N',
      help: 'the first N items only, to try; links from them to the others are lost until --update',
    },
    report: {
      type: 'string',
      value: 'FILE',
      help: 'where the account of every item goes; default: import-report.json',
    },
    comments: {
      type: 'string',
      value: 'FILE',
      help: 'keeps comments of readers there, one a line as JSON',
    },
    pages: { type: 'boolean', help: 'standing pages too' },
    types: {
      type: 'string',
      value: 'NAMES',
      help: "types of a WordPress site's own whose items are articles too: news,review; the summary names those that there are",
    },
    'published-only': { type: 'boolean', help: 'leaves drafts out' },
    'no-vocabulary': {
      type: 'boolean',
      help: 'adds nothing to topics.yaml and sources.yaml: names that are not there are left out and reported',
    },
    suggest: {
      type: 'boolean',
      help: 'names in the report the topics of topics.yaml that each text mentions; the articles do not get them',
    },
    'mend-mojibake': {
      type: 'boolean',
      help: 'repairs text that was once decoded in the wrong encoding and saved',
    },
    ...articleFlags,
  },
  common: ['content'],
  examples: [
    [
      'export.xml --media uploads/ --dry-run',
      'tells what would become of each post of a WordPress site; without --dry-run, brings it in',
    ],
    ['item.txt --topic afghanistan', 'makes an article of item.txt'],
    ['dump.csv', 'writes a first map of its columns, and shows three rows as articles'],
    ['dump.csv --map import-map.yaml', 'imports the rows by that map'],
    ['texts/ --dry-run', 'tells what would become of a folder of texts'],
  ],
  statuses: {
    0: 'all is in',
    1: 'site.yaml or a vocabulary has errors, or something needs a look: the summary says what',
    2: 'wrong use',
    3: 'the machine failed',
  },
  // Garbage is collected early, so that an export of any size takes about as much memory: 250 MB in the place of 470 for the
  // first 6,000 posts of a WordPress export, and a tenth more time (November 2026).
  node: ['--max-semi-space-size=8', '--max-old-space-size=200'],
  environment: { MALLOC_ARENA_MAX: '2' },
  async run(options) {
    const [{ openForEditing }, { runImport }] = await Promise.all([
      import('../editing/run-editing.ts'),
      import('../editing/run-import.ts'),
    ]);
    const { values, positionals } = options;
    return openForEditing(options, (session) => runImport(session, positionals, values));
  },
});
