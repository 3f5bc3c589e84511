import type { Plural } from '../../../i18n/plural.ts';
import type { FacetKind } from '../../../archive/names/facet-kinds.ts';
import type { FacetName } from '../../entry.ts';
import type { DateWords } from '../engine/written-date.ts';

/** What the search page's script says, in its edition's language; the page carries it as JSON. */
interface SearchSpeech {
  found: Plural;
  /** While older articles are still being searched. */
  foundSoFar: Plural;
  /** What there is before anything is asked. */
  held: Plural;
  nothing: string;
  /** With `{words}`: quoted, and joined by commas. */
  noWord: string;
  /** Each of the words is in some article. */
  notTogether: string;
  /** With `{word}`. */
  quoted: string;
  /** With `{words}`: what is left without those that nothing has. */
  without: string;
  /** With `{word}`: what the reader is writing counts as a beginning. */
  begins: string;
  /** Asks for the word as it is. */
  wholeWord: string;
  loading: string;
  failed: string;
  /** Before words and names that differ by a slip from what was written. */
  didYouMean: string;
  offline: string;
  old: string;
  more: string;
  /** With `{label}`. */
  remove: string;
  /** With `{label}` and `{articles}`. */
  value: string;
  /** Takes back all that narrows the results. */
  clear: string;
  facets: Record<FacetName, string>;
}

/** What the page hands to its script. */
export interface SearchConfig {
  edition: string;
  /** What numbers and dates are written for. */
  locale: string;
  /** Address of the entry. */
  entry: string;
  speech: SearchSpeech;
  /** What one of a kind is called. */
  kinds: Record<FacetKind, string>;
  /** How articles are counted. */
  articles: Plural;
  /** What dates are called. */
  dates: string;
  /** How readers write them. */
  writtenDates: DateWords;
}
