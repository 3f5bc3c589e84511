const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const moment = { type: 'string', format: 'date-time' };

const record = (properties: Record<string, unknown>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: unknown, least = 1) => ({ type: 'array', minItems: least, items });
const named = record({ name: text, uri, rel: text, role: text, literal: text }, ['name']);
const words = record(
  {
    role: text,
    contentType: { enum: ['text/plain', 'text/html'] },
    value: text,
    wordCount: { type: 'integer', minimum: 0 },
  },
  ['role', 'contentType', 'value'],
);

const properties = {
  standard: record({ name: { const: 'ninjs' }, version: { const: '3.0' }, schema: uri }, [
    'name',
    'version',
    'schema',
  ]),
  uri: { ...uri, description: 'The address of the page; each edition has its own.' },
  type: { const: 'text' },
  representationType: {
    enum: ['full', 'partial'],
    description: 'Partial: the text may not be redistributed, and is on the page only.',
  },
  pubStatus: { const: 'usable' },
  language: { ...text, description: 'BCP 47.' },
  contentCreated: {
    ...moment,
    description:
      'When it was published. Of a day, month or year alone its first moment; altIds has the date as it is known.',
  },
  versionCreated: {
    ...moment,
    description: 'When it was updated, corrected or annotated last.',
  },
  altIds: {
    ...list(
      record(
        {
          role: { enum: ['uuid', 'original', 'date', 'date-precision', 'source'] },
          value: text,
        },
        ['role', 'value'],
      ),
      3,
    ),
    description:
      'uuid: of this edition. original: that of the edition all others translate, and so the same for all. date: as written, a day, a date-time, or a month or year. date-precision: month or year, where the day is not known and contentCreated is approximate. source: the original’s address.',
  },
  headlines: list(words),
  descriptions: {
    ...list(words),
    description:
      'By role: summary, note, correction, update, clarification, typo; the last five begin with their date.',
  },
  bodies: { ...list(words), description: 'By role: main is plain text, richtext is HTML.' },
  by: text,
  located: { ...text, description: 'The dateline as printed.' },
  subjects: {
    ...list(named),
    description: 'Topics, and the IPTC Media Topics that match them.',
  },
  people: list(named),
  organisations: list(named),
  places: list(named),
  infoSources: {
    ...list(named),
    description: 'By role: source is what the article is based on; publisher.',
  },
  copyrightHolder: text,
  usageTerms: text,
  rightsInfo: record({ linkedRights: uri }, ['linkedRights']),
  associations: list(
    record(
      {
        name: text,
        uri,
        type: { const: 'picture' },
        descriptions: list(words),
        copyrightNotice: text,
        renditions: list(
          record(
            {
              name: text,
              href: uri,
              width: { type: 'number' },
              height: { type: 'number' },
            },
            ['name', 'href'],
          ),
        ),
      },
      ['name', 'uri', 'type'],
    ),
  ),
};

const required = [
  'standard',
  'uri',
  'type',
  'representationType',
  'pubStatus',
  'language',
  'contentCreated',
  'versionCreated',
  'altIds',
  'headlines',
  'infoSources',
  'copyrightHolder',
];

/**
 * JSON Schema of a line of the data: the part of ninjs 3.0 that the archive uses. `address`: the schema's own,
 * absolute.
 */
export function articleSchema(address: string): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'An edition of an article, in the terms of IPTC ninjs 3.0',
    ...record(properties, required),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
