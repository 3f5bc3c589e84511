import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openDocx, repack, xmlOf } from '../../../../src/importing/readers/word/open-docx.ts';
import { docx, paragraph } from '../../../helpers/docx.ts';

describe('openDocx', () => {
  test('gives the parts of a document', () => {
    const opened = openDocx(docx({ body: paragraph('Text') }));
    if ('fault' in opened) throw new Error(opened.fault);
    expect(xmlOf(opened.parts, 'word/document.xml')).toContain('Text');
    expect(xmlOf(opened.parts, 'none')).toBe('');
    expect(opened.refused).toEqual([]);
  });

  test.each(['../out.xml', 'word/../../out.xml', '/etc/out', String.raw`..\out`, 'C:/out'])(
    'does not read %s',
    (name) => {
      const opened = openDocx(docx({ body: paragraph('Text'), parts: { [name]: 'x' } }));
      expect(opened).toMatchObject({ refused: [name] });
      expect(Object.keys('parts' in opened ? opened.parts : {})).not.toContain(name);
    },
  );

  test('refuses what would unpack to hundreds of megabytes', () => {
    const bomb = docx({
      body: paragraph('Text'),
      parts: { 'word/media/a.png': new Uint8Array(60_000_000) },
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(openDocx(bomb)).toMatchObject({
      fault: expect.stringContaining('60 MB from 1 MB') as string,
    });
  });

  test('refuses entities, other zips and damaged ones', () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>';
    expect(openDocx(docx({ body: '', parts: { 'word/document.xml': entities } }))).toEqual({
      fault: 'word/document.xml declares entities, which no Word document does; it is not read',
    });
    expect(openDocx(zipSync({ 'a.txt': strToU8('x') }))).toEqual({
      fault: 'there is no Word document in it',
    });
    expect(openDocx(strToU8('PK no zip'))).toMatchObject({
      fault: expect.stringContaining('its zip is damaged') as string,
    });
  });
});

test('repack writes the XML of the text so that the converter reads all of it, and says which was damaged', () => {
  const body = '<w:p><w:fldSimple w:instr="x"><w:r><w:t>a</w:t></w:r></w:fldSimple>';
  const opened = openDocx(docx({ body, parts: { 'word/media/a.png': Uint8Array.of(0xff, 0) } }));
  if ('fault' in opened) throw new Error(opened.fault);
  const { zip, damaged } = repack(opened.parts);
  const again = openDocx(zip);
  if ('fault' in again) throw new Error(again.fault);
  expect(xmlOf(again.parts, 'word/document.xml')).toContain('<w:p><w:r><w:t>a</w:t></w:r></w:p>');
  expect(again.parts['word/media/a.png']).toEqual(Uint8Array.of(0xff, 0));
  expect(damaged).toEqual(['word/document.xml']);
});
