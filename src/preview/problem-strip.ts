/** How many lines are shown. The others appear once these are fixed, or with `npm run check`. */
const maxLines = 50;

/** The first lines of problems as the terminal shows them, and how many more there are. */
export function firstLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const rest = lines.length - maxLines;
  return rest > 0 ? [...lines.slice(0, maxLines), `… and ${rest} more: npm run check`] : lines;
}

const style =
  'all:initial;display:block;box-sizing:border-box;padding:.75rem 1rem;background:#fff3cd;color:#3d2c00;' +
  'border-bottom:3px solid #b35900;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere';

/** The problems as a strip of HTML for the top of a page; empty if there are none. */
export function problemStrip(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<div dir="auto">${escapeHtml(line)}</div>`).join('');
  return `<aside data-problems lang="en" dir="ltr" style="${style}"><strong>${escapeHtml(title)}</strong>${items}</aside>`;
}

/** Adds HTML to the head and to the beginning of the body of a page. */
export function addToPage(html: string, head: string, body: string): string {
  return html
    .replace('</head>', (end) => head + end)
    .replace(/<body[^>]*>/, (begin) => begin + body);
}

/** A page that shows only problems. `head`: HTML. */
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
