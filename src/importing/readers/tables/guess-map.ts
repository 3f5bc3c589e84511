import { stringify } from 'yaml';
import { textOfValue, valuesAt } from '../../map/field-map.ts';
import type { MappedField } from '../../map/field-map.ts';
import { mapDate } from './mapped-date.ts';

/** A map to begin with: which column seems to be which field. */
export interface GuessedMap {
  key?: string;
  fields: Partial<Record<MappedField, string | Record<string, string>>>;
  /** Columns that no field was found for. */
  ignore: string[];
}

/** What columns are called, folded, in English, Russian, Arabic and Turkish: the likelier first. */
const names: readonly (readonly [field: MappedField | 'key', names: string])[] = [
  [
    'title',
    'title headline headlines_value head header post_title name heading subject заголовок название тема العنوان عنوان başlık baslik',
  ],
  [
    'date',
    'date published published_at publish_date pub_date publication_date pubdate post_date created created_at datetime timestamp time versioncreated version_created firstcreated first_created дата дата_публикации опубликовано التاريخ تاريخ تاريخ_النشر tarih yayın_tarihi yayin_tarihi',
  ],
  [
    'updated',
    'updated updated_at modified modified_at post_modified changed last_modified обновлено изменено آخر_تحديث güncelleme guncelleme',
  ],
  [
    'body',
    'body bodies_value body_xhtml content text full_text fulltext post_content article html body_html article_body detail текст тело содержание النص المحتوى نص metin içerik icerik',
  ],
  [
    'summary',
    'summary lead lede excerpt description intro introtext teaser abstract standfirst deck subtitle post_excerpt лид анонс аннотация описание ملخص مقدمة الملخص özet ozet spot',
  ],
  [
    'authors',
    'author authors byline by writer author_name reporter автор авторы الكاتب كاتب المؤلف yazar muhabir',
  ],
  [
    'topics',
    'tags tag subjects_name topics topic category categories section rubric rubrics keywords theme рубрика рубрики теги категория метки раздел وسوم الوسوم تصنيف القسم etiketler etiket kategori',
  ],
  ['source', 'source agency источник агентство المصدر مصدر وكالة kaynak ajans'],
  ['slug', 'slug alias url_title post_name permalink_slug'],
  [
    'address',
    'url link permalink path address uri href адрес ссылка الرابط رابط bağlantı baglanti adres',
  ],
  ['lang', 'lang language locale язык اللغة dil'],
  [
    'photo',
    'image photo picture featured_image image_url thumbnail img lead_image main_image картинка фото изображение صورة الصورة resim görsel gorsel foto',
  ],
  [
    'photoCaption',
    'caption image_caption photo_caption подпись подпись_к_фото تعليق_الصورة resim_altı',
  ],
  [
    'photoCredit',
    'credit photo_credit image_credit photographer автор_фото фотограф مصور المصور fotoğrafçı',
  ],
  ['photoAlt', 'alt alt_text image_alt'],
  ['publisher', 'publisher издатель الناشر yayıncı yayinci'],
  ['dateline', 'dateline'],
  [
    'key',
    'id uuid guid nid post_id article_id news_id item_id oid _id ид номер المعرف رقم kimlik no',
  ],
];

/** Guesses by the names of the columns, then by what the first rows have in them. */
export function guessMap(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): GuessedMap {
  const left = new Set(columns);
  const found = new Map<MappedField | 'key', string>();
  for (const [field, known] of names) {
    const column = byName([...left], known.split(' '));
    if (column === undefined) continue;
    found.set(field, column);
    left.delete(column);
  }
  const samples = (column: string) =>
    rows
      .map((row) => textOfValue(valuesAt(row, column)[0])?.trim() ?? '')
      .filter((text) => text !== '');
  byValues(found, left, samples);
  const fields: GuessedMap['fields'] = {};
  for (const [field, column] of found)
    if (field !== 'key') fields[field] = ruleFor(field, column, samples(column));
  const key = found.get('key');
  return { ...(key === undefined ? {} : { key }), fields, ignore: [...left] };
}

function byName(columns: readonly string[], known: readonly string[]): string | undefined {
  const folded = new Map(columns.map((column) => [fold(column), column]));
  return known.map((name) => folded.get(name)).find((column) => column !== undefined);
}

/** `Post Title`, `postTitle` and `post-title` are one. */
function fold(column: string): string {
  return (
    column
      .normalize('NFC')
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
      .toLowerCase()
      // What is left of a Turkish capital İ.
      .replaceAll('i\u0307', 'i')
      .trim()
      .replaceAll(/[\s.-]+/g, '_')
  );
}

/** Of columns with names of no use: dates, the longest texts, and a short text before them. */
function byValues(
  found: Map<MappedField | 'key', string>,
  left: Set<string>,
  samples: (column: string) => string[],
): void {
  const take = (field: MappedField, fits: (texts: string[]) => number) => {
    if (found.has(field)) return;
    const fitting = [...left]
      .map((column) => ({ column, degree: fits(samples(column)) }))
      .filter(({ degree }) => degree > 0)
      .toSorted((a, b) => b.degree - a.degree);
    const [best] = fitting;
    if (!best) return;
    found.set(field, best.column);
    left.delete(best.column);
  };
  const average = (texts: readonly string[]) =>
    texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  take('date', (texts) => (texts.length > 0 && texts.every(isDate) ? 1 : 0));
  take('body', (texts) => (average(texts) > 200 ? average(texts) : 0));
  take('title', (texts) => {
    const length = average(texts);
    return length > 15 && length < 200 && texts.every((text) => text.includes(' ')) ? length : 0;
  });
}

function isDate(text: string): boolean {
  return /\d/.test(text) && /^\d{4}-\d{2}-\d{2}$/.test(mapDate(text, {}, 'UTC', '2000-01-01').day);
}

/** Days with the month first have no other meaning where one is beyond the twelfth. */
function ruleFor(
  field: MappedField,
  column: string,
  samples: readonly string[],
): string | Record<string, string> {
  if (field === 'topics' || field === 'authors') {
    const separator = [';', '|', ','].find((each) => samples.some((text) => text.includes(each)));
    return separator === undefined ? column : { column, split: separator };
  }
  const isMonthFirst = samples.some((text) => /^\d{1,2}\/(?:1[3-9]|2\d|3[01])\/\d{4}/.test(text));
  if (field === 'date' && isMonthFirst) {
    const hasTime = samples.some((text) => text.includes(':'));
    return { column, format: hasTime ? 'M/d/yyyy H:mm' : 'M/d/yyyy' };
  }
  return column;
}

/** The map as YAML, with a comment for each of its parts. */
export function writeGuess(
  name: string,
  { key, fields, ignore }: GuessedMap,
  rows: string | undefined,
): string {
  const yaml = (value: unknown) =>
    stringify(value, { version: '1.2', lineWidth: 0, flowCollectionPadding: true });
  const parts = [
    `# Which column of ${name} is which field of an article. Read it through, then import with --map.`,
    ...(rows === undefined
      ? []
      : [`# The table, or the list, that has the articles.\n${yaml({ rows })}`.trim()]),
    `# The column that identifies a row for ever.\n${key === undefined ? '# key: id' : yaml({ key }).trim()}`,
    `# Only rows with these values; all of them if it is left out.\n# where: { status: published }`,
    `# Fields are: title, date, updated, embargo, summary, body, authors, topics, topicPages, source, people, organisations, places,
# lang, slug, address (the old one), aliases (more old ones), story, dateline, publisher, rights, sourceUrl, photo, photoAlt,
# photoCaption, photoCredit. What they are made of:
#   title: headline                                   a column, or a path of keys: author.name
#   address: "/news/{id}.html"                        a text with columns in it
#   source: { value: TASS }                           the same for all
#   topics: { column: rubrics, split: ";" }           several in one value
#   date: { column: day, format: dd.MM.yyyy HH:mm, zone: Europe/Moscow }
#   body: { column: text, form: html }                or markdown, or text
${yaml({ fields }).trim()}`,
    `# Rows of other tables, which are columns then: authors.name
# join: { authors: { file: authors.csv, key: id, by: author_id } }`,
    `# Columns that are not wanted: their words are not counted.\n${yaml({ ignore }).trim()}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
