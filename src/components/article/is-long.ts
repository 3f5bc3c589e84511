/** Whether a headline is of so many lines that it has to be set smaller. */
export function isLong(title: string): boolean {
  return title.length > 110;
}
