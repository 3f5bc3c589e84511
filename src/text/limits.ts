/**
 * How much is looked at of what no editor writes by hand, so that no file keeps `check` from ending. What is beyond a
 * limit is a problem, or is reported in fewer words; nothing is passed over.
 */
export const limits = {
  /** Characters of a frontmatter or of a file of settings: more was never closed, or is no list of fields. */
  yaml: 2_000_000,
  /** Lists and fields inside each other. The deepest field that there is has three levels. */
  depth: 50,
  /** Faults of one YAML text that are explained: the first ones tell the cause of the others. */
  yamlFaults: 100,
  /** Names of one vocabulary, and fields of one file, for which the nearest are looked for; the others are only said to be unknown. */
  nearestNames: 50,
  /** Letters of a name that is compared with others. */
  comparedName: 100,
  /** Characters of a value that a message quotes. */
  quoted: 100,
} as const;

/** A value as a message quotes it. */
export function quotable(text: string): string {
  return text.length > limits.quoted ? `${text.slice(0, limits.quoted - 10).trim()} …` : text;
}
