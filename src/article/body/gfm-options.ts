import type { Options } from 'remark-gfm';

/** GitHub's Markdown as it is read and written here. A single tilde is a range of numbers (5~7), and never strikes. */
export const gfmOptions: Options = { singleTilde: false };
