/** What an editor knows of an article's fields: their JSON Schema. Below the project, with `/`, as the next. */
export const schemaFile = '.vscode/article.schema.json';
/** The same as snippets. */
export const snippetsFile = '.vscode/archive.code-snippets';

/** All that `writeEditorFiles` writes. */
export const editorFiles = [schemaFile, snippetsFile];
