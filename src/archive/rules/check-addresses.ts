import type { Story } from '../archive.ts';
import { keyOf } from '../identity.ts';
import type { Report } from '../../problem/rule.ts';

/** Two articles never share an address, nor an id, nor the name by which the archive knows them: both files are named. */
export function checkAddresses(stories: readonly Story[], report: Report): void {
  const byLang = new Map<string, Map<string, string>>();
  const ids = new Map<string, Story>();
  const keys = new Map<string, Story>();
  for (const story of stories) {
    const named = keys.get(story.key);
    if (named === undefined) keys.set(story.key, story);
    else if (named.original.lang !== story.original.lang) {
      report.add(sharedKey(story.key, story.original.file, named.original.file));
      report.add(sharedKey(story.key, named.original.file, story.original.file));
    }
    for (const [lang, article] of Object.entries(story.editions)) {
      const addresses = byLang.get(lang) ?? new Map<string, string>();
      byLang.set(lang, addresses);
      const isOriginal = article === story.original;
      const address = isOriginal ? story.key : keyOf(article);
      const taken = addresses.get(address);
      if (taken === undefined) addresses.set(address, article.file);
      else {
        report.add(sharedAddress(address, article.file, taken));
        report.add(sharedAddress(address, taken, article.file));
      }
    }
    const first = ids.get(story.id);
    if (first === undefined) ids.set(story.id, story);
    else {
      // Ids made of an address are one only where the addresses are, which is reported as such.
      const [named, other] = story.original.id === undefined ? [first, story] : [story, first];
      if (named.original.id === undefined) continue;
      report.add({
        file: named.original.file,
        path: ['id'],
        message: `id: ${story.id} is also the id of ${other.original.file}`,
        hint: 'an id belongs to one article: delete the field here, or run npm run new for a new one',
        rule: 'one-id',
      });
    }
  }
}

const sharedAddress = (address: string, file: string, other: string) => ({
  file,
  path: ['slug'],
  message: `the address /${address}/ is also that of ${other}`,
  hint: 'rename one of the files, or give one of them another slug',
  rule: 'one-address',
});

/** A day and a slug mean one article in every language, which is how its editions find each other. */
const sharedKey = (key: string, file: string, other: string) => ({
  file,
  path: ['slug'],
  message: `the day and slug ${key} are also those of ${other}, in another language`,
  hint: 'give one of them another slug; or, if it is a translation, name the file as its edition, as in name.ru.md beside name.md',
  rule: 'one-address',
});
