/** Whether a headline takes so many lines that it is set in smaller type. */
export function isLong(title: string): boolean {
  return title.length > 110;
}
