import type { Link } from '../../views/links.ts';

/** An overview of the site for language models: https://llmstxt.org/ */
export function llms(
  name: string,
  tagline: string,
  sections: readonly { title: string; links: readonly Link[] }[],
): string {
  const parts = sections
    .filter(({ links }) => links.length > 0)
    .map(({ title, links }) => {
      const items = links.map(({ text, href }) => `- [${escape(text)}](${href})`);
      return `## ${escape(title)}\n\n${items.join('\n')}\n`;
    });
  return [`# ${escape(name)}\n`, ...(tagline ? [`> ${escape(tagline)}\n`] : []), ...parts].join(
    '\n',
  );
}

/** A single line without Markdown. */
function escape(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|&~]/g, String.raw`\$&`);
}
