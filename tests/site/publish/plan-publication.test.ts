import { describe, expect, test } from 'vitest';
import { planPublication } from '../../../src/site/publish/plan-publication.ts';

/** Steps as `put x`; all that stays has changed. */
function stepsFrom(old: string[], wanted: string[], folders: string[] = []): string[] {
  const parents = old.flatMap((file) =>
    file
      .split('/')
      .slice(0, -1)
      .map((_part, index, all) => all.slice(0, index + 1).join('/')),
  );
  const present = { files: new Set(old), folders: [...new Set([...parents, ...folders])] };
  return planPublication(present, wanted, () => false).steps.map(
    (step) => `${step.do} ${step.path}`,
  );
}

describe('a publication is planned', () => {
  test('so that what is pointed at comes before what points, and goes after', () => {
    const old = [
      'feed.xml',
      'index.html',
      'a/index.html',
      'a/old/index.html',
      'a/old.css',
      'a/data.json',
    ];
    const wanted = [
      'feed.xml',
      'index.html',
      'a/index.html',
      'a/data.json',
      'a/new.css',
      'a/b.html',
      'rss.xml',
    ];
    expect(stepsFrom(old, wanted)).toEqual([
      'put a/new.css',
      'put a/b.html',
      'put rss.xml',
      'put a/data.json',
      'put a/index.html',
      'put index.html',
      'put feed.xml',
      'remove a/old/index.html',
      'remove a/old.css',
      'rmdir a/old',
    ]);
  });

  test('so that a new folder comes as one, and the front page last', () => {
    const wanted = [
      'index.html',
      'topics/x/index.html',
      'topics/index.html',
      '2021/08/index.html',
      'assets/a.css',
      'robots.txt',
    ];
    expect(stepsFrom([], wanted)).toEqual([
      'put assets',
      'put 2021',
      'put topics',
      'put index.html',
      'put robots.txt',
    ]);
    expect(stepsFrom(['2021/07/index.html'], [...wanted, '2021/07/index.html'])).toContain(
      'put 2021/08',
    );
  });

  test('so that what is in the way goes just before', () => {
    expect(
      stepsFrom(['a', 'b/c/d.html', 'i.html', 'o'], ['a/b/c.html', 'b', 'i.html', 'n']),
    ).toEqual([
      'put n',
      'remove b/c/d.html',
      'remove a',
      'rmdir b/c',
      'rmdir b',
      'put b',
      'put a/b/c.html',
      'put i.html',
      'remove o',
    ]);
  });

  test('so that empty folders go, the inner ones first', () => {
    expect(stepsFrom(['x/a.html'], ['x/a.html'], ['e', 'e/f', 'x/g'])).toEqual([
      'put x/a.html',
      'rmdir e/f',
      'rmdir x/g',
      'rmdir e',
    ]);
  });
});
