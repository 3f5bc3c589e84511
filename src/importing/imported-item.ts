/** A text of the source, in the form in which it came. `plain` text has lines that mean nothing, and empty lines between paragraphs. */
export interface SourceText {
  form: 'html' | 'markdown' | 'plain';
  text: string;
}

/** A name as the source has it, of a topic, source or person. */
export interface SourceName {
  name: string;
  /** The last part of its address on the old site, decoded. */
  slug?: string;
  /** The whole address of its page on the old site. */
  address?: string;
}

/** Where the pictures of an item may be among the files that are imported. All absolute. */
export interface PictureFolders {
  /** The folder of its file: relative addresses begin there. */
  beside: string;
  /** Folders that were the root of the old site. */
  roots: readonly string[];
  /** Nothing outside of this folder is taken. */
  within: string;
}

/** A picture that an item shows, as the source describes it. */
export interface SourcePicture {
  /** Its address on the old site. */
  address: string;
  /** Where its file is (absolute), if the reader knows. */
  file?: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/** Something that a reader or the writer has no place for: it is in the report, and its text is kept. */
export interface NotUnderstood {
  /** The element, shortcode or field: `<marquee>`, `[poll]`, `field mood`. */
  what: string;
  count: number;
  /** As it is in the source, shortened to 200 characters. */
  example: string;
}

/** Text of the source that goes into no article, and why. */
export interface LeftOut {
  what: string;
  text: string;
}

export interface SourceComment {
  author?: string;
  /** As the source has it. */
  date?: string;
  text: SourceText;
}

/** One article or standing page of another system, as plain data: what every reader gives. */
export interface ImportedItem {
  type: 'item';
  /** What identifies it for ever: its guid, else its address, else file and place in it. */
  origin: string;
  /** Where it is in what was imported: `export.xml:1204`. */
  place: string;
  /** SHA-256 (hex) of its original. */
  digest: string;
  kind: 'article' | 'page';
  title: SourceText;
  /** The day as the old site showed it, never shifted by a zone: `2021-08-26`; `2021-08` or `2021` where no more is known. */
  date?: string;
  /** When it comes out, with its zone, if that is still to come. */
  embargo?: string;
  /** The day of its last change. */
  updated?: string;
  /** BCP 47. */
  lang?: string;
  /** The last part of its old address, decoded, in any script. */
  slug?: string;
  /** Its old address: whole, or from its first slash. */
  address?: string;
  /** More addresses that led to it (`https://example.org/?p=12`). */
  otherAddresses?: readonly string[];
  /** Names by which texts of the source refer to it: its file, relative to the folder of all (`posts/harbour.md`). The first is its own. */
  references?: readonly string[];
  /** Where its pictures may be. */
  pictureFolders?: PictureFolders;
  /** Absent: published. */
  status?: 'draft';
  /** Items of one story in several languages share this. */
  story?: string;
  authors?: readonly SourceName[];
  topics?: readonly SourceName[];
  sources?: readonly SourceName[];
  people?: readonly SourceName[];
  organisations?: readonly SourceName[];
  places?: readonly SourceName[];
  dateline?: string;
  publisher?: string;
  rights?: string;
  /** The address of the original text elsewhere. */
  sourceUrl?: string;
  summary?: SourceText;
  /** Absent when only addresses and names are collected. */
  body?: SourceText;
  /**
   * All that the source says of it, as it is there: what words are counted by. Absent: headline, summary, dateline, publisher and body
   * as they are here.
   */
  texts?: readonly SourceText[];
  /** Parts of `texts` that are markup and no text: `[caption id="7"]`. */
  markup?: readonly string[];
  /** Its leading picture. `id`: of an `ImportedPicture`. */
  photo?: SourcePicture | { id: string } | { credit: string };
  comments?: readonly SourceComment[];
  notUnderstood?: readonly NotUnderstood[];
  /** What had to be decided, as sentences without a full stop. */
  decided?: readonly string[];
  leftOut?: readonly LeftOut[];
  /** Text that the reader put into the body: the host of a video. */
  added?: readonly string[];
  /** A message that this item needs a look, as a clause. */
  doubts?: readonly string[];
  /** That its text was decoded wrongly before it came here, and how; a clause. */
  misread?: string;
}

/** A picture that is described apart from the items that show it. */
export interface ImportedPicture extends SourcePicture {
  type: 'picture';
  id: string;
  /** The item that it belongs to, by the number that the source has for that. */
  parent?: string;
}

/** What the source says of a name apart from the items that have it: how it is written, and where its page was. */
export interface ImportedName extends SourceName {
  type: 'name';
  kind: 'topic' | 'author';
  /** What items name it by. */
  slug: string;
  /** More addresses of its page. */
  otherAddresses?: readonly string[];
}

/** A text that is part of every item that names it: a reusable block of WordPress. */
export interface ImportedFragment {
  type: 'fragment';
  id: string;
  /** May name others. */
  html: string;
  notUnderstood: readonly NotUnderstood[];
}

/** Things of the source that are not articles: menus, revisions; they are counted. */
interface Counted {
  type: 'counted';
  /** In the plural: `menu items`. */
  what: string;
}

/** An item that cannot be read, or a repair of the input. */
export interface ImportFault {
  type: 'fault';
  /** As `ImportedItem.place`. */
  place: string;
  message: string;
  /** Whether an item is lost by it: it is counted as read and skipped. */
  lost: boolean;
}

/** Something that had to be decided for a whole file: its encoding. */
export interface FileDecision {
  type: 'decision';
  /** As `ImportedItem.place`. */
  place: string;
  /** A clause. */
  decided: string;
}

export type Imported =
  | ImportedItem
  | ImportedPicture
  | ImportedFragment
  | ImportedName
  | Counted
  | ImportFault
  | FileDecision;
