import { lastChange, whenAdded } from '../../article/changes.ts';
import { dayOf, precisionOf } from '../../text/dates/period.ts';
import type { Article } from '../../article/article.ts';
import type { Archive, Story } from '../../archive/archive.ts';
import { idOfEdition } from '../../archive/identity.ts';
import { facetKindNames, facetKinds } from '../../archive/names/facet-kinds.ts';
import type { Site } from '../../archive/site.ts';
import { absolute, articlePath } from '../../views/addresses.ts';
import { csv, type Cell } from './csv.ts';
import { uriOf } from '../../text/uri.ts';

/** A column of the table of articles, with the name of its type in Frictionless Table Schema. */
export interface Column {
  name: string;
  type: 'string' | 'date' | 'integer' | 'boolean';
  format?: 'uri' | 'uuid';
  description: string;
  of(site: Site, story: Story, article: Article): Cell;
}

/** The columns in order. They have the names of the articles' fields, if there is one. */
export const columns: readonly Column[] = [
  {
    name: 'id',
    type: 'string',
    format: 'uuid',
    description: 'Of this edition of the article.',
    of: (_site, story, { lang }) => idOfEdition(story, lang),
  },
  {
    name: 'original',
    type: 'string',
    format: 'uuid',
    description: 'The id of the original, and so the same for all editions of an article.',
    of: (_site, { id }) => id,
  },
  {
    name: 'lang',
    type: 'string',
    description: 'The edition, as BCP 47 names its language.',
    of: (_site, _story, { lang }) => lang,
  },
  {
    name: 'day',
    type: 'date',
    description: 'The day on which it was published; empty where only its month or year is known.',
    of: (_site, { period }) => dayOf(period),
  },
  {
    name: 'date',
    type: 'string',
    description: 'The date as written: a day, a date-time with its zone, or a month or year.',
    of: (_site, _story, { date }) => date,
  },
  {
    name: 'date_precision',
    type: 'string',
    description: 'How much of the date is known: day, month or year.',
    of: (_site, { period }) => precisionOf(period),
  },
  {
    name: 'added',
    type: 'string',
    description: 'When it came into the archive, else its date.',
    of: ({ timeZone }, _story, article) => whenAdded(article, timeZone),
  },
  {
    name: 'updated',
    type: 'string',
    description: 'When it was updated, corrected or annotated last, else its date.',
    of: ({ timeZone }, _story, article) => lastChange(article, timeZone),
  },
  {
    name: 'title',
    type: 'string',
    description: 'The headline.',
    of: (_site, _story, { title }) => title,
  },
  {
    name: 'address',
    type: 'string',
    format: 'uri',
    description: 'The address of its page.',
    of: (site, _story, article) => absolute(site, articlePath(site, article)),
  },
  {
    name: 'source_url',
    type: 'string',
    format: 'uri',
    description: 'The address of the original.',
    of: (_site, _story, { sourceUrl }) => sourceUrl && uriOf(sourceUrl),
  },
  {
    name: 'publisher',
    type: 'string',
    description: 'Who published it.',
    of: ({ publisher }, _story, article) => article.publisher ?? publisher.name,
  },
  {
    name: 'dateline',
    type: 'string',
    description: 'As printed.',
    of: (_site, _story, { dateline }) => dateline,
  },
  ...facetKindNames.map((kind): Column => ({
    name: facetKinds[kind].segment,
    type: 'string',
    description: `Ids of ${facetKinds[kind].segment}.jsonld, with ; between them.`,
    of: (_site, { facets }) => facets[kind].join(';'),
  })),
  {
    name: 'words',
    type: 'integer',
    description: 'Words of its text.',
    of: (_site, _story, { words }) => words,
  },
  {
    name: 'corrections',
    type: 'integer',
    description: 'How often it was corrected or updated.',
    of: (_site, _story, { corrections }) => corrections.length,
  },
  {
    name: 'rights',
    type: 'string',
    description: 'A line, or the address of a licence.',
    of: (_site, _story, { rights }) => rights,
  },
  {
    name: 'redistribute',
    type: 'boolean',
    description: 'Whether its text is part of the data.',
    of: (_site, _story, { redistribute }) => redistribute,
  },
];

/** A table of stories, the oldest first, as CSV: one row for each edition, without its text. */
export function articleTable({ site }: Pick<Archive, 'site'>, stories: readonly Story[]): string {
  const rows = stories.toReversed().flatMap((story) =>
    site.editions.flatMap((lang) => {
      const article = story.editions[lang];
      if (article?.status !== 'published') return [];
      return [columns.map((column) => column.of(site, story, article))];
    }),
  );
  return csv(
    columns.map(({ name }) => name),
    rows,
  );
}
