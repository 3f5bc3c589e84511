import { readBody } from '../../../src/article/body/body.ts';
import { splitFrontMatter } from '../../../src/article/read/front-matter.ts';
import { checkCraft, type Craft } from '../../../src/article/rules/check-craft.ts';

/** What the rules of craft say of a file with these fields and this body. */
export function craftOf(
  fields: string,
  body = 'Text.\n',
  kind: 'article' | 'page' = 'article',
): Craft {
  const text = `---\n${fields}---\n${body}`;
  const split = splitFrontMatter('x.md', text);
  if ('problems' in split) throw new Error('The frontmatter of a test is not one');
  const lede = split.body.trim().split(/\n\n/)[0] ?? '';
  const { shown } = readBody(split.body, split.bodyLine);
  return checkCraft({ file: 'x.md', kind, text, ...split, lede, shown });
}

/** `line:column message; hint` of what one rule finds. */
export function saidBy(rule: string, fields: string, body?: string): string[] {
  return craftOf(fields, body)
    .problems.filter((problem) => problem.rule === rule)
    .map(({ line, column, message, hint = '' }) => `${line}:${column} ${message}; ${hint}`);
}

/** The words that the mark below the line stands under. */
export function markedBy(rule: string, fields: string, body = 'Text.\n'): string[] {
  const lines = `---\n${fields}---\n${body}`.split('\n');
  return craftOf(fields, body)
    .problems.filter((problem) => problem.rule === rule)
    .map(
      ({ line, column, length = 0 }) =>
        lines[line - 1]?.slice(column - 1, column - 1 + length) ?? '',
    );
}
