import { Parser } from 'htmlparser2';
import { xmlOf, type Docx } from './open-docx.ts';

/** What a Word document says, read from its XML by ourselves, so that a mistake of the library that converts it is found. */
export interface DocxText {
  /** The text that readers see, notes among it. */
  text: string;
  /** Text that is not the article's, by what it is. */
  beside: { what: string; text: string }[];
  /** How many changes are tracked: insertions, deletions, moves. */
  changes: number;
  comments: number;
}

/** What text outside of the document's body is. */
const otherParts: readonly (readonly [name: RegExp, what: string])[] = [
  [/^word\/comments\.xml$/, 'comment of an editor'],
  [/^word\/header\d*\.xml$/, 'page header'],
  [/^word\/footer\d*\.xml$/, 'page footer'],
];

/** Reads the text of a document with its notes, and what is beside it. */
export function readDocxText({ parts }: Docx): DocxText {
  const body = readPart(xmlOf(parts, 'word/document.xml'));
  const notes = (['footnote', 'endnote'] as const).map((kind) => {
    const { notes: texts } = readPart(xmlOf(parts, `word/${kind}s.xml`));
    const isReferred = (id: string) => body.references.has(`${kind}-${id}`);
    const [referred, others] = [true, false].map((wanted) =>
      [...texts].filter(([id]) => isReferred(id) === wanted).map(([, text]) => text),
    );
    return { referred: referred ?? [], others: others ?? [] };
  });
  const others = otherParts.flatMap(([name, what]) =>
    Object.keys(parts)
      .filter((part) => name.test(part))
      .map((part) => ({ what, text: readPart(xmlOf(parts, part)).text.trim() })),
  );
  const beside = [
    { what: 'text that a tracked change deletes', text: body.deleted },
    { what: 'formula', text: body.formulas },
    ...notes.flatMap((kind) =>
      kind.others.map((text) => ({ what: 'note that nothing refers to', text })),
    ),
    ...others,
  ];
  return {
    text: [body.text, ...notes.flatMap(({ referred }) => referred)].join('\n'),
    beside: beside.filter(({ text }) => text.trim() !== ''),
    changes: body.changes,
    comments: (xmlOf(parts, 'word/comments.xml').match(/<w:comment[\s>]/g) ?? []).length,
  };
}

interface PartText {
  text: string;
  deleted: string;
  formulas: string;
  changes: number;
  /** Text of notes by their ids. */
  notes: Map<string, string>;
  /** Notes that the text refers to: `footnote-2`. */
  references: Set<string>;
}

/** Elements that are a space to words. */
const spaces = new Set([
  'w:tab',
  'w:br',
  'w:cr',
  'w:ptab',
  'w:p',
  'w:tc',
  'w:footnote',
  'w:endnote',
]);
const characters: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};
const tracked = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
/** What programs draw that do not know the newer way is said in both. */
const said = new Set(['w:t', 'w:delText', 'm:t']);

function readPart(xml: string): PartText {
  const found: PartText = {
    text: '',
    deleted: '',
    formulas: '',
    changes: 0,
    notes: new Map(),
    references: new Set(),
  };
  let noteFrom = 0;
  let noteId = '';
  const open: string[] = [];
  let unread = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        if (isUnread(name)) unread++;
        if (unread > 0) return;
        if (tracked.has(name) && open.at(-2) !== 'w:rPr' && open.at(-2) !== 'w:trPr')
          found.changes++;
        if (spaces.has(name)) found.text += ' ';
        found.text += characters[name] ?? '';
        const kind = /^w:(footnote|endnote)Reference$/.exec(name)?.[1];
        const isDeleted = open.includes('w:del');
        if (kind !== undefined && !isDeleted)
          found.references.add(`${kind}-${attributes['w:id'] ?? ''}`);
        if (isNote(name)) {
          noteFrom = found.text.length;
          noteId = attributes['w:id'] ?? '';
        }
      },
      onclosetag(name) {
        open.pop();
        if (isUnread(name)) unread--;
        if (unread === 0 && spaces.has(name)) found.text += name === 'w:p' ? '\n' : ' ';
        if (isNote(name)) found.notes.set(noteId, found.text.slice(noteFrom));
        if (name === 'w:del') found.deleted += '\n';
      },
      ontext(data) {
        const inside = open.at(-1) ?? '';
        if (unread > 0 || !said.has(inside)) return;
        if (inside === 'w:delText') found.deleted += data;
        else if (inside === 'm:t') found.formulas += `${data} `;
        else found.text += data;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

function isNote(name: string): boolean {
  return name === 'w:footnote' || name === 'w:endnote';
}

/** What was moved away is said where it went; what newer programs draw is said a second time for older ones. */
function isUnread(name: string): boolean {
  return name === 'w:moveFrom' || name === 'mc:Choice';
}
