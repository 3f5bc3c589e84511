import { describe, expect, test } from 'vitest';
import { mainPages } from '../../../scripts/screenshots/main-pages.ts';
import { listRoutes } from '../../../src/views/routes.ts';
import { archiveOf } from '../../views/archive.ts';
import { sampleArchive } from '../../views/sample.ts';

describe('the main pages', () => {
  test('are there, each once, and of every kind but redirects', () => {
    const archive = sampleArchive();
    const kinds = new Map(listRoutes(archive).map(({ path, kind }) => [path, kind]));
    const pages = mainPages(archive);
    const names = pages.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const found = pages
      .filter(({ name }) => !name.startsWith('not-found'))
      .map(({ path }) => kinds.get(`/${path.replace(/\?.*/, '')}`));
    expect(found).not.toContain(undefined);
    expect(new Set(found)).toEqual(
      new Set(
        'front article facet facet-index dates year month day on-this-day search standing'.split(
          ' ',
        ),
      ),
    );
  });

  test('of an empty archive are those that it has', () => {
    const names = mainPages(archiveOf()).map(({ name }) => name);
    expect(names).toContain('front');
    expect(names).toContain('search');
    expect(names.filter((name) => /article|topic|year|day/.test(name))).toEqual([]);
  });
});
