import { describe, expect, test } from 'vitest';
import { plainXml } from '../../../../src/importing/readers/word/plain-xml.ts';

const open = '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';

/** What is in the body when it is written again. */
const inside = (xml: string) =>
  plainXml(`${open}${xml}</w:body>`)
    .xml.replace(/^<w:body[^>]*>|<\/w:body>$/g, '')
    .replace(/<\/w:body>$/, '');

describe('sound XML', () => {
  test.each([
    '<w:p w:rsid="&quot;1&quot;"><w:r><w:t xml:space="preserve"> a &amp; &lt;b&gt; </w:t></w:r></w:p>',
    '<w:p><w:pPr><w:pStyle w:val="Title"></w:pStyle></w:pPr></w:p>',
    '<w:drawing><wp:inline><a:graphic></a:graphic></wp:inline></w:drawing>',
  ])('stays as it is: %s', (xml) => {
    expect(inside(xml)).toBe(xml);
    expect(plainXml(open + xml + '</w:body>').isDamaged).toBe(false);
  });

  test.each([
    [
      'a simple field',
      '<w:fldSimple w:instr="x"><w:r><w:t>a</w:t></w:r></w:fldSimple>',
      '<w:r><w:t>a</w:t></w:r>',
    ],
    ['a direction', '<w:dir w:val="rtl"><w:t>a</w:t></w:dir>', '<w:t>a</w:t>'],
    ['ruby', '<w:ruby><w:rubyBase><w:t>a</w:t></w:rubyBase></w:ruby>', '<w:t>a</w:t>'],
    ['an unknown element without text', '<w:new><w:x></w:x></w:new>', '<w:new><w:x></w:x></w:new>'],
    ['a line', '<w:cr/>', '<w:br></w:br>'],
    ['a tab', '<w:ptab w:a="b"/>', '<w:tab w:a="b"></w:tab>'],
  ])('is unwrapped where the text would be dropped: %s', (_, xml, plain) => {
    expect(inside(xml)).toBe(plain);
  });
});

describe('damaged XML', () => {
  test.each([
    ['without an end', '<w:p><w:t>a', '<w:p><w:t>a</w:t></w:p>'],
    ['with the wrong end', '<w:p><w:r>a</w:p>', '<w:p><w:r>a</w:r></w:p>'],
    ['with characters that XML does not have', '<w:t>a\0\uFFFE\uD800b</w:t>', '<w:t>ab</w:t>'],
    ['with names that XML does not have', '<w:p 1="2"><&lt;>a</w:p>', '<w:p>a</w:p>'],
  ])('is repaired: %s', (_, xml, plain) => {
    expect(inside(xml)).toBe(plain);
    expect(plainXml(open + xml).isDamaged).toBe(true);
  });

  test('gets its namespaces back', () => {
    expect(plainXml('<w:p xmlns:w="http://schemas.open\u0019"/>').xml).toContain(
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    );
    const strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    expect(plainXml(`<w:p ${strict}/>`).xml).toContain(strict);
  });
});
