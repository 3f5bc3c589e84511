import { NotUnderstoodCounts } from '../../report/not-understood.ts';

/** What is noted while content becomes HTML. */
export class ContentNotes extends NotUnderstoodCounts {
  /** Parts of the content that are markup, not text; HTML. */
  readonly markup: string[] = [];
}
