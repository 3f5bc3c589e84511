import { isDeepStrictEqual } from 'node:util';
import { editYaml } from '../../article/edit-yaml.ts';
import { inFrontMatter } from '../../article/edit-front-matter.ts';
import { parseYaml } from '../../article/yaml.ts';
import { dates } from './dates.ts';
import { duplicates } from './duplicates.ts';
import { entities } from './entities.ts';
import { fieldNames } from './field-names.ts';
import type { Fields, Fix } from './fix.ts';
import { vocabularyIds } from './vocabulary-ids.ts';

/** In this order: a field must have its name before its value is looked at, and names their ids before they repeat. */
const fixes: readonly Fix[] = [fieldNames, dates, vocabularyIds, duplicates, entities];

/**
 * A Markdown file's text with all mended in its frontmatter that has one right answer; the same text where nothing
 * has. What is not sound YAML is left to its author.
 */
export function fixFrontMatter(text: string, given: Omit<Fields, 'data'>): string {
  const mend = (source: string) =>
    trimLines(fixes.reduce((yaml, fix) => apply(yaml, fix, given), withOrdinaryBlanks(source)));
  return inFrontMatter(text, mend) ?? text;
}

function apply(source: string, fix: Fix, given: Omit<Fields, 'data'>): string {
  const data = dataOf(source);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return source;
  const changes = fix.find({ ...given, data: data as Record<string, unknown> });
  return changes.reduce((yaml, change) => editYaml(yaml, change) ?? yaml, source);
}

/** No-break blanks behind colons, for which the fields cannot be read. */
function withOrdinaryBlanks(source: string): string {
  if (!/:[\u00A0\u2007\u202F]/.test(source) || isFields(dataOf(source))) return source;
  const mended = source.replaceAll(/^(\s*(?:- )?[\w-]+:)[\u00A0\u2007\u202F](?=\S)/gm, '$1 ');
  return isFields(dataOf(mended)) ? mended : source;
}

/** Blanks at the ends of lines, unless a value of several lines holds them. */
function trimLines(source: string): string {
  const trimmed = source.replaceAll(/[ \t]+(?=\r?\n|$)/g, '');
  return trimmed === source || !isDeepStrictEqual(dataOf(trimmed), dataOf(source))
    ? source
    : trimmed;
}

const isFields = (data: unknown) => typeof data === 'object' && data !== null;

function dataOf(source: string): unknown {
  const { data, problems } = parseYaml('', source);
  return problems.length > 0 ? undefined : data;
}
