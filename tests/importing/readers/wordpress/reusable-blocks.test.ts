import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderForTest, importInto } from '../../../helpers/imports.ts';

const itemOf = (id: number, type: string, content: string, more = '') =>
  `<item><title>Item ${id}</title><guid>https://old.example/?p=${id}</guid><content:encoded><![CDATA[${content}]]></content:encoded>` +
  `<wp:post_id>${id}</wp:post_id><wp:post_date>2020-05-01 10:00:00</wp:post_date><wp:post_name>item-${id}</wp:post_name>` +
  `<wp:status>publish</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
const paragraph = (text: string) =>
  `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->\n\n`;
const footnotes =
  '<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"id":"f-1","content":"Said in <em>May</em>"}]]]></wp:meta_value></wp:postmeta>';

test('reusable blocks are in the texts that refer to them, wherever the export has them; footnotes are those of Markdown', async () => {
  const content =
    paragraph('Before<sup data-fn="f-1" class="fn"><a href="#f-1" id="f-1-link">1</a></sup>.') +
    '<!-- wp:block {"ref":12} /-->\n\n<!-- wp:block {"ref":99} /-->\n\n<!-- wp:footnotes /-->';
  const items = [
    itemOf(1, 'post', content, footnotes),
    itemOf(12, 'wp_block', `${paragraph('Write to us.')}[poll id="3"]`),
    itemOf(2, 'post', '<!-- wp:block {"ref":12} /-->'),
  ];
  const folder = folderForTest({
    'in/site.xml': `<?xml version="1.0"?><rss><channel><wp:wxr_version>1.2</wp:wxr_version>${items.join('\n')}</channel></rss>`,
  });
  const report = await importInto(folder, [path.join(folder, 'in/site.xml')]);
  expect(report).toMatchObject({ written: 2, wordsDiffer: 0, counted: { 'reusable blocks': 1 } });
  expect(report.notUnderstood.map(({ what, count }) => [what, count])).toEqual([
    ['[poll]', 2],
    ['reusable block that is not in the export', 1],
  ]);
  const [first = '', second = ''] = report.items.map(({ file = '' }) =>
    readFileSync(path.join(folder, file), 'utf8').split('---\n').slice(2).join('---\n').trim(),
  );
  expect(first).toBe('Before[^1].\n\nWrite to us.\n\n\\[poll id="3"]\n\n[^1]: Said in _May_');
  expect(second).toBe('Write to us.\n\n\\[poll id="3"]');
});
