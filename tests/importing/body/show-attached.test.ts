import { expect, test } from 'vitest';
import { BodyNotes } from '../../../src/importing/body/body-context.ts';
import { showAttached } from '../../../src/importing/body/show-attached.ts';
import { fromHtml, toHtml } from '../../helpers/hast.ts';
import { contextWith } from '../../helpers/imports.ts';

const attached = () => [
  { address: '/a.jpg', alt: 'A', caption: 'C', credit: 'Credit' },
  { address: '/b.pdf', caption: 'The report' },
];

test('described pictures and files are shown in place of their ids', () => {
  const notes = new BodyNotes();
  const html = '<div data-attached="1,2"></div>';
  expect(toHtml(showAttached(fromHtml(html), contextWith({ attached }), notes))).toBe(
    '<figure><img src="/a.jpg" alt="A"><figcaption>C (Credit)</figcaption></figure>' +
      '<p><a href="/b.pdf">The report</a></p>',
  );
  expect(notes.added).toEqual(['A', 'C (Credit)', 'The report']);
});

test('a picture without a text has the one that is described elsewhere', () => {
  const html = '<img src="x.jpg" class="wp-image-7">';
  const shown = toHtml(showAttached(fromHtml(html), contextWith({ attached }), new BodyNotes()));
  expect(shown).toContain('alt="A"');
});
