import { formatProblems } from '../terminal/problem-list.ts';
import type { Answer } from './preview-slot.ts';
import { addToPage, firstLines, problemPage, problemStrip } from './problem-strip.ts';
import { reloadScript } from './reload.ts';
import { titleOf, type PreviewState } from './state.ts';

/**
 * Answers with the current state of each page, below a strip that lists the problems in the content. If a page cannot
 * be made, the answer gives the reason.
 */
export function createAnswer(contentDir: string, current: () => PreviewState): Answer {
  return async ({ pathname, search }, page, missing) => {
    const { problems, shown, version } = current();
    const base = shown?.archive.site.base ?? '/';
    const reload = reloadScript(base, version);
    const linesOf = (some: typeof problems) =>
      firstLines(formatProblems(some, 'text', contentDir, process.cwd()));
    const instead = (title: string, lines: readonly string[]) =>
      html(problemPage(title, lines, reload), 500);
    if (!shown) return instead(titleOf(problems), linesOf(problems));
    const address = pathname.slice(base.length).replace(/\/$/, '');
    const unread = shown.unreadAt(address);
    if (unread !== undefined) {
      const own = problems.filter(({ file }) => file === unread);
      return instead(`${unread} cannot be shown until it is fixed`, linesOf(own));
    }
    if (!pathname.endsWith('/') && shown.has(address)) {
      const headers = { Location: `${encodeURI(pathname)}/${search}` };
      return new Response(undefined, { status: 302, headers });
    }
    try {
      const response = await (shown.has(address) ? page() : missing());
      if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
      const text = await response.text();
      const strip = problemStrip(titleOf(problems), linesOf(problems));
      return html(addToPage(text, reload, strip), response.status);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return instead(`This page cannot be shown: ${message}`, linesOf(problems));
    }
  };
}

function html(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
