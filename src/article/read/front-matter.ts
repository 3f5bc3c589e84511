import matter from 'gray-matter';
import { explainNoFrontMatter, explainUnclosed } from './explain-dashes.ts';
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

const refuse = (): never => {
  throw new Error('only YAML is read');
};
const refused = { parse: refuse, stringify: refuse };
const close = /^---[ \t]*$/gm;

/**
 * Finds the frontmatter with gray-matter and parses it with the project's one YAML parser; every
 * other engine throws. `text` is decoded, with LF line ends. Returns problems instead where there is none.
 */
export function splitFrontMatter(
  file: string,
  text: string,
): FrontMatter | { problems: Problem[] } {
  const fail = (rule: string, message: string, hint: string, line = 1) => ({
    problems: [{ file, ...fileStart, line, severity: 'error' as const, message, hint, rule }],
  });
  const opening = /^---(?!-)([^\n]*)\n/.exec(text);
  if (!opening) {
    const { rule, message, hint, line } = explainNoFrontMatter(text);
    return fail(rule, message, hint, line);
  }
  const language = (opening[1] ?? '').trim();
  if (language !== '' && language !== 'yaml') {
    return fail(
      'frontmatter-language',
      `frontmatter in "${language}" is not read`,
      'write it as YAML between two lines of "---"',
    );
  }
  close.lastIndex = opening[0].length;
  const end = close.exec(text);
  if (!end) {
    const { rule, message, hint, line } = explainUnclosed(text);
    return fail(rule, message, hint, line);
  }
  let source = '';
  const capture = { parse: (value: string) => ((source = value), {}), stringify: refuse };
  try {
    // With options, or gray-matter would cache every input and hand out empty data after an error.
    matter(text.slice(0, end.index + 3), {
      language: 'yaml',
      engines: { yaml: capture, json: refused, javascript: refused, js: refused, coffee: refused },
    });
  } catch {
    return fail('frontmatter-language', 'the frontmatter cannot be read', 'write it as YAML');
  }
  const expected = text.slice(opening[0].length, end.index);
  if (source.trim() !== expected.trim()) {
    const line = opening[0].split('\n').length + source.trimStart().split('\n').length;
    return fail(
      'frontmatter-dashes',
      'a line inside the frontmatter begins with "---"',
      'indent it or put the value in quotes',
      line,
    );
  }
  return {
    yaml: parseYaml(file, expected, 2),
    body: text.slice(end.index + end[0].length + 1),
    bodyLine: text.slice(0, end.index).split('\n').length + 1,
  };
}
