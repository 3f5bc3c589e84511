/** Data as JSON for a `<script>`. It contains no `<`, so no headline can end the element or begin a comment. */
export function scriptText(data: unknown): string {
  return JSON.stringify(data)
    .toWellFormed()
    .replaceAll('<', String.raw`\u003c`);
}
