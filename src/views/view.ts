import type { FacetKind } from '../archive/names/facet-kinds.ts';

/** Views: everything that one page shows, as plain data, already in the page's language. Addresses carry the site's base. */

/** A link; `lang` only where the text's language is not the page's. `dir`: of a name that has letters of the other direction. */
export interface Link {
  href: string;
  text: string;
  lang?: string;
  dir?: 'auto';
}

/**
 * A date to show: `text` in the page's language, `datetime` for `<time>`, `href` the page of its day (of its month or year,
 * where nobody knows the day). Dates of
 * corrections, notes and the like have no `href`: an old page must not change when that day gets an article.
 */
export interface DateView {
  text: string;
  datetime: string;
  href?: string;
}

/** A link with its number of articles, formatted, and its share of the largest (0 to 1) for bars. */
export interface Counted extends Link {
  count: number;
  countText: string;
  share: number;
}

/** An article in a list. `lang` is set, and `mark` names that language, when the article has no edition in the page's. */
export interface Card {
  title: string;
  href: string;
  lang?: string;
  mark?: string;
  kicker?: Link;
  date: DateView;
  /** `14:30` where the article has a time of day, else absent. */
  time?: string;
  sources: Link[];
  summary: string;
  picture?: PictureView;
}

/** A prepared picture's key (file below the content folder) with its words. */
export interface PictureView {
  file: string;
  alt: string;
  caption?: string;
  credit?: string;
  /** Where the words are not in the page's language. */
  lang?: string;
}

/**
 * Articles under one date heading; `heading` is a link to that day, month or year. Those of a month or year whose day
 * or month nobody knows have no page of their own, and their heading is no link.
 */
export interface CardGroup {
  heading: Link | { text: string; lang?: string };
  datetime: string;
  countText: string;
  cards: Card[];
}

/** A year with its number of articles. `href` is absent where there are none. */
export interface YearBar extends Omit<Counted, 'href'> {
  year: string;
  href?: string;
}

/** The step before and after; what is empty is skipped. */
export interface Steps {
  before?: Link;
  after?: Link;
}

/** A picture for sharing by all that it shows; `file` is its place below the site's root. */
export interface ShareCard {
  file: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  site: string;
  title: string;
  below: string;
  /** The archive's own colour, if it has one. */
  accent?: string;
}

export interface Head {
  title: string;
  description: string;
  /** Absolute. */
  canonical: string;
  /** Absolute; `x-default` last. Empty where there is only one. */
  alternates: { hreflang: string; href: string }[];
  type: 'website' | 'article';
  published?: string;
  modified?: string;
  section?: string;
  tags: string[];
  /** A prepared picture's key, made absolute by the layout. */
  image?: PictureView;
  /** A picture made for sharing, where the page has none of its own. */
  card?: { href: string; alt: string };
  noindex?: true;
}

/** What all pages of an edition share; nothing in it changes when an article is added. */
export interface Frame {
  lang: string;
  dir: 'ltr' | 'rtl';
  siteName: string;
  tagline: string;
  home: string;
  /** The archive's own style sheet; changes its address with its text. */
  theme?: string;
  /** A picture before the name. */
  logo?: string;
  /** Whether that is dark on transparent. */
  logoGround?: true;
  /** Dates, topics, sources. */
  ways: (Link & { current?: true })[];
  searchHref: string;
  /** This page in the other editions (or the nearest page that exists there), named in their own language. */
  editions: (Link & { lang: string; current?: true })[];
  /** `logo`: absolute. */
  publisher: { name: string; href?: string; logo?: string };
  standing: Link[];
  /** Feeds and data. */
  data: Link;
}

interface PageBase {
  /** The page's own path, with base: `/ru/2021/08/26/x/`. */
  href: string;
  frame: Frame;
  head: Head;
  /** From the archive's home down to the page above this one. */
  trail: Link[];
}

export interface FrontView extends PageBase {
  kind: 'front';
  /** "1,214 articles, 2003 to 2024"; absent for an empty archive. */
  coverage?: string;
  lead?: Card;
  river: CardGroup[];
  onThisDay: { heading: Link; groups: CardGroup[] };
  /** The most frequent topics and sources, and where all of them are; none of a kind that is not used. */
  facets: (FacetGroupCounted & { all: Link })[];
  years: YearBar[];
}

export interface ArticleNotice {
  kind: 'withdrawn' | 'corrected' | 'archive' | 'note';
  /**
   * The sentence, in the page's language, such as "From the archive: published 26 August 2021";
   * `date.text` stands in it word for word.
   */
  text: string;
  date?: DateView;
  /** The note's or the reason's own words. */
  detail?: string;
  detailLang?: string;
}

export interface FacetGroup {
  kind: FacetKind;
  /** "Topics", "People" … */
  heading: string;
  links: Link[];
}

/** What machines are told of an article, and people where a format shows it. */
export interface ArticleFacts {
  /** UUID. */
  id: string;
  /** In the body. */
  words: number;
  publisher: Frame['publisher'];
  /** `aliases`: other names, `Family, Given` among them. `organisation`: an office, an agency or the publisher itself. */
  authors: { name: string; href: string; aliases: readonly string[]; organisation?: true }[];
  /** `href`: its page; `url`: its own, on the web. */
  sources: { name: string; href: string; url?: string }[];
  sourceUrl?: string;
  /** A line, or a licence's address. */
  rights?: string;
}

export interface ArticleView extends PageBase {
  kind: 'article';
  withdrawn: boolean;
  kicker?: Link;
  title: string;
  standfirst?: string;
  dateline?: string;
  /** Where it is the original's, and in another language than the page. */
  datelineLang?: string;
  date: DateView;
  time?: string;
  updated?: DateView;
  sources: Link[];
  authors: Link[];
  notices: ArticleNotice[];
  photo?: { picture?: PictureView; caption?: string; credit?: string };
  /** Absent for a withdrawn article. The page renders this file's body when it is its turn. */
  body?: { file: string; lang: string };
  provenance: { label: string; links?: Link[]; text?: string }[];
  /** `original`: what this edition was translated from. */
  editions: (Link & { lang: string; language: string; original?: true })[];
  facets: FacetGroup[];
  corrections: { date: DateView; kind: string; text: string; lang?: string }[];
  facts: ArticleFacts;
  /** Earlier articles that have much in common with it, the closest first. */
  related: Card[];
  /** Earlier and later: the archive as a whole first, then each topic. */
  neighbours: { heading: Link | { text: string }; earlier?: Card; later?: Card }[];
  /** The page of its day, month or year. */
  day: Link;
}

export interface CalendarDay {
  /** Day of the month as shown. */
  text: string;
  datetime: string;
  count: number;
  /** 0 none, 1 to 4 by number. */
  shade: 0 | 1 | 2 | 3 | 4;
  href?: string;
  /** "26 August 2021: 3 articles", for screen readers and as a title. */
  label: string;
}

export interface CalendarMonth {
  heading: Link | { text: string };
  /** Absent for a month of no year. */
  datetime?: string;
  count: number;
  countText: string;
  /** None where the days are of no year. Short names, in the week's order of the language. */
  weekdays: { short: string; long: string }[];
  /** Rows of seven; `null` where the month has not begun or is over. */
  weeks: (CalendarDay | null)[][];
}

export interface DatesView extends PageBase {
  kind: 'dates';
  title: string;
  years: { year: YearBar; months: { text: string; href?: string; countText?: string }[] }[];
}

export interface YearView extends PageBase {
  kind: 'year';
  title: string;
  countText: string;
  steps: Steps;
  months: CalendarMonth[];
  /** Articles of the year whose month nobody knows. */
  monthUnknown?: CardGroup;
  topics: Counted[];
}

export interface MonthView extends PageBase {
  kind: 'month';
  title: string;
  countText: string;
  steps: Steps;
  calendar: CalendarMonth;
  /** The newest first, and last the articles whose day nobody knows. */
  days: CardGroup[];
}

export interface DayView extends PageBase {
  kind: 'day';
  title: string;
  countText: string;
  steps: Steps;
  cards: Card[];
  onThisDay: Link;
}

export interface OnThisDayIndexView extends PageBase {
  kind: 'on-this-day-index';
  title: string;
  /** Without numbers, so that the page never changes. */
  months: CalendarMonth[];
}

export interface OnThisDayView extends PageBase {
  kind: 'on-this-day';
  title: string;
  countText: string;
  steps: Steps;
  /** By year, newest first. */
  years: CardGroup[];
}

export interface FacetIndexView extends PageBase {
  kind: 'facet-index';
  facetKind: FacetKind;
  title: string;
  countText: string;
  /** By label, in the language's own order. */
  entries: (Counted & { description?: string })[];
}

export interface FacetView extends PageBase {
  kind: 'facet';
  facetKind: FacetKind;
  /** "Topic", "Source" … */
  kindName: string;
  title: string;
  titleLang?: string;
  description?: string;
  /** Other names: of other languages with theirs, aliases as they are. */
  aliases: { text: string; lang?: string }[];
  url?: string;
  /** Addresses of the same thing elsewhere. */
  sameAs: readonly string[];
  /** An author that is no person. */
  organisation?: true;
  broader?: Link;
  /** "14 articles, 1988 to 2021". */
  countText: string;
  bars: YearBar[];
  /** The year of a page that continues a long facet. */
  year?: string;
  steps: Steps;
  /** A long facet's main page holds its newest articles only; its years are in `bars`. A year's page has no bars. */
  long: boolean;
  /** `id`: of the year's section, to which the bars of a facet that is not long lead. */
  timeline: { id: string; year: Link; months: CardGroup[] }[];
  occursWith: FacetGroupCounted[];
}

export interface FacetGroupCounted {
  kind: FacetKind;
  heading: string;
  links: Counted[];
}

export interface StandingView extends PageBase {
  kind: 'standing';
  title: string;
  standfirst?: string;
  body: { file: string; lang: string };
}

export interface SearchView extends PageBase {
  kind: 'search';
  title: string;
  /** Static JSON that says where the index lies and what there is: `/search/en/entry.json`, with the base. */
  entry: string;
  /** What its script writes numbers and dates for. */
  locale: string;
  /** Offered without script: dates, topics, sources. */
  ways: Link[];
}

/** What programs can take: feeds, and the archive as files. */
export interface DataView extends PageBase {
  kind: 'data';
  title: string;
  standfirst: string;
  feeds: Link[];
  /** Newest first; links are called as their files. */
  years: { year: string; text: string; table: Link; texts: Link }[];
  vocabularies: Link[];
  /** Files that say what the others are. */
  descriptions: Link[];
  /** SQL that runs on the tables. */
  query: string;
}

/** An address that moved: a link, and a refresh for browsers. */
export interface RedirectView {
  kind: 'redirect';
  href: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  to: string;
  canonical: string;
}

/** One page for all hosts: each edition's words; the page's script keeps the one that the address asks for. */
export interface NotFoundView extends PageBase {
  kind: 'not-found';
  base: string;
  editions: {
    lang: string;
    /** What its script writes dates for. */
    locale: string;
    dir: 'ltr' | 'rtl';
    prefix: string;
    home: Link;
    search: Link;
    ways: Link[];
  }[];
}

export type PageView =
  | FrontView
  | ArticleView
  | DatesView
  | YearView
  | MonthView
  | DayView
  | OnThisDayIndexView
  | OnThisDayView
  | FacetIndexView
  | FacetView
  | StandingView
  | SearchView
  | DataView
  | RedirectView
  | NotFoundView;

export type View<K extends PageView['kind']> = Extract<PageView, { kind: K }>;
