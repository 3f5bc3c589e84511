import { keyOf } from './keys.ts';
import type { SearchRecord } from './records.ts';
import { cutText, initialsIn, joinedFormsIn } from './words.ts';

/** What the browser shows of a record; this is not searched. */
export interface Fragment {
  url: string;
  /** The text. The index counts places in its pieces (`cutText`). */
  content: string;
  meta: Record<string, string>;
  /** Values shown with the result. */
  filters: Record<string, string[]>;
}

/** Fields of the index besides the text: the headline, and words that find an article without being in its text. */
const titleField = 'title';
const besideField = 'beside';

/** A record as it is indexed, with keys in place of words, and as it is shown. */
export function toIndexed(record: SearchRecord): {
  indexed: Omit<SearchRecord, 'beside'>;
  fragment: Fragment;
} {
  const { url, content, language: lang, beside: topics, meta, filters, sort } = record;
  const pieces = cutText(content, lang);
  const title = meta['title'] ?? '';
  const beside = [
    ...initialsIn(`${title} ${content}`),
    ...joinedFormsIn(`${title} ${content}`, lang),
    ...cutText(topics, lang).map(({ form }) => form),
    // The year and the day of the article.
    ...dateForms(meta['date'] ?? ''),
  ];
  const keys = (forms: readonly string[]) =>
    forms.map((form) => (form === '' ? noWord : keyOf(form, lang))).join(' ');
  return {
    indexed: {
      url,
      language: lang,
      filters,
      sort,
      content: keys(pieces.map(({ form }) => form)) || noWord,
      meta: {
        [besideField]: keys([...new Set(beside)]) || noWord,
        [titleField]: keys(cutText(title, lang).map(({ form }) => form)) || noWord,
      },
    },
    fragment: {
      url,
      content,
      meta,
      filters: filters['source'] ? { source: filters['source'] } : {},
    },
  };
}

/** A key that no word can have. */
const noWord = 'ǀ';

function dateForms(date: string): string[] {
  const [year = ''] = date.split('-');
  return year === '' ? [] : [...new Set([year, date.replaceAll('-', '')])];
}
