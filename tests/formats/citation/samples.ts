import type { Reference } from '../../../src/formats/citation/reference.ts';

/** What is cited in the tests. */
export function reference(changes: Partial<Reference> = {}): Reference {
  return {
    id: '9bd533a8-ed6f-44d8-b46e-e60e5684cd15',
    title: 'A title',
    authors: [],
    publisher: 'Example Press',
    archive: 'The Archive',
    day: '2021-08-26',
    lang: 'en',
    address: 'https://example.org/archive/2021/08/26/x/',
    ...changes,
  };
}

/** What has broken formats: each comes out as it was, in one line, and nothing after it is lost. */
export const hostileTitles: readonly string[] = [
  'Quotes "double" and \'single\', “curly”',
  'It ends </script><script>alert(1)</script>',
  'A CDATA end ]]> and a comment <!-- -->',
  'Braces { } {{ }} } and { alone',
  String.raw`Backslashes \ \\ \n and \textbf{bold}`,
  '100% of $5 & #1 in a_b ~ tilde ^ hat',
  'TY  - JOUR',
  'ER  - ',
  '@article{x, title = {y}}',
  'A comma, and another, and author and editor',
  '=1+1',
  'Two\r\nTY  - JOUR\nlines\u2028and\u0000controls\u001b',
  'Смешанный текст и عربي \u200fwith marks\u200e, 😀 👩‍👩‍👧 e\u0301',
  "Dashes -- --- and ``quotes'' and ?`",
  'A trailing backslash \\',
  '日本語',
];
