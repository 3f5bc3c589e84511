/** A shortcode as it is written: `[gallery ids="1,2"]`, `[/caption]`. */
export interface Shortcode {
  name: string;
  isEnd: boolean;
  /** `[name … /]`. */
  isWhole: boolean;
  /** By name, in lower case; those without a name by their number, from `0`. */
  values: Readonly<Record<string, string>>;
  /** All of it, with its brackets. */
  text: string;
}

const start = /\[(\/?)([a-z][\w-]*)(?=[\s\]/=])/iy;
const value =
  /\s*(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|“([^”]*)”|&quot;(.*?)&quot;|([^\s[\]"'/](?:[^\s[\]"']*[^\s[\]"'/])?))/y;
const finish = /\s*(\/?)\]/y;

/** Reads the shortcode that begins at an index; undefined where there is none. */
export function shortcodeAt(text: string, at: number): Shortcode | undefined {
  start.lastIndex = at;
  const [head, slash, codeName] = start.exec(text) ?? [];
  if (head === undefined || codeName === undefined) return undefined;
  const values: Record<string, string> = {};
  let unnamed = 0;
  let next = at + head.length;
  // `[youtube=https://…]`.
  if (text[next] === '=') next++;
  for (;;) {
    finish.lastIndex = next;
    const finished = finish.exec(text);
    if (finished) {
      return {
        name: codeName.toLowerCase(),
        isEnd: slash === '/',
        isWhole: finished[1] === '/',
        values,
        text: text.slice(at, finish.lastIndex),
      };
    }
    value.lastIndex = next;
    const found = value.exec(text);
    if (!found) return undefined;
    const [, key, ...given] = found;
    const name = key?.toLowerCase() ?? String(unnamed++);
    values[name] = (given as (string | undefined)[]).find((each) => each !== undefined) ?? '';
    next = value.lastIndex;
  }
}
