import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/importing/readers/word/read-docx.ts';
import type { ImportedItem } from '../../../../src/importing/imported-item.ts';
import {
  deleted,
  docx,
  noteReference,
  paragraph,
  picture,
  run,
  type DocxContent,
} from '../../../helpers/docx.ts';
import { makeItem } from '../../../helpers/make-item.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'docx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const context = {
  sources: [{ id: 'tass', names: ['TASS'], patterns: [] }],
  publisher: 'The Gazette',
  today: '2021-08-30',
  langs: ['en', 'ru'],
};

async function read(content: DocxContent, name = 'item.docx'): Promise<ImportedItem> {
  const result = await readDocx(name, docx(content), folder, context);
  if ('fault' in result) throw new Error(result.fault);
  return result.item;
}

/** The words of an item agree, and its body is returned. */
function bodyOf(item: ImportedItem): string {
  const { words } = makeItem(
    { ...item, date: item.date ?? '2021-08-26' },
    {
      picture: ({ address }) => address,
    },
  );
  expect(words).toMatchObject({ missing: [], extra: [] });
  return item.body?.text ?? '';
}

describe('readDocx', () => {
  test('reads headline, date, text and what is at the end', async () => {
    const item = await read({
      title: 'Document1',
      body: [
        paragraph('Quarry reopens', 'Title'),
        paragraph('Work begins in spring', 'Subtitle'),
        paragraph('By Ann Smith'),
        paragraph('26 August 2021'),
        paragraph(`${run('The quarry ')}${run('reopens', '<w:b/>')}${run(' today.')}`),
        paragraph('What follows', 'Heading1'),
        paragraph('Nobody knows.'),
        paragraph('The Gazette'),
        paragraph('Photo: A. Camera'),
        paragraph('Based on materials from TASS'),
      ].join(''),
    });
    expect(item).toMatchObject({
      origin: 'word:item.docx',
      title: { text: 'Quarry reopens' },
      summary: { text: 'Work begins in spring' },
      date: '2021-08-26',
      authors: [{ name: 'Ann Smith' }],
      publisher: 'The Gazette',
      sources: [{ name: 'tass' }],
      photo: { credit: 'A. Camera' },
      notUnderstood: [],
      doubts: [],
    });
    expect(bodyOf(item)).toBe('The quarry **reopens** today.\n\n## What follows\n\nNobody knows.');
  });

  test.each([
    ['the first heading', 'Old template', 'Heading1', 'The first line'],
    ['the title among the properties', 'The title', undefined, 'The title'],
    ['the first line', undefined, undefined, 'The first line'],
    [
      'the first line, where the property is none',
      'Microsoft Word - a.doc',
      undefined,
      'The first line',
    ],
  ])('takes %s for the headline', async (_, property, style, expected) => {
    const body = paragraph('The first line', style) + paragraph('Text.');
    const item = await read({ body, ...(property === undefined ? {} : { title: property }) });
    expect(item.title.text).toBe(expected);
  });

  test('the name of the file may give the date', async () => {
    const item = await read({ body: paragraph('Headline') }, 'texts/2021-08-26 item.docx');
    expect(item).toMatchObject({
      date: '2021-08-26',
      decided: ['its date is that in the name of the file'],
    });
  });

  test('keeps footnotes, lists, links and tables', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
    const item = await read({
      body: [
        paragraph('Headline', 'Title'),
        paragraph(`${run('A claim')}${noteReference(2)}${run(' stands.')}`),
        paragraph(`<w:hyperlink r:id="rId5">${run('A link')}</w:hyperlink>`),
        `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`,
        paragraph('The end of it.'),
      ].join(''),
      footnotes: { 2: paragraph('Its source.') },
    });
    const body = bodyOf(item);
    expect(body).toContain('A claim[^1] stands.');
    expect(body).toContain('[^1]: Its source.');
    expect(body).toContain('[A link](https://example.org/more)');
    expect(body).toContain('<td>');
  });

  test('takes pictures out as files, with their captions', async () => {
    const item = await read({
      body: [
        paragraph('Headline', 'Title'),
        paragraph(picture('A quarry')),
        paragraph('The quarry in June', 'Caption'),
        paragraph('Text.'),
      ].join(''),
      picture: Uint8Array.of(1, 2, 3),
    });
    expect(bodyOf(item)).toBe('![A quarry](picture-1.png "The quarry in June")\n\nText.');
    expect(readdirSync(folder)).toEqual(['picture-1.png']);
  });

  test('takes tracked changes as accepted, and leaves out what they delete, comments and headers', async () => {
    const item = await read({
      body: [
        paragraph('Headline', 'Title'),
        paragraph(`<w:ins w:id="1">${run('New ')}</w:ins>${deleted('Old ')}${run('words.')}`),
      ].join(''),
      comments: ['Is that so?'],
      header: 'Draft of Friday',
    });
    expect(bodyOf(item)).toBe('New words.');
    expect(item.leftOut).toEqual([
      { what: 'text that a tracked change deletes', text: 'Old \n' },
      { what: 'comment of an editor', text: 'Is that so?' },
      { what: 'page header', text: 'Draft of Friday' },
    ]);
    expect(item.decided).toEqual([
      'it has 2 tracked changes: all are taken as accepted',
      'it has 1 comment of editors, which are left out',
    ]);
  });

  test('keeps what the library would drop: simple fields, the direction of writing, formulas', async () => {
    const item = await read({
      body: [
        paragraph('Headline', 'Title'),
        paragraph(
          `<w:fldSimple w:instr="SEQ">${run('Figure 1')}</w:fldSimple><w:bdo w:val="rtl">${run(' نص')}</w:bdo><w:r><w:cr/></w:r>${run('End.')}`,
        ),
        paragraph(`${run('So ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`),
      ].join(''),
    });
    expect(bodyOf(item)).toContain('Figure 1 نص');
    expect(item.notUnderstood).toMatchObject([{ what: '<m:oMath>', count: 1 }]);
    expect(item.leftOut).toMatchObject([{ what: 'formula', text: 'x=1 ' }]);
  });

  test('takes short lines between paragraphs for subheads, where no style says which are', async () => {
    const lines = ['Headline', 'First.', 'What follows', 'Second.', 'Also short'];
    const bold = run('In bold', '<w:b/>');
    const body =
      lines.map((line) => paragraph(line)).join('') + paragraph(bold) + paragraph('Third.');
    expect(bodyOf(await read({ body }))).toBe(
      'First.\n\n## What follows\n\nSecond.\n\n## Also short\n\n## In bold\n\nThird.',
    );
    expect(
      bodyOf(await read({ body: `${body}${paragraph('Styled', 'Heading2')}${paragraph('X.')}` })),
    ).toContain('First.\n\nWhat follows\n\n');
  });

  test('names the styles that it does not know', async () => {
    const item = await read({ body: paragraph('Headline') + paragraph('Text.', 'Odd') });
    expect(item.decided).toEqual(['the style "Some Odd Style" is taken for running text']);
  });

  test('says why a file cannot be read', async () => {
    const fault = async (bytes: Uint8Array) => {
      const result = await readDocx('a.docx', bytes, folder, context);
      return 'fault' in result ? result.fault : '';
    };
    const whole = docx({ body: paragraph('Headline') });
    expect(await fault(whole.slice(0, 300))).toContain('its zip is damaged');
    expect(await fault(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toContain('password');
    expect(await fault(docx({ body: '', parts: { '_rels/.rels': 'x' } }))).toContain(
      'cannot be read',
    );
  });

  test('reads damaged XML as far as it goes, and says so', async () => {
    const item = await read({ body: `${paragraph('Headline')}<w:p><w:r><w:t>All of` });
    expect(bodyOf(item)).toBe('All of');
    expect(item.decided).toContain('the XML of word/document.xml is damaged, and was repaired');
  });

  test('words are conserved', async () => {
    const words = fc
      .array(
        fc.constantFrom(
          'one',
          'Два',
          'ثلاثة',
          'v4',
          '*five*',
          '<six>',
          '&amp;',
          '#',
          '_',
          '1.',
          '|',
          '[7]',
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((all) => all.join(' '));
    const piece = fc.oneof(
      words.map((text) => run(text)),
      words.map((text) => run(text, '<w:b/>')),
      words.map((text) => run(text, '<w:i/><w:strike/>')),
      words.map((text) => `<w:ins>${run(text)}</w:ins>`),
      words.map((text) => deleted(text)),
      words.map((text) => `<w:fldSimple>${run(text)}</w:fldSimple>`),
      fc.constantFrom(
        '<w:r><w:tab/></w:r>',
        '<w:r><w:br/></w:r>',
        noteReference(1),
        noteReference(2),
      ),
    );
    const block = fc.oneof(
      fc
        .tuple(
          fc.array(piece, { minLength: 1, maxLength: 5 }),
          fc.constantFrom('Heading1', 'Heading2', 'Odd', undefined),
        )
        .map(([pieces, style]) => paragraph(pieces.join(''), style)),
      words.map(
        (text) =>
          `<w:tbl><w:tr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr></w:tbl>`,
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { minLength: 1, maxLength: 8 }),
        words,
        async (blocks, note) => {
          const footnotes = { 1: paragraph(note), 2: paragraph('Second note.') };
          bodyOf(await read({ body: blocks.join(''), footnotes }));
        },
      ),
      { numRuns: 60 },
    );
  });
});
