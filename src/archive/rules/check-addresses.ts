import type { FieldProblem } from '../../problem/field-problem.ts';
import type { Story } from '../archive.ts';
import { keyOf } from '../identity.ts';

/** Two articles never share an address, an id or the name by which the archive knows them; both files are reported. */
export function checkAddresses(stories: readonly Story[]): FieldProblem[] {
  const byLang = new Map<string, Map<string, string>>();
  const ids = new Map<string, Story>();
  const keys = new Map<string, Story>();
  const problems: FieldProblem[] = [];
  for (const story of stories) {
    const named = keys.get(story.key);
    if (named === undefined) keys.set(story.key, story);
    else problems.push(...sharedKey(named, story));
    for (const [lang, article] of Object.entries(story.editions)) {
      const addresses = byLang.get(lang) ?? new Map<string, string>();
      byLang.set(lang, addresses);
      const address = article === story.original ? story.key : keyOf(article);
      const taken = addresses.get(address);
      if (taken === undefined) addresses.set(address, article.file);
      else {
        problems.push(sharedAddress(address, article.file, taken));
        problems.push(sharedAddress(address, taken, article.file));
      }
    }
    const first = ids.get(story.id);
    if (first === undefined) ids.set(story.id, story);
    else problems.push(...sharedId(first, story));
  }
  return problems;
}

function sharedId(first: Story, story: Story): FieldProblem[] {
  const [named, other] = story.original.id === undefined ? [first, story] : [story, first];
  // Two ids made from addresses are the same only if the addresses are, which is reported as such.
  if (named.original.id === undefined) return [];
  return [
    {
      file: named.original.file,
      path: ['id'],
      message: `id: ${story.id} is also the id of ${other.original.file}`,
      hint: 'an id belongs to one article: delete the field here, or run npm run new for a new one',
      rule: 'one-id',
    },
  ];
}

function sharedAddress(address: string, file: string, other: string): FieldProblem {
  return {
    file,
    path: ['slug'],
    message: `the address /${address}/ is also that of ${other}`,
    hint: 'rename one of the files, or give one of them another slug',
    rule: 'one-address',
  };
}

/**
 * A day and a slug mean one article in every language, which is how its editions find each other. Two in one language
 * have the same address, which is reported as such.
 */
function sharedKey(named: Story, story: Story): FieldProblem[] {
  if (named.original.lang === story.original.lang) return [];
  const files = [story.original.file, named.original.file];
  return [files, files.toReversed()].map(([file = '', other = '']) => ({
    file,
    path: ['slug'],
    message: `the day and slug ${story.key} are also those of ${other}, in another language`,
    hint: 'give one of them another slug; or, if it is a translation, name the file as its edition, as in name.ru.md beside name.md',
    rule: 'one-address',
  }));
}
