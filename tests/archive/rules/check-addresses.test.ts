import { describe, expect, test } from 'vitest';
import { join, said } from '../sample.ts';

const fields = 'title: T\ndate: 2021-08-26';
const id = '0191f0a0-0000-7000-8000-000000000001';

describe('two articles at one address', () => {
  test('are both named', () => {
    const texts = { 'articles/a/x.md': fields, 'articles/b.md': `${fields}\nslug: x` };
    expect(said(join(texts))).toEqual([
      'articles/b.md:4:7 [one-address] the address /2021/08/26/x/ is also that of articles/a/x.md',
      'articles/a/x.md:1:1 [one-address] the address /2021/08/26/x/ is also that of articles/b.md',
    ]);
  });

  test('are refused while nobody sees them, too', () => {
    const texts = { 'articles/a.md': `${fields}\nslug: x\nstatus: draft`, 'articles/x.md': fields };
    expect(said(join(texts))).toHaveLength(2);
  });

  test('are refused in two languages, too: the archive knows an article by its day and slug', () => {
    const texts = { 'articles/a/x.md': fields, 'articles/c/x.md': `${fields}\nlang: ru` };
    expect(said(join(texts))).toEqual([
      'articles/c/x.md:1:1 [one-address] the day and slug 2021/08/26/x are also those of articles/a/x.md, in another language',
      'articles/a/x.md:1:1 [one-address] the day and slug 2021/08/26/x are also those of articles/c/x.md, in another language',
    ]);
  });

  test('are one article where one file is the edition of the other', () => {
    const texts = { 'articles/x.md': fields, 'articles/x.ru.md': 'title: T' };
    expect(said(join(texts)).filter((line) => line.includes('one-address'))).toEqual([]);
  });

  test('are two where their days differ', () => {
    const texts = {
      'articles/a/x.md': fields,
      'articles/b/x.md': 'title: T\ndate: 2021-08-27',
    };
    expect(said(join(texts)).filter((line) => line.includes('one-address'))).toEqual([]);
  });
});

describe('two articles with one id', () => {
  test('are refused', () => {
    const texts = {
      'articles/a.md': `${fields}\nid: ${id}`,
      'articles/b.md': `${fields}\nid: ${id}`,
    };
    expect(said(join(texts))).toEqual([
      `articles/b.md:4:5 [one-id] id: ${id} is also the id of articles/a.md`,
    ]);
  });

  test('are refused where it is written, when the other has it of its address', () => {
    const derived = join({ 'articles/b.md': fields }).archive.stories[0]?.id ?? '';
    const texts = { 'articles/a.md': `${fields}\nid: ${derived}`, 'articles/b.md': fields };
    expect(said(join(texts))).toEqual([
      `articles/a.md:4:5 [one-id] id: ${derived} is also the id of articles/b.md`,
    ]);
  });
});
