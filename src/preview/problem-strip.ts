/** Lines that are shown; whoever has more to fix sees the rest in turn, or with `npm run check`. */
const maxLines = 50;

/** Lines of problems as the terminal has them, without those that nobody could take in at once. */
export function firstLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const rest = lines.length - maxLines;
  return rest > 0 ? [...lines.slice(0, maxLines), `… and ${rest} more: npm run check`] : lines;
}

const style =
  'all:initial;display:block;box-sizing:border-box;padding:.75rem 1rem;background:#fff3cd;color:#3d2c00;' +
  'border-bottom:3px solid #b35900;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere';

/** What is wrong, as a strip of HTML at the head of a page; empty where nothing is. */
export function problemStrip(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<div dir="auto">${escapeHtml(line)}</div>`).join('');
  return `<aside data-problems lang="en" dir="ltr" style="${style}"><strong>${escapeHtml(title)}</strong>${items}</aside>`;
}

/** Adds to the head and to the beginning of the body of a page. */
export function addToPage(html: string, head: string, body: string): string {
  return html
    .replace('</head>', (end) => head + end)
    .replace(/<body[^>]*>/, (begin) => begin + body);
}

/** A page of problems alone, for what cannot be shown; `head` is HTML. */
export function problemPage(title: string, lines: readonly string[], head: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}
</head>
<body style="margin:0">${problemStrip(title, lines.length > 0 ? lines : [title])}</body>
</html>
`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
