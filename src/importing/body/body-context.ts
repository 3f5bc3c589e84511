import type { ImportedFragment, NotUnderstood, SourcePicture } from '../imported-item.ts';
import { NotUnderstoodCounts } from '../report/not-understood.ts';

/** What the writing of a body needs to know of the rest of the import. */
export interface BodyContext {
  /** Where a link is to lead; without `to` only its words stay. `nowhere`: it led to a page of the old site that the import does not have. */
  link(address: string): { to?: string; nowhere: boolean };
  /** The name, relative to the article, of the file that shows a picture; undefined: it is not to be had. */
  picture(picture: SourcePicture): string | undefined;
  /** Whether a picture (with a file) is left out here, because it is shown already. Asked once for each, in their order. */
  isRepeated?(picture: SourcePicture): boolean;
  /** A text that is part of every item that names it. */
  fragment?(id: string): Pick<ImportedFragment, 'html' | 'notUnderstood'> | undefined;
  /** Pictures and files that the source describes apart: those of these ids, or all that belong to an item (its number). */
  attached?(which: { ids: readonly string[] } | { of: string }): readonly SourcePicture[];
}

/** A body as Markdown, and what came of its parts. */
export interface WrittenBody {
  markdown: string;
  notUnderstood: NotUnderstood[];
  /** Text of the source that is not in it. */
  leftOut: { what: string; text: string }[];
  /** Text that was put into it: the host of a video. */
  added: string[];
}

/** Collects what came of the parts of a body while it is written. */
export class BodyNotes extends NotUnderstoodCounts {
  readonly leftOut: WrittenBody['leftOut'] = [];
  readonly added: string[] = [];
}
