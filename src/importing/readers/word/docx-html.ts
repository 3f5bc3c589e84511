import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NotUnderstood } from '../../imported-item.ts';
import { BodyNotes } from '../../body/body-context.ts';
import { repack, type Docx } from './open-docx.ts';

/** A document as HTML, with what came of its parts. */
export interface DocxHtml {
  html: string;
  notUnderstood: NotUnderstood[];
  decided: string[];
}

/** Styles by which Word names what a paragraph is; in every language of Word their names in the file are English. */
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='List Paragraph'] => p:fresh",
  "p[style-name='No Spacing'] => p:fresh",
  "p[style-name='Normal (Web)'] => p:fresh",
  "p[style-name='Body Text'] => p:fresh",
  "r[style-name='Emphasis'] => em",
];

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
  'image/tiff': '.tif',
};

/** Converts a document; its pictures are written to `folder` (absolute), and their addresses are relative to it. */
export async function docxToHtml({ parts }: Docx, folder: string): Promise<DocxHtml> {
  // Some hundred modules, 75 to 250 ms, which few imports need (November 2026).
  const { default: mammoth } = await import('mammoth');
  const notes = new BodyNotes();
  const decided = new Set<string>();
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `picture-${++pictures}${endings[image.contentType] ?? '.bin'}`;
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, name), await image.readAsBuffer());
    return { src: name };
  });
  const { zip, damaged } = repack(parts);
  for (const name of damaged) decided.add(`the XML of ${name} is damaged, and was repaired`);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip) },
    { styleMap: styles, includeEmbeddedStyleMap: false, convertImage },
  );
  for (const { message } of messages) {
    const style = /^Unrecognised (paragraph|run) style: '?(.*?)'? \(Style ID/.exec(message)?.[2];
    const element = /^An unrecognised element was ignored: (\S+)/.exec(message)?.[1];
    if (style !== undefined) decided.add(`the style "${style}" is taken for running text`);
    else notes.count(element === undefined ? message : `<${nameOf(element)}>`, message);
  }
  return { html: value, notUnderstood: notes.notUnderstood, decided: [...decided] };
}

/** Elements of formulas have the address of their namespace in front. */
function nameOf(element: string): string {
  return element.replace(/^\{.*math\}/, 'm:').replace(/^\{.*\}/, '');
}
