import { expect, test } from 'vitest';
import { SiteNames } from '../../../../src/importing/readers/wordpress/site-names.ts';

test('names are text, where the export has them as HTML', () => {
  const site = new SiteNames();
  expect(site.category('news', 'News &amp; views').name).toBe('News & views');
  expect(site.guest('mary', 'Mary O&#8217;Neil').name).toBe('Mary O’Neil');
  expect(site.tag('att', 'AT&T').name).toBe('AT&T');
});
