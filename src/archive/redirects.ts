import type { Archive, Story } from './archive.ts';
import { foldCase } from '../text/fold.ts';
import { decodePath } from '../text/site-path.ts';
import type { FieldProblem } from '../problem/field-problem.ts';
import type { Outcome } from '../problem/outcome.ts';
import { ownPlaceAt } from './site-places.ts';

/** An alias as the address that it is: decoded, with a slash at its end. */
export function aliasPath(alias: string): string {
  // A stray % stays as it is written.
  const path = decodePath(alias) ?? alias;
  return path.endsWith('/') ? path : `${path}/`;
}

/** Earlier addresses of all stories; one that two claim, or that is the site's own place, is reported. */
export function collectRedirects(
  stories: readonly Story[],
): Outcome<Archive['redirects'], FieldProblem> {
  const redirects = new Map<string, { story: Story; lang: string; file: string }>();
  const folded = new Map<string, { path: string; file: string }>();
  const problems: FieldProblem[] = [];
  for (const { story, lang, file, alias, index } of aliasesOf(stories)) {
    const path = aliasPath(alias);
    const misplaced = wrongPlace(alias) ?? almostTaken(alias, file, folded.get(foldCase(path)));
    if (!misplaced) folded.set(foldCase(path), { path, file });
    const taken = redirects.get(path);
    const wrong =
      misplaced ?? (taken && taken.file !== file ? alreadyTaken(alias, taken.file) : undefined);
    if (wrong) problems.push({ file, path: ['aliases', index], ...wrong });
    else redirects.set(path, { story, lang, file });
  }
  return { value: redirects, problems };
}

type AliasProblem = Pick<FieldProblem, 'message' | 'hint' | 'rule'>;

/** Every alias as it is written, with its index in its file's list. */
function* aliasesOf(stories: readonly Story[]) {
  for (const story of stories) {
    for (const [lang, { file, aliases }] of Object.entries(story.editions)) {
      for (const [index, alias] of aliases.entries()) yield { story, lang, file, alias, index };
    }
  }
}

function wrongPlace(alias: string): AliasProblem | undefined {
  const place = ownPlaceAt(aliasPath(alias));
  if (place === undefined) return undefined;
  return {
    message: `aliases: ${alias} is where the site's own ${place} is`,
    hint: 'delete it: nothing else can be at that address',
    rule: 'alias-in-use',
  };
}

/** `alike`: the alias before it that is the same to a system that ignores capitals or how accents are written. */
function almostTaken(
  alias: string,
  file: string,
  alike: { path: string; file: string } | undefined,
): AliasProblem | undefined {
  if (!alike || alike.path === aliasPath(alias)) return undefined;
  const where = alike.file === file ? '' : ` of ${alike.file}`;
  return {
    message: `aliases: ${alias} differs only in capitals or in how accents are written from ${alike.path}${where}`,
    hint: 'some systems treat them as one folder: keep one of them',
    rule: 'one-alias',
  };
}

function alreadyTaken(alias: string, file: string): AliasProblem {
  return {
    message: `aliases: ${alias} is also an alias of ${file}`,
    hint: 'an address leads to one article: delete it from one of them',
    rule: 'one-alias',
  };
}
