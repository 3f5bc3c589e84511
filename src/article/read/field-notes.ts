import type { EditionFrontMatter } from './schema.ts';

/** What each field is for, in a sentence or two for whoever fills it in: editors show them. */
export const fieldNotes: Readonly<Record<keyof EditionFrontMatter, string>> = {
  title: 'The headline as published, without a full stop; at most 110 characters.',
  date: 'The day of publication, as 2021-08-26, or with time and zone, as 2021-08-26T14:30:00+03:00; where nobody knows the day, the month or year: 1937-07, 1937.',
  source:
    'What the item is based on: an id from sources.yaml, or a list. Leave it out for your own reporting.',
  sourceUrl: 'The web address of the original.',
  topics: 'Ids from topics.yaml; a single one needs no brackets.',
  people: 'The people in the article, by full name. people.yaml joins spellings and scripts.',
  organisations: 'The organisations in the article.',
  places: 'The places in the article.',
  authors: 'Who wrote it.',
  dateline: 'The place and day as printed at the beginning of the text: MOSCOW, August 26.',
  summary:
    'One or two sentences for lists and search engines. Without it the first paragraph is used.',
  publisher: 'Who published it, if not the publisher in site.yaml.',
  photo:
    'The picture: src (a file beside the article), alt (what it shows), caption, credit. A credit alone will do.',
  lang: 'The language, if neither the file’s name nor the first edition of the site says it.',
  slug: 'The last part of the address, if it is not the file’s name. Don’t change it after publication.',
  added:
    'When it came into the archive, if that was after its date. npm run new and npm run import write it; it puts the article in the feed of additions.',
  updated: 'When it was last changed in substance.',
  corrections:
    'What was corrected: date, kind (correction, update, clarification or typo) and text.',
  notes: 'Dated context that was added later, shown outside the text: date and text.',
  status: 'published (the default), draft (not published), or withdrawn (with a notice).',
  withdrawn: 'Date and reason of a withdrawal; the text disappears, the address stays.',
  embargo: 'Nothing of the article is published before this date-time with a zone.',
  aliases:
    'Earlier addresses on this site, each from its first slash; they redirect to the article.',
  id: 'The article’s permanent identity, written by npm run new and npm run import. Don’t change it.',
  rights: 'A line on rights, or the address of a licence.',
  redistribute: 'false keeps the text out of the data for others.',
};
