import { textOfMarkdown } from '../../words/shown-text.ts';
import { isSaid } from './said-by-marks.ts';
import { parameterOf, type Mark } from './shortcode-syntax.ts';
import type { Turned } from './turn-marks.ts';

/** A picture in Markdown. Caption and the like may be Markdown or HTML: a caption here is plain. */
export function pictureOf(mark: Pick<Mark, 'parameters'>, src: string): Turned {
  const alt = parameterOf(mark, ['alt']) ?? '';
  const captions = mark.parameters.filter(
    (each) => isSaid(each) && each.name?.toLowerCase() !== 'alt',
  );
  const caption = captions.map(({ value }) => oneLine(textOfMarkdown(value))).join(' ');
  const title = caption === '' ? '' : ` "${caption.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  const image = `![${escapeText(oneLine(textOfMarkdown(alt)))}](${destination(src)}${title})`;
  const link = parameterOf(mark, ['link', 'href']);
  return { text: link === undefined ? image : `[${image}](${destination(link)})` };
}

/** A video or post of another site: a link with its title, else with the name of its host. */
export function embedOf(mark: Pick<Mark, 'parameters'>, address: string): Turned {
  const said = mark.parameters.filter(isSaid).map(({ value }) => value.trim());
  const host = URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
  if (said.length > 0) return { text: `[${said.join(' ')}](${destination(address)})` };
  return { text: `[${host}](${destination(address)})`, added: [host] };
}

/** Code between fences, longer than any in it. */
export function fencedCode(code: string, language = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${code.replaceAll(/^\n+|\s+$/g, '')}\n${fence}\n\n`;
}

/** A quotation, with who said it below. */
export function quotationOf(text: string, cite: string | undefined): string {
  const lines = text.trim().split('\n');
  const below = cite === undefined ? [] : ['', cite];
  return `\n\n${[...lines, ...below].map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}

/** An address as Markdown has it in a link. */
function destination(address: string): string {
  const encoded = address.replaceAll(/[<>\n]/g, encodeURIComponent);
  return /[\s()]/.test(encoded) ? `<${encoded}>` : encoded;
}

export function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&~|]/g, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
