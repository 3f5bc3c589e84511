/** One parameter of a shortcode. */
export interface Parameter {
  /** Absent of those that are told apart by their place. */
  name?: string;
  value: string;
}

/** A mark of a templating system in a text: `{{< figure src="a.jpg" >}}`. Offsets count UTF-16 units. */
export interface Mark {
  from: number;
  to: number;
  /** As written. */
  source: string;
  name: string;
  kind: 'open' | 'close' | 'single';
  parameters: readonly Parameter[];
}

/** A mark, and what is between it and the mark that closes it. */
export interface Shortcode extends Mark {
  /** Absent where nothing closes it. */
  inside?: { from: number; to: number };
  /** The mark that closes it. */
  close?: Mark;
}

const hugoMark =
  /\{\{([<%])(?!\/\*)\s*(\/?)\s*([\w./-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?!\s*[>%]\}\})[^"`])*)\s*[>%]\}\}/g;

/** Shortcodes of Hugo. Those that are there to be read as such, in a comment, are none. */
export function hugoMarks(text: string): Mark[] {
  return [...text.matchAll(hugoMark)].map((found): Mark => {
    const { 0: source, 2: slash, 3: written = '', 4: rest = '', index } = found;
    const isSingle = /\/\s*$/.test(rest) || written.endsWith('/');
    return {
      from: index,
      to: index + source.length,
      source,
      name: written.replace(/\/$/, ''),
      kind: slash === '/' ? 'close' : isSingle ? 'single' : 'open',
      parameters: readParameters(rest.replace(/\/\s*$/, '')),
    };
  });
}

const liquidMark = /\{%-?\s*(end)?(\w+)((?:"[^"]*"|'[^']*'|(?!-?%\})[^"'])*)-?%\}/g;
/** Tags of Liquid that something ends. */
const liquidBlocks = new Set([
  'highlight',
  'raw',
  'comment',
  'capture',
  'if',
  'unless',
  'for',
  'case',
]);

/** Tags of Liquid: `{% highlight ruby %}`. What is between `raw` and its end is none, nor is what is in code. */
export function liquidMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let closing: string | undefined;
  for (const { 0: source, 1: end, 2: name = '', 3: rest = '', index } of text.matchAll(
    liquidMark,
  )) {
    if (closing !== undefined && !(end !== undefined && name === closing)) continue;
    closing = end === undefined && /^(?:raw|highlight|comment)$/.test(name) ? name : undefined;
    const kind = end !== undefined ? 'close' : liquidBlocks.has(name) ? 'open' : 'single';
    marks.push({
      from: index,
      to: index + source.length,
      source,
      name,
      kind,
      parameters: readParameters(rest),
    });
  }
  return marks;
}

const componentMark =
  /^(?:import\s[\w\s{},*]+\sfrom\s+['"][^'"\n]+['"];?|import\s+['"][^'"\n]+['"];?|export\s+(?:const|default|function)\s[^\n]*)[ \t]*$|<(\/?)([A-Z][\w.]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*(\/?)>/gm;

/** Components and imports of MDX: `<Figure src="a.jpg" />`. */
export function componentMarks(text: string): Mark[] {
  return [...text.matchAll(componentMark)].map((found): Mark => {
    const { 0: source, 1: slash, 2: name = 'import', 3: rest = '', 4: end, index } = found;
    const isSingle = end === '/' || found[2] === undefined;
    return {
      from: index,
      to: index + source.length,
      source,
      name,
      kind: slash === '/' ? 'close' : isSingle ? 'single' : 'open',
      parameters: readParameters(
        rest.replaceAll(/=\{\s*(?:(["'`])([^"'`{}]*)\1|([^{}]*))\s*\}/g, '="$2$3"'),
      ),
    };
  });
}

const parameter =
  /(?:([\w-]+)\s*[=:]\s*)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[^\s"'`]\S*)/g;

/** Parameters as shortcodes and tags have them: `src="a.jpg" 12 title='A'`. Commas between them don't count. */
function readParameters(written: string): Parameter[] {
  return [...written.matchAll(parameter)].flatMap(([, name, value = '']): Parameter[] => {
    const quote = /^(["'`])([^]*)\1$/.exec(value);
    const inside = quote?.[2] ?? value.replace(/,$/, '');
    const plain = quote && quote[1] !== '`' ? inside.replaceAll(/\\(["'\\])/g, '$1') : inside;
    if (!quote && plain === '') return [];
    return [name === undefined ? { value: plain } : { name, value: plain }];
  });
}

/** Joins each mark with the one that closes it. Marks that close nothing are single ones. */
export function pairMarks(marks: readonly Mark[]): Shortcode[] {
  const codes: Shortcode[] = [];
  const open: Shortcode[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'close') {
      const code: Shortcode = { ...mark };
      codes.push(code);
      if (mark.kind === 'open') open.push(code);
      continue;
    }
    const at = open.findLastIndex(({ name }) => name === mark.name);
    const [opening] = at === -1 ? [] : open.splice(at);
    if (opening) {
      opening.inside = { from: opening.to, to: mark.from };
      opening.close = mark;
    } else codes.push({ ...mark });
  }
  return codes;
}

/** A parameter by one of its names, else the one at that place among those without a name. */
export function parameterOf(
  { parameters }: Pick<Mark, 'parameters'>,
  names: readonly string[],
  place?: number,
): string | undefined {
  const named = parameters.find(
    ({ name }) => name !== undefined && names.includes(name.toLowerCase()),
  );
  const unnamed = parameters.filter(({ name }) => name === undefined);
  const value = named?.value ?? (place === undefined ? undefined : unnamed[place]?.value);
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
