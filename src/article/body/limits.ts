/**
 * The limits for whatever takes more than its share of time, or of the machine's stack, in a text. Each is far beyond
 * what people write: whoever passes one has a file of a program's making, or a damaged one.
 */
export const limits = {
  /** Characters of a text. */
  characters: 2_000_000,
  /** Quotations and lists, one in the other. */
  blocks: 50,
  /** HTML elements, one in the other. */
  elements: 100,
  /** Brackets, one in the other. */
  brackets: 50,
  /** Emphasis, one in the other; marks beyond it are shown as typed. */
  emphasis: 20,
  /** In one passage (lines without an empty one between them): */
  emphasisMarks: 2000,
  links: 4000,
  /** Beginnings of comments, declarations and instructions. */
  comments: 500,
  /** Lengths of runs of backticks: none but the last of each length can be without its partner. */
  backticks: 20,
  /** Cells of a table, each row counted with all the columns of its head. */
  cells: 20_000,
  /** In a text: */
  footnotes: 2000,
  definitions: 2000,
  /** Lines of dashes or equals signs below a paragraph. */
  underlines: 1000,
} as const;
