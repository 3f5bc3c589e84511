import { textsIn } from './source-values.ts';
import { isRecord } from './split-front-matter.ts';

/** Names in a list, in one text that `separator` divides, or as records with a name. */
export function namesIn(value: unknown, separator: RegExp | undefined): string[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.flatMap((each) => {
    if (!isRecord(each)) return textsIn(each, Array.isArray(value) ? undefined : separator);
    const { name, title, label, id, slug } = each;
    return textsIn(name ?? title ?? label ?? id ?? slug);
  });
}

/** Each name once: as it first came, in its last place. */
export function uniqueNames<T extends { name: string }>(names: readonly T[]): T[] {
  return [...new Map(names.toReversed().map((each) => [each.name, each])).values()].toReversed();
}
