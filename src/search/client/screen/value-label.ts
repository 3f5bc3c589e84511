import { formatCount, formatYear, languageName } from '../../../i18n/format.ts';
import { isolateForeign } from '../../../i18n/isolate.ts';
import { fillIn } from '../../../i18n/plural.ts';
import type { FacetName } from '../../entry.ts';
import type { SearchConfig } from './speech.ts';

/** What a facet's value is called on the page. `label`: its name in the vocabulary, if it has one. */
export function valueLabel(
  name: FacetName,
  id: string,
  label: string | undefined,
  { edition, locale }: Pick<SearchConfig, 'edition' | 'locale'>,
): string {
  if (name === 'language') return languageName(id, edition);
  if (name === 'year') return formatYear(id, locale);
  return label ?? id;
}

/**
 * The accessible name of a value's checkbox: "2021, 5 articles". Undefined if the number is unknown; then the visible
 * label is enough.
 */
export function spokenLabel(
  label: string,
  count: number | undefined,
  {
    edition,
    locale,
    articles,
    speech,
  }: Pick<SearchConfig, 'edition' | 'locale' | 'articles' | 'speech'>,
): string | undefined {
  if (count === undefined) return undefined;
  return fillIn(speech.value, {
    label: isolateForeign(label, edition),
    articles: formatCount(articles, count, locale),
  });
}
