import { isDeepStrictEqual } from 'node:util';
import { editYaml } from '../../article/yaml/edit-yaml.ts';
import { inFrontMatter } from '../../article/write/edit-front-matter.ts';
import { applyFixes } from '../../article/write/apply-fixes.ts';
import { checkSchema } from '../../article/read/check-schema.ts';
import type { TextFix } from '../../problem/problem.ts';
import { editionSchema, pageSchema } from '../../article/read/schema.ts';
import { parseYaml } from '../../article/yaml/yaml.ts';
import { duplicates } from './duplicates.ts';
import { entities } from './entities.ts';
import { fieldNames } from './field-names.ts';
import type { Fields, Fix } from './fix.ts';
import { invisible } from './invisible.ts';
import { vocabularyIds } from './vocabulary-ids.ts';

/** In this order, once the values are right: names need their ids before they repeat. */
const fixes: readonly Fix[] = [invisible, vocabularyIds, duplicates, entities];

/**
 * A Markdown file's text with each mistake in its frontmatter that has one right answer fixed; the same text where nothing
 * has. What is not sound YAML is left to its author.
 */
export function fixFrontMatter(text: string, given: Omit<Fields, 'data'>): string {
  const fix = (source: string) => {
    // What keeps the text from being read comes first; then a field's name, before its value is looked at.
    const spaced = withOrdinaryBlanks(source);
    const read = isFields(dataOf(spaced)) ? spaced : makeSureFixes(spaced, given.kind);
    const named = makeSureFixes(apply(read, fieldNames, given), given.kind);
    return trimLines(fixes.reduce((yaml, each) => apply(yaml, each, given), named));
  };
  return inFrontMatter(text, fix) ?? text;
}

/** A fix may show what it hid: a list of three numbers is as many problems, one after the other. */
const mostRounds = 10;

/** Makes what problems of the YAML and of the schema say themselves that is the one answer. */
function makeSureFixes(source: string, kind: Fields['kind']): string {
  let fixed = source;
  let left = sureFixes(fixed, kind);
  for (let round = 0; round < mostRounds && left.fixes.length > 0; round++) {
    const next = applyFixes(fixed, left.fixes);
    const after = sureFixes(next, kind);
    const isNoBetter = left.isUnread
      ? after.isUnread && after.problems >= left.problems
      : after.isUnread || after.problems > left.problems;
    if (isNoBetter) return fixed;
    [fixed, left] = [next, after];
  }
  return fixed;
}

function sureFixes(
  source: string,
  kind: Fields['kind'],
): { problems: number; isUnread: boolean; fixes: TextFix[] } {
  const yaml = parseYaml('', source);
  const schema = kind === 'page' ? pageSchema : editionSchema;
  const problems = [...yaml.problems, ...checkSchema('', yaml, schema).problems];
  const fixes = problems.flatMap(({ fix }) => (fix?.isSure ? [fix] : []));
  // Where the text cannot be read, nobody knows how much else is wrong.
  return { problems: problems.length, isUnread: yaml.data === undefined, fixes };
}

function apply(source: string, fix: Fix, given: Omit<Fields, 'data'>): string {
  const data = dataOf(source);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return source;
  const changes = fix.find({ ...given, data: data as Record<string, unknown> });
  return changes.reduce((yaml, change) => editYaml(yaml, change) ?? yaml, source);
}

/** No-break spaces after colons, for which the fields cannot be read. */
function withOrdinaryBlanks(source: string): string {
  if (!/:[\u00A0\u2007\u202F]/.test(source) || isFields(dataOf(source))) return source;
  const fixed = source.replaceAll(/^(\s*(?:- )?[\w-]+:)[\u00A0\u2007\u202F](?=\S)/gm, '$1 ');
  return isFields(dataOf(fixed)) ? fixed : source;
}

/** Spaces at the ends of lines, unless a value of several lines holds them. */
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
