import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { articleJsonSchema } from '../../archive/article-json-schema.ts';
import { facetKindNames, facetKinds } from '../../archive/names/facet-kinds.ts';
import { frontMatterField } from '../../archive/names/facet-kinds.ts';
import type { Vocabularies } from '../../archive/names/vocabulary.ts';
import { fieldNotes } from '../../article/read/field-notes.ts';
import { createMemory } from '../../reading/last-read.ts';
import { readPreview } from '../../reading/read-content.ts';
import type { ContentOptions } from '../../reading/content-options.ts';
import { readIfThere, writeWhole } from '../../system/files.ts';

/** The JSON Schema of an article's fields. Relative to the project, like the next. */
const schemaFile = '.vscode/article.schema.json';
/** The fields as snippets. */
const snippetsFile = '.vscode/archive.code-snippets';

/**
 * Writes the files with which an editor completes and explains fields: the JSON Schema of the frontmatter, and
 * snippets, because VS Code's YAML extension does not look into Markdown
 * (https://github.com/redhat-developer/vscode-yaml/issues/207). Both depend on the vocabularies and are not in git. A
 * file that is up to date is not written.
 */
export function writeEditorFiles(
  project: string,
  vocabularies: Vocabularies,
  editions: readonly string[],
): void {
  put(path.join(project, schemaFile), articleJsonSchema(vocabularies, editions));
  put(path.join(project, snippetsFile), snippetsOf(vocabularies));
}

/** Updates what `writeEditorFiles` wrote; does nothing if it has never run. */
export function refreshEditorFiles(...args: Parameters<typeof writeEditorFiles>): void {
  if (existsSync(path.join(args[0], schemaFile))) writeEditorFiles(...args);
}

/** Like `refreshEditorFiles`, after a command has changed names or settings; reads the content folder again. */
export async function refreshFromContent(project: string, options: ContentOptions): Promise<void> {
  if (!existsSync(path.join(project, schemaFile))) return;
  const { vocabularies, site } = await readPreview(options, createMemory());
  if (vocabularies && site) writeEditorFiles(project, vocabularies, site.editions);
}

function put(file: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (readIfThere(file)?.toString() === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeWhole(file, text);
}

interface Snippet {
  scope: string;
  prefix: string[];
  body: string;
  description: string;
}

/** A snippet for each field, and for each id of a closed vocabulary with all its names. */
export function snippetsOf(vocabularies: Vocabularies): Record<string, Snippet> {
  const fields = Object.entries(fieldNotes).map(([name, description]): [string, Snippet] => [
    `field ${name}`,
    { scope: 'markdown', prefix: [`${name}:`], body: `${name}: $0`, description },
  ]);
  const names = facetKindNames
    .filter((kind) => facetKinds[kind].closed)
    .flatMap((kind) =>
      [...vocabularies[kind].entries.values()].map(({ id, labels, aliases }): [string, Snippet] => {
        const texts = [...new Set(Object.values(labels).map(({ text }) => text))];
        return [
          `${kind} ${id}`,
          {
            scope: 'markdown',
            prefix: [...new Set([id, ...texts, ...aliases])],
            body: id,
            description: `${frontMatterField[kind]}: ${texts.join(' · ')}`,
          },
        ];
      }),
    );
  return Object.fromEntries([...fields, ...names]);
}
