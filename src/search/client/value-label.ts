import { formatYear, languageName } from '../../i18n/format.ts';
import type { FacetName } from '../entry.ts';
import type { SearchConfig } from './speech.ts';

/** What a facet's value is called on the page; `label`: its name where a vocabulary has one. */
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
