import type { Plural } from '../../../i18n/plural.ts';
import type { FacetKind } from '../../../archive/names/facet-kinds.ts';
import type { FacetName } from '../../entry.ts';
import type { DateWords } from '../engine/written-date.ts';

/** The texts of the search page's script in its edition's language. The page carries them as JSON. */
interface SearchSpeech {
  found: Plural;
  /** While older articles are still being searched. */
  foundSoFar: Plural;
  /** How many articles the archive has, before anything is asked. */
  held: Plural;
  nothing: string;
  /** With `{words}`: quoted and separated by commas. */
  noWord: string;
  /** When each of the words is in some article, but not all in one. */
  notTogether: string;
  /** With `{word}`. */
  quoted: string;
  /** With `{words}`: the query without the words that were not found. */
  without: string;
  /** With `{word}`: the incomplete word at the end. */
  begins: string;
  /** A button that searches for the whole word only. */
  wholeWord: string;
  loading: string;
  failed: string;
  /** Before suggestions. */
  didYouMean: string;
  offline: string;
  old: string;
  more: string;
  /** With `{label}`. */
  remove: string;
  /** With `{label}` and `{articles}`. */
  value: string;
  /** A button that removes all limits. */
  clear: string;
  facets: Record<FacetName, string>;
}

/** What the page passes to its script. */
export interface SearchConfig {
  edition: string;
  /** The locale for numbers and dates. */
  locale: string;
  /** Address of the entry. */
  entry: string;
  speech: SearchSpeech;
  /** The singular name of each kind of facet. */
  kinds: Record<FacetKind, string>;
  /** The words for a number of articles. */
  articles: Plural;
  /** The label of the dates. */
  dates: string;
  /** How readers write dates. */
  writtenDates: DateWords;
}
