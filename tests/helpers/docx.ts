import { strToU8, zipSync } from 'fflate';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${types}"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run of text; `properties`: such as `<w:b/>`. */
export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** Text that a tracked change deletes. */
export const deleted = (text: string) =>
  `<w:del w:id="9"><w:r><w:delText xml:space="preserve">${escape(text)}</w:delText></w:r></w:del>`;

/** A paragraph of runs, or of one text; `style`: its id. */
export function paragraph(content: string, style?: string): string {
  const inside = /^<[wm]:/.test(content) ? content : run(content);
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${inside}</w:p>`;
}

/** The picture `word/media/image1.png`. */
export const picture = (alt: string) => `<w:r><w:drawing><wp:inline>
<wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>
</wp:inline></w:drawing></w:r>`;

/** A reference to a footnote. */
export const noteReference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export interface DocxContent {
  /** In XML; see `paragraph`. */
  body: string;
  /** The title among its properties. */
  title?: string;
  /** By id, in XML. */
  footnotes?: Readonly<Record<number, string>>;
  comments?: readonly string[];
  header?: string;
  /** `word/media/image1.png`. */
  picture?: Uint8Array;
  /** More parts, or others in place of those above. */
  parts?: Readonly<Record<string, string | Uint8Array>>;
}

const styleNames: Readonly<Record<string, string>> = {
  Title: 'Title',
  Subtitle: 'Subtitle',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Caption: 'caption',
  Odd: 'Some Odd Style',
};

/** A Word document: its zip is made of the parts that Word writes, as far as readers need them. */
export function docx(content: DocxContent): Uint8Array {
  const {
    body,
    title,
    footnotes = {},
    comments = [],
    header,
    picture: image,
    parts = {},
  } = content;
  const document = (tag: string, inside: string) => `<w:${tag} ${namespaces}>${inside}</w:${tag}>`;
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', 'image', 'media/image1.png'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'footnotes', 'footnotes.xml'],
      ['rId4', 'comments', 'comments.xml'],
      ['rId5', 'hyperlink', 'https://example.org/more'],
    ]),
    'word/document.xml': document('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': document(
      'styles',
      Object.entries(styleNames)
        .map(
          ([id, name]) =>
            `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
        )
        .join(''),
    ),
    'word/footnotes.xml': document(
      'footnotes',
      Object.entries(footnotes)
        .map(([id, inside]) => `<w:footnote w:id="${id}">${inside}</w:footnote>`)
        .join(''),
    ),
    'word/comments.xml': document(
      'comments',
      comments
        .map((text, id) => `<w:comment w:id="${id}" w:author="Ed">${paragraph(text)}</w:comment>`)
        .join(''),
    ),
    ...(header === undefined ? {} : { 'word/header1.xml': document('hdr', paragraph(header)) }),
    ...(image ? { 'word/media/image1.png': image } : {}),
    ...(title === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title></cp:coreProperties>`,
        }),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(texts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

function relationships(
  all: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const items = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${type === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
