import type { ImportedItem } from '../../imported-item.ts';
import { docxToHtml } from './docx-html.ts';
import { itemOfDocx, titleOfProperties } from './docx-item.ts';
import { readDocxText } from './docx-text.ts';
import { openDocx, xmlOf } from './open-docx.ts';
import type { TailContext } from './read-tail.ts';

/**
 * Reads a Word document as an article; its pictures are written to `folder` (absolute). `fault` says as a clause why it
 * cannot be read. `name`: of its file.
 */
export async function readDocx(
  name: string,
  bytes: Uint8Array,
  folder: string,
  context: TailContext,
): Promise<{ item: ImportedItem; refused: string[] } | { fault: string }> {
  const docx = openDocx(bytes);
  if ('fault' in docx) return docx;
  try {
    const converted = await docxToHtml(docx, folder);
    const said = readDocxText(docx);
    const title = titleOfProperties(xmlOf(docx.parts, 'docProps/core.xml'));
    const item = itemOfDocx({ name, bytes, converted, said, title }, context);
    return { item, refused: docx.refused };
  } catch (error) {
    // The library that converts it throws whatever it meets.
    return {
      fault: `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    };
  }
}
