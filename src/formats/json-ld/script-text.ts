/**
 * Data as JSON that may be inside `<script>`: without a `<` nothing in it can end the element or begin a
 * comment, whatever a headline says.
 */
export function scriptText(data: unknown): string {
  return JSON.stringify(data)
    .toWellFormed()
    .replaceAll('<', String.raw`\u003c`);
}
