import { expect, test } from 'vitest';
import { keyFor, tableLines } from '../../../src/importing/report/address-table.ts';

test('looks an address up by its path and one value, or by all of it', () => {
  expect(keyFor('/?p=12')).toEqual({ source: '$uri $arg_p', key: '/ 12' });
  expect(keyFor('/news.php/?id=5')).toEqual({ source: '$uri $arg_id', key: '/news.php 5' });
  expect(keyFor('/?p=12&lang=ru')).toEqual({ source: '$request_uri', key: '/?p=12&lang=ru' });
  expect(keyFor('/about/team/')).toEqual({ source: '$uri', key: '/about/team/' });
});

test('writes a map for each way, and what the server does with it', () => {
  const moved = [
    { from: '/about/team/', to: '/team/' },
    { from: '/?p=1', to: '/2020/05/01/порт/' },
    { from: '/?p=2', to: '/2020/05/02/b/' },
  ];
  expect([...tableLines(moved, encodeURI)].slice(3)).toEqual([
    'map "$uri" $moved_by_uri {',
    '  "/about/team/" "/team/";',
    '}',
    'map "$uri $arg_p" $moved_by_p {',
    '  "/ 1" "/2020/05/01/%D0%BF%D0%BE%D1%80%D1%82/";',
    '  "/ 2" "/2020/05/02/b/";',
    '}',
    '# In the server block:',
    '#   if ($moved_by_uri) { return 301 $moved_by_uri; }',
    '#   if ($moved_by_p) { return 301 $moved_by_p; }',
  ]);
});

test('is empty where nothing has moved', () => {
  expect([...tableLines([], encodeURI)]).toEqual([]);
});
