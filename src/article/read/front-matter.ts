import { explainNoFrontMatter, explainUnclosed } from './explain-dashes.ts';
import { findFrontMatter } from './find-front-matter.ts';
import { parseYaml, type YamlText } from '../yaml/yaml.ts';
import { type Problem } from '../../problem/problem.ts';
import { fileStart } from '../../text/lines.ts';

/** A Markdown file taken apart. */
export interface FrontMatter {
  yaml: YamlText;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** A line that closes the fields, below another that only begins so. */
const closing = /\n---[ \t]*(?:\n|$)/;

/**
 * Takes a file apart where gray-matter finds its frontmatter, and parses that with `parseYaml`. `text` is decoded, with LF
 * line ends. Returns problems instead where there is no frontmatter, it is not closed, or is in another language.
 */
export function splitFrontMatter(
  file: string,
  text: string,
): FrontMatter | { problems: Problem[] } {
  const fail = (rule: string, message: string, hint: string, line = 1) => ({
    problems: [{ file, ...fileStart, line, severity: 'error' as const, message, hint, rule }],
  });
  const place = text.startsWith('---') ? findFrontMatter(text) : undefined;
  if (!place) {
    const { rule, message, hint, line } = explainNoFrontMatter(text);
    return fail(rule, message, hint, line);
  }
  const { language, from, to, behind, bodyFrom } = place;
  if (language !== 'yaml') {
    return fail(
      'frontmatter-language',
      `frontmatter in "${language}" is not read`,
      'write it as YAML between two lines of "---"',
    );
  }
  const isClosed = to !== undefined && behind.trim() === '';
  if (!isClosed && (to === undefined || !closing.test(text.slice(bodyFrom - 1)))) {
    const { rule, message, hint, line } = explainUnclosed(text);
    return fail(rule, message, hint, line);
  }
  const closingLine = text.slice(0, to).split('\n').length;
  if (!isClosed) {
    return fail(
      'frontmatter-dashes',
      'a line inside the frontmatter begins with "---"',
      'indent it or put the value in quotes',
      closingLine,
    );
  }
  return {
    yaml: parseYaml(file, text.slice(from, to), 2),
    body: text.slice(bodyFrom),
    bodyLine: closingLine + 1,
  };
}
