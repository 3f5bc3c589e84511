/** Files that are wrong in one way each, and what `check` says of them. All lie in one content folder. */
export interface BadFile {
  file: string;
  text: string | Uint8Array;
  /** `line:column severity field: message; hint [rule]`; field is `-` where there is none. */
  says: readonly string[];
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** An article that is right but for the fields given; these stand on line 4. */
const withFields = (fields: string, body = 'Text.\n') =>
  `---\ntitle: Headline\ndate: 2021-08-26\n${fields}\n---\n${body}`;
const withDate = (date: string) => `---\ntitle: Headline\ndate: ${date}\n---\nText.\n`;
const withTitle = (title: string) => `---\ntitle: ${title}\ndate: 2021-08-26\n---\nText.\n`;

/** What the mistakes are made in: sound settings, vocabularies and pictures' names. */
export const soundFiles: Readonly<Record<string, string>> = {
  'site.yaml': 'name: The Archive\nurl: https://example.org/\neditions: [en, ru]\n',
  'topics.yaml': 'afghanistan:\n  label: { en: Afghanistan, ru: Афганистан }\n',
  'sources.yaml': 'tass:\n  label: TASS\n',
};

const row = (file: string, text: string | Uint8Array, ...says: string[]): BadFile => ({
  file: `articles/${file}`,
  text,
  says,
});

export const badFiles: readonly BadFile[] = [
  row(
    'no-frontmatter.md',
    'The Taliban entered Kabul.\n',
    '1:1 error -: the file does not begin with frontmatter; put "---" on the first line, then title: and date:, then "---" again [no-frontmatter]',
  ),
  row(
    'unclosed.md',
    '---\ntitle: Headline\ndate: 2021-08-26\n\nText.\n',
    '5:1 error -: the frontmatter is not closed, and the text seems to begin here; put a line of "---" above this one, below the last field [unclosed-frontmatter]',
  ),
  row(
    'frontmatter-in-javascript.md',
    '---js\n({ title: process.exit(9) })\n---\nText.\n',
    '1:1 error -: frontmatter in "js" is not read; write it as YAML between two lines of "---" [frontmatter-language]',
  ),
  row(
    'frontmatter-in-json.md',
    '---json\n{ "title": "Headline" }\n---\nText.\n',
    '1:1 error -: frontmatter in "json" is not read; write it as YAML between two lines of "---" [frontmatter-language]',
  ),
  row(
    'dashes-inside.md',
    '---\ntitle: Headline\n---more: x\ndate: 2021-08-26\n---\nText.\n',
    '3:1 error -: a line inside the frontmatter begins with "---"; indent it or put the value in quotes [frontmatter-dashes]',
  ),
  row(
    'no-fields.md',
    '---\n---\nText.\n',
    '1:1 error -: the file has no fields; write fields as "name: value" [missing-field]',
  ),
  row(
    'list-for-fields.md',
    '---\n- title\n- date\n---\nText.\n',
    '1:1 error -: ["title","date"] is not a list of fields; write title: …, date: …, source: … [wrong-value]',
  ),
  row('empty.md', '', '1:1 error -: the file is empty; fill it or delete it [empty-file]'),
  row('blank.md', ' \n\n', '1:1 error -: the file is empty; fill it or delete it [empty-file]'),

  row(
    'tab.md',
    withFields('photo:\n\tcredit: Reuters'),
    '5:1 error -: this line is indented with a tab; YAML needs spaces: use two for each level [yaml]',
  ),
  row(
    'colon.md',
    withTitle("Kabul: the city's fall"),
    "2:8 error -: the value contains a colon followed by a space, which YAML reads as a new field; put it in quotes: title: 'Kabul: the city''s fall' [yaml]",
  ),
  row(
    'twice.md',
    withFields('title: Another\nslug: Another'),
    '4:1 error -: "title" is given twice; keep one of them [yaml]',
    '5:7 error slug: slug: "Another" cannot be part of an address; use lower case letters, digits and single hyphens [wrong-value]',
  ),
  row(
    'anchor.md',
    withFields('summary: &s Text'),
    '4:10 error -: YAML anchors and aliases ("&s") are not allowed; write the value out, in quotes if it begins with & * or ! [yaml-anchor]',
  ),
  row(
    'alias.md',
    withFields('summary: *s'),
    '4:10 error -: YAML anchors and aliases ("*s") are not allowed; write the value out, in quotes if it begins with & * or ! [yaml-anchor]',
  ),
  row(
    'tag.md',
    withFields('summary: !!js/function x'),
    '4:10 error -: the YAML tag "!!js/function" is not allowed; write the value out, in quotes if it begins with & * or ! [yaml-anchor]',
  ),
  row(
    'unquoted-at.md',
    withTitle('@mention'),
    "2:8 error -: in YAML no text can begin with @; put it in quotes: title: '@mention' [yaml]",
  ),
  row(
    'quotes-inside.md',
    withTitle('"Kabul" falls'),
    '2:16 error -: the value goes on after its closing "; put it in quotes: title: \'"Kabul" falls\' [yaml]',
  ),
  row(
    'open-quote.md',
    withTitle('"Kabul falls'),
    '2:8 error -: the " here is not closed; put a " where the value ends: title: "Kabul falls", or put quotes around the value if it only begins with " [yaml]',
  ),
  row(
    'open-bracket.md',
    withFields('topics: [afghanistan'),
    '4:9 error -: the [ here is not closed; put a ] where the value ends: topics: [afghanistan], or put quotes around the value if it only begins with [ [yaml]',
  ),
  row(
    'no-blank.md',
    '---\ntitle:Headline\ndate: 2021-08-26\n---\nText.\n',
    '2:1 error -: there is no space after this field\'s colon; write it as "title: Headline" [yaml]',
  ),
  row(
    'indented.md',
    withFields('  slug: x'),
    '4:3 error -: this field is indented further than the one above it; begin all fields of one level in the same column [yaml]',
  ),

  row(
    'wrong-types.md',
    withFields(
      'summary: 5\ntopics: { a: b }\ncorrections: none\nphoto: x.png\nredistribute: maybe\npeople: [1, [x]]\nid: 7',
    ),
    '4:10 error summary: summary: 5 is not text; put it in quotes: "5" [wrong-value]',
    '5:9 error topics: topics: {"a":"b"} is not text; if it is text with a colon, put it in quotes: "a: b" [wrong-value]',
    '6:14 error corrections: corrections: "none" is not a list of fields; write date: …, kind: …, text: … [wrong-value]',
    '7:8 error photo: photo: "x.png" is not a list of fields; write src: …, alt: …, caption: … [wrong-value]',
    '8:15 error redistribute: redistribute: "maybe" is not true or false; write true or false [wrong-value]',
    '9:10 error people[0]: people[0]: 1 is not text; put it in quotes: "1" [wrong-value]',
    '9:13 error people[1]: people[1]: ["x"] is not text; write one text, without brackets [wrong-value]',
    '10:5 error id: id: "7" is not a UUID; delete the field or run npm run new [wrong-value]',
  ),
  row(
    'title-is-list.md',
    withTitle('[Kabul, falls]'),
    '2:8 error title: title: ["Kabul","falls"] is not text; write one text, without brackets [wrong-value]',
  ),
  row(
    'title-empty.md',
    withTitle('""'),
    '2:8 error title: title: is empty; write it [wrong-value]',
  ),
  row(
    'title-blank.md',
    withTitle('"   "'),
    '2:8 error title: title: is empty; write it [wrong-value]',
  ),
  row(
    'title-without-value.md',
    withTitle(''),
    '2:8 error title: title: is empty; write it [wrong-value]',
  ),
  row(
    'title-missing.md',
    '---\ndate: 2021-08-26\n---\nText.\n',
    '1:1 error title: title: is missing; add "title: …" [missing-field]',
  ),

  row(
    'date-missing.md',
    '---\ntitle: Headline\n---\nText.\n',
    '1:1 error date: date: is missing; add "date: …" [missing-field]',
  ),
  row(
    'date-no-such-day.md',
    withDate('2021-02-30'),
    '3:7 error date: date: "2021-02-30" is not a date; there is no such day in the calendar [wrong-value]',
  ),
  row(
    'date-day-first.md',
    withDate('26/08/2021'),
    '3:7 error date: date: "26/08/2021" is not a date; write it as 2021-08-26 [wrong-value]',
  ),
  row(
    'date-month-first.md',
    withDate('08/26/2021'),
    '3:7 error date: date: "08/26/2021" is not a date; write it as 2021-08-26 [wrong-value]',
  ),
  row(
    'date-either-first.md',
    withDate('7/8/2021'),
    '3:7 error date: date: "7/8/2021" is not a date; write it as 2021-08-07, or as 2021-07-08 if the month came first [wrong-value]',
  ),
  row(
    'date-in-words.md',
    withDate('26 August 2021'),
    '3:7 error date: date: "26 August 2021" is not a date; write it as 2021-08-26 [wrong-value]',
  ),
  row(
    'date-last-thursday.md',
    withDate('last Thursday'),
    '3:7 error date: date: "last Thursday" is not a date; write the day as 2021-08-26, or with a time and zone as 2021-08-26T14:30:00+03:00 [wrong-value]',
  ),
  row(
    'date-packed.md',
    withDate('20210826'),
    '3:7 error date: date: "20210826" is not a date; write it as 2021-08-26 [wrong-value]',
  ),
  row(
    'date-without-zone.md',
    withDate('2021-08-26T14:30'),
    '3:7 error date: date: "2021-08-26T14:30" is not a date; a time needs a zone: add Z for UTC, or the offset from UTC such as +03:00, to 2021-08-26T14:30; or write the day alone: 2021-08-26 [wrong-value]',
  ),
  row(
    'date-of-correction.md',
    withFields('corrections: [{ date: yesterday, text: x }]'),
    '4:23 error corrections[0].date: corrections[0].date: "yesterday" is not a date; write the day as 2021-08-26, or with a time and zone as 2021-08-26T14:30:00+03:00 [wrong-value]',
  ),
  row(
    'embargo-without-time.md',
    withFields('embargo: 2021-08-27'),
    '4:10 error embargo: embargo: "2021-08-27" is not a date-time with a zone; add the time and the zone to 2021-08-27, as in 2021-08-26T14:30:00+03:00 [wrong-value]',
  ),

  row(
    'unknown-field.md',
    withFields('topcs: afghanistan\nbanana: x\nphoto: { credit: x, captoin: y }'),
    '4:1 error topcs: topcs: there is no such field; did you mean "topics"? [unknown-field]',
    '5:1 error banana: banana: there is no such field; delete it, or name it x-… to keep a note of your own [unknown-field]',
    '6:21 error photo.captoin: photo.captoin: there is no such field; did you mean "caption"? [unknown-field]',
  ),
  row(
    'unknown-value.md',
    withFields('status: publised\ncorrections: [{ date: 2021-08-27, kind: typos, text: x }]'),
    '4:9 error status: status: "publised" is not one of published, draft, withdrawn; did you mean "published"? [wrong-value]',
    '5:41 error corrections[0].kind: corrections[0].kind: "typos" is not one of correction, update, clarification, typo; did you mean "typo"? [wrong-value]',
  ),
  row(
    'unknown-topic.md',
    withFields('topics: [afganistan, Mars]'),
    '4:10 error topics: topics: "afganistan" is not in topics.yaml; did you mean "afghanistan"? [unknown-topic]',
    '4:22 error topics: topics: "Mars" is not in topics.yaml; add it there: mars: { label: "Mars" } [unknown-topic]',
  ),
  row(
    'unknown-source.md',
    withFields('source: [TAS, Reuters]'),
    '4:10 error source: source: "TAS" is not in sources.yaml; did you mean "tass"? [unknown-source]',
    '4:15 error source: source: "Reuters" is not in sources.yaml; add it there: reuters: { label: "Reuters" } [unknown-source]',
  ),
  row(
    'unknown-topic-related.md',
    withFields('topics: Afghan'),
    '4:9 error topics: topics: "Afghan" is not in topics.yaml; did you mean "afghanistan"? if not, add it there: afghan: { label: "Afghan" } [unknown-topic]',
  ),
  row(
    'several-mistakes.md',
    '---\ntitle: Headline\ndate: 03/01/2022\ntopics: [7, afganistan]\nsource: Tas\nphoto: { src: lost.png }\nlang: fr\n---\n![q](nope.png)\n',
    '3:7 error date: date: "03/01/2022" is not a date; write it as 2022-01-03, or as 2022-03-01 if the month came first [wrong-value]',
    '4:10 error topics[0]: topics[0]: 7 is not text; put it in quotes: "7" [wrong-value]',
    '4:13 error topics: topics: "afganistan" is not in topics.yaml; did you mean "afghanistan"? [unknown-topic]',
    '5:9 error source: source: "Tas" is not in sources.yaml; did you mean "tass"? [unknown-source]',
    '6:8 error photo: photo: the picture has no alt; add "alt: …": what the picture shows, for readers who cannot see it [missing-alt]',
    '6:15 error photo: photo.src: "lost.png" is not beside the article; put the file at articles/lost.png, or fix its name [missing-picture]',
    '7:7 error lang: lang: "fr" is not one of the site\'s editions; write one of en, ru, or add it to editions in site.yaml [unknown-edition]',
    '9:1 error body: "nope.png" is not beside the article; put the file at articles/nope.png, or fix its name [missing-picture]',
  ),
  row(
    'several-mistakes-in-photo.md',
    withFields(
      'photo: { src: lost.png, alt: "" }\nstatus: withdrawn\nwithdrawn: { date: soon, reason: x }',
    ),
    '4:15 error photo: photo.src: "lost.png" is not beside the article; put the file at articles/lost.png, or fix its name [missing-picture]',
    '4:30 error photo.alt: photo.alt: is empty; say what the picture shows, for readers who cannot see it [wrong-value]',
    '6:20 error withdrawn.date: withdrawn.date: "soon" is not a date; write the day as 2021-08-26, or with a time and zone as 2021-08-26T14:30:00+03:00 [wrong-value]',
  ),
  row(
    'no-yaml-and-a-lost-picture.md',
    withFields('photo:\n\tcredit: Reuters', '![q](nope.png)\n'),
    '5:1 error -: this line is indented with a tab; YAML needs spaces: use two for each level [yaml]',
    '7:1 error body: "nope.png" is not beside the article; put the file at articles/nope.png, or fix its name [missing-picture]',
  ),
  // The other editions of what has a mistake are read too.
  row(
    'mistake-in-original.md',
    '---\ntitle: Headline\n---\nText.\n',
    '1:1 error date: date: is missing; add "date: …" [missing-field]',
  ),
  row(
    'mistake-in-original.ru.md',
    '---\ntitle: Заголовок\ntopics: Марс\n---\nТекст.\n',
    '3:9 error topics: topics: "Марс" is not in topics.yaml; add it there: mars: { label: "Марс" } [unknown-topic]',
  ),
  row(
    'no-original.ru.md',
    '---\ntitle: Заголовок\n---\nТекст.\n',
    '1:1 error date: date: is missing, and so is the original: there is no no-original.md beside this file; put no-original.md there, or add "date: …" if there is no other edition [missing-field]',
  ),
  row(
    'capitals.md',
    '---\nTitle: Headline\nDate: 2021-08-26\n---\nText.\n',
    '2:1 error Title: Title: there is no such field; did you mean "title"? [unknown-field]',
    '3:1 error Date: Date: there is no such field; did you mean "date"? [unknown-field]',
  ),
  row(
    'no-text.md',
    withFields('topics: afghanistan', '\n'),
    '6:1 warning -: the article has no text; write it below the fields, or add "status: draft" until it is there [empty-body]',
  ),
  row('draft-without-text.md', withFields('status: draft', '')),
  row(
    'in-german.de.md',
    withFields('topics: afghanistan'),
    '1:1 warning -: "de" (German) is not an edition of the site: the file is read as an article in "en" with its own address; add de to editions in site.yaml, or rename the file [unknown-suffix]',
  ),
  row('version.v2.md', withFields('topics: afghanistan')),
  row(
    'unknown-language.md',
    withFields('lang: fr'),
    '4:7 error lang: lang: "fr" is not one of the site\'s editions; write one of en, ru, or add it to editions in site.yaml [unknown-edition]',
  ),

  row(
    'picture-missing.md',
    withFields('photo: { src: lost.png, alt: A map }', '![A map](lost.png)\n'),
    '4:15 error photo: photo.src: "lost.png" is not beside the article; put the file at articles/lost.png, or fix its name [missing-picture]',
    '6:1 error body: "lost.png" is not beside the article; put the file at articles/lost.png, or fix its name [missing-picture]',
  ),
  row(
    'picture-is-text.md',
    withFields('photo: { src: text.png, alt: A map }', '![A map](text.png)\n'),
    '4:15 error photo: photo.src: "text.png" is not a picture that can be read; use a PNG, JPEG, WebP, AVIF or GIF file [no-picture]',
    '6:1 error body: "text.png" is not a picture that can be read; use a PNG, JPEG, WebP, AVIF or GIF file [no-picture]',
  ),
  row(
    'picture-without-alt.md',
    withFields('photo: { src: map.png }', '![](map.png)\n'),
    '4:8 error photo: photo: the picture has no alt; add "alt: …": what the picture shows, for readers who cannot see it [missing-alt]',
    '6:1 error body: the picture "map.png" has no alternative text; say what it shows: ![What it shows](map.png) [picture-alt]',
  ),
  row(
    'picture-empty-alt.md',
    withFields('photo: { src: map.png, alt: "" }'),
    '4:29 error photo.alt: photo.alt: is empty; say what the picture shows, for readers who cannot see it [wrong-value]',
  ),
  row(
    'picture-elsewhere.md',
    withFields('photo: { src: ../../etc/x.png, alt: A map }'),
    '4:15 error photo.src: photo.src: "../../etc/x.png" is not beside the article; put the file into the article\'s folder and write only its name [wrong-value]',
  ),

  row(
    'slug-dots.md',
    withFields('slug: ../etc'),
    '4:7 error slug: slug: "../etc" cannot be part of an address; use lower case letters, digits and single hyphens [wrong-value]',
  ),
  row(
    'slug-blank.md',
    withFields('slug: two words'),
    '4:7 error slug: slug: "two words" cannot be part of an address; use lower case letters, digits and single hyphens [wrong-value]',
  ),
  row(
    'slug-host.md',
    withFields('slug: https://evil.example/x'),
    '4:7 error slug: slug: "https://evil.example/x" cannot be part of an address; use lower case letters, digits and single hyphens [wrong-value]',
  ),
  row(
    'aliases.md',
    withFields('aliases: [/a/../b/, /a b/, "https://evil.example/x", //evil.example/, old/]'),
    '4:11 error aliases[0]: aliases[0]: "/a/../b/" is not a plain address; leave out "..", "//", "?" and "#" [wrong-value]',
    '4:21 error aliases[1]: aliases[1]: "/a b/" contains a space; write it as the browser shows it, with %20 [wrong-value]',
    '4:28 error aliases[2]: aliases[2]: "https://evil.example/x" names another host; write the address from its first slash: /2019/01/02/old-name/ [wrong-value]',
    '4:54 error aliases[3]: aliases[3]: "//evil.example/" names another host; write the address from its first slash: /2019/01/02/old-name/ [wrong-value]',
    '4:71 error aliases[4]: aliases[4]: "old/" does not begin with a slash; write it as /old/ [wrong-value]',
  ),

  row(
    'javascript.md',
    withFields(
      'sourceUrl: "javascript:alert(1)"\nphoto: { src: "javascript:alert(1)", alt: x }',
      '[A link](javascript:alert(1))\n',
    ),
    '4:12 error sourceUrl: sourceUrl: "javascript:alert(1)" is not a web address; write it in full, beginning with https:// [wrong-value]',
    '5:15 error photo.src: photo.src: "javascript:alert(1)" is an address, not the name of a file; put the picture\'s file beside the article and write its name [wrong-value]',
    '7:1 error body: the address "javascript:alert(1)" cannot be published; links may begin with http:, https:, mailto:, tel: [unsafe-address]',
  ),
  row(
    'proto.md',
    withFields('__proto__: { polluted: true }\nphoto: { credit: x, __proto__: y }\nconstructor: z'),
    '4:1 error __proto__: __proto__: there is no such field; delete it, or name it x-… to keep a note of your own [unknown-field]',
    '5:21 error photo.__proto__: photo.__proto__: there is no such field; the choices are src, alt, caption, credit [unknown-field]',
    '6:1 error constructor: constructor: there is no such field; delete it, or name it x-… to keep a note of your own [unknown-field]',
  ),
  row(
    'proto-topic.md',
    withFields('topics: [__proto__, constructor]'),
    '4:10 error topics: topics: "__proto__" is not in topics.yaml; add it there: proto: { label: "__proto__" } [unknown-topic]',
    '4:21 error topics: topics: "constructor" is not in topics.yaml; add it there: constructor: { label: "constructor" } [unknown-topic]',
  ),

  row(
    'nul.md',
    withFields('summary: a\0b'),
    '4:11 error -: the control character U+0000 is not allowed; delete it (it is invisible: delete the character at this column) [control-character]',
  ),
  row(
    'nul-escaped.md',
    withFields('summary: "a\\0b"\nx-note: { deep: ["\\e[31m"] }'),
    '4:10 error summary: summary: contains a control character; delete the escape (such as \\0) that produces it [control-character]',
    '5:18 error x-note: x-note: contains a control character; delete the escape (such as \\0) that produces it [control-character]',
  ),
  row(
    'nul-in-name.md',
    withFields('"ti\\0tle": x'),
    '4:1 error -: the name of a field contains a control character; delete the escape (such as \\0) that produces it [control-character]',
    '4:1 error ti\\u0000tle: ti\\u0000tle: there is no such field; did you mean "title"? [unknown-field]',
  ),
  row(
    'windows-1251.md',
    bytes('---\ntitle: ', [0xca, 0xe0, 0xe1, 0xf3, 0xeb], '\n---\nText.\n'),
    '2:8 error -: the file is not UTF-8 text; it seems to be Windows-1251: open it in that encoding, and save it as UTF-8 [not-utf-8]',
  ),
  row(
    'utf-16.md',
    Buffer.from('\uFEFF---\ntitle: Headline\n---\n', 'utf16le'),
    '1:1 error -: this is text in UTF-16, not plain text in UTF-8; save it as UTF-8 [not-utf-8]',
  ),

  row(
    '2021-08-26-same.md',
    withFields('x-first: yes'),
    '1:1 error slug: the address /2021/08/26/same/ is also that of articles/again/2021-08-26-same.md; rename one of the files, or give one of them another slug [one-address]',
  ),
  row(
    'again/2021-08-26-same.md',
    withFields('x-second: yes'),
    '1:1 error slug: the address /2021/08/26/same/ is also that of articles/2021-08-26-same.md; rename one of the files, or give one of them another slug [one-address]',
  ),
  row(
    '2021-08-25-other-day.md',
    withFields('x-day: yes'),
    "3:7 warning date: date: 2021-08-26 disagrees with the file's name, which says 2021-08-25; the field is what counts: rename the file or fix the date [file-name-date]",
  ),
  row(
    '☃.md',
    withFields('x-slug: none'),
    '1:1 error -: no address can be made from the file name; add "slug: some-words" or rename the file [empty-slug]',
  ),
  row(
    'alias-in-use.md',
    withFields('aliases: /2021/08/26/same/'),
    '4:10 error aliases: aliases: /2021/08/26/same/ is a live address, that of articles/again/2021-08-26-same.md; an alias is an address that this article had before: delete it [alias-in-use]',
  ),
  row(
    '2021-08-20-edition.ru.md',
    '---\ntitle: Заголовок\ndate: 2021-08-21\n---\nТекст.\n',
    "3:7 warning date: date: 2021-08-21 disagrees with the file's name, which says 2021-08-20; the field is what counts: rename the file or fix the date [file-name-date]",
    "3:7 error date: date: 2021-08-21 is not the original's day, 2021-08-20 (articles/2021-08-20-edition.md); delete the field: an edition has the date of its original [edition-date]",
  ),
  row(
    'withdrawn.md',
    withFields('status: withdrawn'),
    '4:9 error status: status: a withdrawn article needs a date and a reason; add "withdrawn: { date: 2021-09-01, reason: … }" [withdrawal]',
  ),
  row(
    'two-names.md',
    withFields('people: [Dmitry Peskov, Dmitry-Peskov]'),
    '4:25 error people: people: "Dmitry-Peskov" and "Dmitry Peskov" (articles/two-names.md) share one address, dmitry-peskov; if they are the same, write in people.yaml: dmitry-peskov: { label: "Dmitry Peskov", aliases: ["Dmitry-Peskov"] }; if not, give one of them a different id there [one-slug]',
  ),
  row(
    'name-without-letters.md',
    withFields('people: "☃"'),
    '4:9 error people: people: no address can be made from "☃"; give it an id in people.yaml: the-id: { label: "☃" } [empty-slug]',
  ),
  row('same-id-1.md', withFields('id: 0191f0a0-0000-7000-8000-000000000001')),
  row(
    'same-id-2.md',
    withFields('id: 0191f0a0-0000-7000-8000-000000000001'),
    '4:5 error id: id: 0191f0a0-0000-7000-8000-000000000001 is also the id of articles/same-id-1.md; an id belongs to one article: delete the field here, or run npm run new for a new one [one-id]',
  ),
  {
    file: 'pages/about.md',
    text: '---\ntitle: About\nordr: 1\n---\n![A map](lost.png)\n',
    says: [
      '3:1 error ordr: ordr: there is no such field; did you mean "order"? [unknown-field]',
      '5:1 error body: "lost.png" is not beside the article; put the file at pages/lost.png, or fix its name [missing-picture]',
    ],
  },
  {
    file: 'pages/places.md',
    text: '---\ntitle: Places\n---\nText.\n',
    says: [
      '1:1 error -: the address /places/ belongs to a part of the archive; rename the file or give it another slug [one-address]',
    ],
  },
  {
    file: 'articles/notes.txt',
    text: 'x',
    says: [
      '1:1 warning -: nothing reads this file; articles and pages end in .md: rename it, or delete it [unused-file]',
    ],
  },
  {
    file: 'topics.yml',
    text: 'x',
    says: ['1:1 warning -: nothing reads this file; did you mean "topics.yaml"? [unused-file]'],
  },
];

/** Content folders that are wrong as a whole: `file: line:column severity field: message; hint [rule]`. */
export const badFolders: readonly {
  what: string;
  files: Readonly<Record<string, string | Uint8Array>>;
  says: readonly string[];
}[] = [
  {
    what: 'no site.yaml',
    files: { 'articles/x.md': withFields('topics: Mars\nlang: ru') },
    says: [
      'articles/x.md: 4:9 error topics: topics: "Mars" is not in topics.yaml; create the file topics.yaml, beside site.yaml, with mars: { label: "Mars" } [unknown-topic]',
      'site.yaml: 1:1 error -: the file is missing; write it with at least name: and url:, or run npm run init [no-site]',
    ],
  },
  {
    what: 'an empty site.yaml',
    files: { 'site.yaml': '', 'articles/x.md': withTitle('""') },
    says: [
      'articles/x.md: 2:8 error title: title: is empty; write it [wrong-value]',
      'site.yaml: 1:1 error -: the file is empty; write at least name: and url: [empty-file]',
    ],
  },
  {
    what: 'a site.yaml of comments',
    files: { 'site.yaml': '# name\n' },
    says: [
      'site.yaml: 1:1 error -: the file has no fields; write fields as "name: value" [missing-field]',
    ],
  },
  {
    what: 'a site.yaml that is not YAML',
    files: { 'site.yaml': 'name: [\nurl: https://example.org\n' },
    says: [
      'site.yaml: 1:7 error -: the [ here is not closed; put a ] where the value ends, or put quotes around the value if it only begins with [ [yaml]',
    ],
  },
  {
    what: 'a site.yaml that is a list',
    files: { 'site.yaml': '- name\n' },
    says: [
      'site.yaml: 1:1 error -: ["name"] is not a list of fields; write name: …, tagline: …, url: … [wrong-value]',
    ],
  },
  {
    what: 'a site.yaml with every value wrong',
    files: {
      'site.yaml':
        'nam: x\nname: {}\ntagline: 5\nurl: ftp://example.org\ntimeZone: Mars\npublisher: GSV\neditions: [en, fr, en-US]\n',
    },
    says: [
      'site.yaml: 1:1 error nam: nam: there is no such field; did you mean "name"? [unknown-field]',
      'site.yaml: 2:7 error name: name: has no text; write it as "text" or { en: text } [wrong-value]',
      'site.yaml: 3:10 error tagline: tagline: 5 is not text; put it in quotes: "5" [wrong-value]',
      'site.yaml: 4:6 error url: url: "ftp://example.org" is not a web address; write it in full, beginning with https:// [wrong-value]',
      'site.yaml: 5:11 error timeZone: timeZone: "Mars" is not a time zone; write it as Europe/Moscow or UTC [wrong-value]',
      'site.yaml: 6:12 error publisher: publisher: "GSV" is not a list of fields; write name: …, url: …, logo: … [wrong-value]',
      'site.yaml: 7:16 error editions[1]: editions[1]: "fr" is not a language in which pages can be shown; the choices are en, ru, ar, tr; another needs its own src/i18n/fr.ts [wrong-value]',
      'site.yaml: 7:20 error editions[2]: editions[2]: "en-US" is not a language in which pages can be shown; did you mean "en"? the choices are en, ru, ar, tr; another needs its own src/i18n/xx.ts [wrong-value]',
    ],
  },
  {
    what: 'a site.yaml with words for what is not a language',
    files: { 'site.yaml': 'name: { en: Archive, rus: Архив }\nurl: https://example.org\n' },
    says: [
      'site.yaml: 1:22 error name.rus: name: "rus" is not one of the site\'s editions; editions are en [unknown-edition]',
    ],
  },
  {
    what: 'a broken site.yaml blames no edition',
    files: {
      'site.yaml': 'nam: x\nurl: https://example.org\neditions: [ru, en]\n',
      'topics.yaml': 'space:\n  label: { ru: Космос }\n',
      'articles/x.md': withFields('topics: Космос'),
      'articles/x.en.md': '---\ntitle: Headline\n---\nText.\n',
    },
    says: [
      'site.yaml: 1:1 error nam: nam: there is no such field; did you mean "name"? [unknown-field]',
    ],
  },
  {
    what: 'links from and to what has a mistake',
    files: {
      'site.yaml': soundFiles['site.yaml'] ?? '',
      'articles/2021-08-26-x.md':
        '---\ntitle: Headline\ndate: 26/08/2021\n---\n[One](/2021/08/27/y/), [two](/2021/08/28/y/).\n',
      'articles/2021-08-27-y.md':
        '---\ntitle: Headline\ndate: 2021-08-27\n---\n[One](/2021/08/26/x/), [two](/2021/08/26/z/).\n',
    },
    says: [
      'articles/2021-08-26-x.md: 3:7 error date: date: "26/08/2021" is not a date; write it as 2021-08-26 [wrong-value]',
      'articles/2021-08-26-x.md: 5:30 error body: the link "/2021/08/28/y/" leads to no page of this archive; fix the address or remove the link; a page disappears when its article is withdrawn or renamed [broken-link]',
      'articles/2021-08-27-y.md: 5:30 error body: the link "/2021/08/26/z/" leads to no page of this archive; did you mean "/2021/08/26/x/"? [broken-link]',
    ],
  },
  {
    what: 'no link is blamed while an address is not known',
    files: {
      'site.yaml': soundFiles['site.yaml'] ?? '',
      'articles/2021-08-26-x.md': withFields('slug: No Slug', '[Itself](/2021/08/26/no-slug/)\n'),
    },
    says: [
      'articles/2021-08-26-x.md: 4:7 error slug: slug: "No Slug" cannot be part of an address; use lower case letters, digits and single hyphens [wrong-value]',
    ],
  },
  {
    what: 'a vocabulary that is used and not there',
    files: {
      'site.yaml': soundFiles['site.yaml'] ?? '',
      'articles/x.md': withFields('topics: Afghanistan'),
    },
    says: [
      'articles/x.md: 4:9 error topics: topics: "Afghanistan" is not in topics.yaml; create the file topics.yaml, beside site.yaml, with afghanistan: { label: "Afghanistan" } [unknown-topic]',
    ],
  },
  {
    what: 'an empty vocabulary',
    files: { ...soundFiles, 'topics.yaml': '', 'articles/x.md': withFields('topics: Afghanistan') },
    says: ['topics.yaml: 1:1 error -: the file is empty; fill it or delete it [empty-file]'],
  },
  {
    what: 'a vocabulary that is not YAML',
    files: {
      ...soundFiles,
      'topics.yaml': 'afghanistan: [\n',
      'articles/x.md': withFields('topics: Afghanistan'),
    },
    says: [
      'topics.yaml: 1:14 error -: the [ here is not closed; put a ] where the value ends, or put quotes around the value if it only begins with [ [yaml]',
    ],
  },
  {
    what: 'a vocabulary that is a list',
    files: {
      ...soundFiles,
      'people.yaml': '- Dmitry Peskov\n',
      'articles/x.md': withFields('people: Dmitry Peskov'),
    },
    says: [
      'people.yaml: 1:1 error -: the file is not a list of entries by id; write each as "its-id: { label: Its name }" [wrong-value]',
    ],
  },
  {
    what: 'a vocabulary in two parts',
    files: {
      ...soundFiles,
      'topics.yaml': 'asia:\n  label: Asia\n---\nafrica:\n  label: Africa\n',
    },
    says: [
      'topics.yaml: 3:1 error -: a line of "---" or "..." ends the fields, but more follows; delete that line: the file is one list of fields [yaml]',
    ],
  },
  {
    what: 'a vocabulary with entries wrong in every way',
    files: {
      ...soundFiles,
      'topics.yaml':
        'asia: 5\nEast Asia:\n  lable: East\n__proto__:\n  label: x\neurope:\n  label: { eng: Europa }\n  iptc: 1\n  url: example.org\n',
    },
    says: [
      'topics.yaml: 1:7 error asia: asia: 5 is not text; put it in quotes: "5" [wrong-value]',
      'topics.yaml: 2:1 error East Asia: "East Asia" cannot be an id, which is part of an address; use lower case letters a to z, digits and single hyphens [vocabulary-id]',
      'topics.yaml: 3:3 error East Asia.lable: East Asia.lable: there is no such field; did you mean "label"? [unknown-field]',
      'topics.yaml: 4:1 error __proto__: "__proto__" cannot be an id, which is part of an address; use lower case letters a to z, digits and single hyphens [vocabulary-id]',
      'topics.yaml: 7:12 error europe.label.eng: europe.label.eng: there is no such field; did you mean "en"? [unknown-field]',
      'topics.yaml: 8:9 error europe.iptc: europe.iptc: 1 is not text; put it in quotes: "1" [wrong-value]',
      'topics.yaml: 9:8 error europe.url: europe.url: "example.org" is not a web address; write https://example.org [wrong-value]',
    ],
  },
  {
    what: 'vocabulary entries that contradict each other',
    files: {
      ...soundFiles,
      'topics.yaml':
        'asia:\n  label: Asia\n  broader: world\neast:\n  label: East\n  aliases: [ASIA]\n  broader: west\nwest:\n  label: West\n  broader: east\n',
    },
    says: [
      'topics.yaml: 3:12 error asia.broader: asia.broader: "world" is not another entry in topics.yaml; the choices are east, west [unknown-broader]',
      'topics.yaml: 6:13 error east: "ASIA" names both asia and east; a label or alias belongs to one entry: delete it from one of them [ambiguous-name]',
      'topics.yaml: 7:12 error east.broader: east.broader: east → west → east goes in a circle; delete the field from the widest of them [broader-circle]',
      'topics.yaml: 10:12 error west.broader: west.broader: west → east → west goes in a circle; delete the field from the widest of them [broader-circle]',
    ],
  },
];

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

/** What nobody needs to hear of. */
export const acceptedFiles: Readonly<Record<string, string>> = {
  'site.yaml': crlf(soundFiles['site.yaml'] ?? ''),
  'topics.yaml':
    '\uFEFFafghanistan:\n  label: { en: Afghanistan, ru: Афганистан }\n  aliases: [Islamic Emirate]\n',
  'articles/2021/2021-08-26-crlf.md': crlf(withFields('topics: [afghanistan]')),
  'articles/2021/mark.md': `\uFEFF${withFields('x-mark: first')}`,
  'articles/2021/by-label.md': withFields('topics: Афганистан'),
  'articles/2021/by-alias.md': withFields('topics: [islamic  emirate]'),
  'articles/2021/zone.md': withDate('2021-08-26T23:30:00-05:00'),
  'articles/2021/2021-08-26-Талибан-свершившийся-факт.md': withFields('x-name: Cyrillic'),
  'articles/2021/2021-08-26-طالبان-أمر-واقع.md': withFields('x-name: Arabic'),
};
