import type { Correction, Withdrawal } from '../article.ts';
import { editFrontMatter } from './edit-front-matter.ts';

/** An article's text with one more correction added after the others; undefined if the frontmatter cannot be edited safely. */
export function addCorrection(
  text: string,
  { date, kind, text: words }: Correction,
): string | undefined {
  return editFrontMatter(text, { path: ['corrections'], add: { date, kind, text: words } });
}

/** An article's text as that of a withdrawn one: its words stay in the file, and nowhere else. */
export function withdraw(text: string, { date, reason }: Withdrawal): string | undefined {
  return editFrontMatter(
    text,
    { path: ['status'], value: 'withdrawn' },
    { path: ['withdrawn'], value: { date, reason } },
  );
}
