/** Answers a request in the preview. Astro's own module graph makes the page. */
export type Answer = (
  /** The decoded path with the site's base, and the query unchanged. */
  asked: { pathname: string; search: string },
  page: () => Promise<Response>,
  missing: () => Promise<Response>,
) => Promise<Response>;

const key = Symbol.for('backfile.preview');
type Holder = { [key]?: Answer | undefined };

/** Passes the answer to Astro's middleware, which has its own copies of modules; `undefined` removes it. */
export function fillPreview(answer: Answer | undefined): void {
  (globalThis as Holder)[key] = answer;
}

export function takePreview(): Answer {
  const answer = (globalThis as Holder)[key];
  if (!answer) throw new Error('No preview is running');
  return answer;
}
