import { decodeEntity, entity } from '../../text/entities.ts';

/** An attribute of a tag (`<img src="a.png">`), and where it is there. Its value is decoded. */
export function attributeOf(whole: string, name: string) {
  const found = new RegExp(String.raw`\s${name}\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)`, 'i').exec(
    whole,
  );
  if (!found) return undefined;
  const { 0: all, 1: written = '', index } = found;
  const value = written.replace(/^(["'])([^]*)\1$/, '$2');
  return {
    value: value.replaceAll(entity, (each) => decodeEntity(each) ?? each),
    from: index + 1,
    to: index + all.length,
  };
}

/** An attribute as a tag has it, in Markdown too: no character of it is the end of code. */
export function writeAttribute(name: string, value: string): string {
  const text = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('`', '&#96;');
  return `${name}="${text}"`;
}
