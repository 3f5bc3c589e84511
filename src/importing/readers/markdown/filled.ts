/** The object without values that are undefined or an empty text. */
export function filled<T extends object>(values: T): { [N in keyof T]?: Exclude<T[N], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [N in keyof T]?: Exclude<T[N], undefined> };
}
