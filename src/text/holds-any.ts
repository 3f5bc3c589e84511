/** Whether a text holds any of these. To look for each is many times as fast as to ask a pattern at each letter. */
export function holdsAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign));
}
