import { describe, expect, test } from 'vitest';
import { idOfAddress } from '../../src/archive/identity.ts';
import { join, type Texts } from './sample.ts';

const dated = (date: string, more = '') => `title: T\ndate: ${date}\n${more}`;

describe('the id of an article', () => {
  const idOf = (texts: Texts) => join(texts).archive.stories[0]?.id;

  test('is that which it says', () => {
    const id = '0191f0a0-0000-7000-8000-000000000001';
    expect(idOf({ 'articles/x.md': dated('2021-08-26', `id: ${id}`) })).toBe(id);
  });

  test('else comes of its address', () => {
    expect(idOf({ 'articles/x.md': dated('2021-08-26') })).toBe(
      idOfAddress('https://example.org/2021/08/26/x/'),
    );
  });

  test('stays when it moves and names its first address', () => {
    expect(idOf({ 'articles/y.md': dated('2021-08-26', 'aliases: /2021/08/26/x/') })).toBe(
      idOfAddress('https://example.org/2021/08/26/x/'),
    );
  });
});

describe('facets of an edition', () => {
  test('are its own where it names some, else those of its original', () => {
    const { archive } = join({
      'articles/x.md': dated('2021-08-26', 'people: Ann\nplaces: Kabul'),
      'articles/x.ru.md': 'title: Т\npeople: Боб',
    });
    const [story] = archive.stories;
    expect(story?.editions['ru']).toMatchObject({ people: ['bob'], places: ['kabul'] });
    expect(story?.original.people).toEqual(['ann']);
    expect(story?.facets).toMatchObject({ person: ['ann', 'bob'], place: ['kabul'] });
  });
});
