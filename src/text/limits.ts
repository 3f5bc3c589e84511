/**
 * Limits for input that no editor writes by hand, so that `check` ends for every file. Whatever exceeds a limit is a
 * problem, or is reported in fewer words; nothing is ignored.
 */
export const limits = {
  /** Characters of a frontmatter or a settings file. A longer one was never closed, or is not a list of fields. */
  yaml: 2_000_000,
  /** Depth of nested lists and fields. No field needs more than three levels. */
  depth: 50,
  /** How many errors of a YAML text are explained; the first ones are the cause of the others. */
  yamlFaults: 100,
  /** How many unknown names of a vocabulary, and unknown fields of a file, get a suggestion. */
  nearestNames: 50,
  /** Letters of a name that are compared with others. */
  comparedName: 100,
  /** Characters of a value that a message quotes. */
  quoted: 100,
} as const;

/** A value, shortened for quoting it in a message. */
export function quotable(text: string): string {
  return text.length > limits.quoted ? `${text.slice(0, limits.quoted - 10).trim()} …` : text;
}
