/**
 * Limits for everything that would take too much time or stack. They are far above what people write: a text that
 * exceeds one was made by a program or is damaged.
 */
export const limits = {
  /** Characters of a text. */
  characters: 2_000_000,
  /** Nested quotations and lists. */
  blocks: 50,
  /** Nested HTML elements. */
  elements: 100,
  /** Nested brackets. */
  brackets: 50,
  /** Nested emphasis; further marks are shown as typed. */
  emphasis: 20,
  /** In one passage (lines without an empty line between them): */
  emphasisMarks: 2000,
  links: 4000,
  /** Beginnings of comments, declarations and instructions. */
  comments: 500,
  /** Different lengths of runs of backticks. */
  backticks: 20,
  /** Cells of a table; each row counts all columns of the header. */
  cells: 20_000,
  /** In a text: */
  footnotes: 2000,
  definitions: 2000,
  /** Lines of dashes or equals signs below a paragraph. */
  underlines: 1000,
} as const;
