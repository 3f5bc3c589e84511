/**
 * Keys of the search page: `/` moves to the field, Escape clears the field or returns to it, and the arrow keys move
 * between the field and the results.
 */
export function listenToKeys(field: HTMLInputElement, results: Element, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const links = [...results.querySelectorAll<HTMLAnchorElement>('.result-title a')];
    const at = links.findIndex((link) => link === target);
    const go = (element: HTMLElement | undefined) => {
      if (!element) return;
      event.preventDefault();
      element.focus();
    };
    if (event.key === '/' && !isWriting(target)) {
      go(field);
      field.select();
    } else if (event.key === 'Escape' && target === field && field.value !== '') {
      event.preventDefault();
      clear();
    } else if (event.key === 'Escape' && at >= 0) {
      go(field);
    } else if (event.key === 'ArrowDown' && (target === field || at >= 0)) {
      go(links[at + 1]);
    } else if (event.key === 'ArrowUp' && at >= 0) {
      go(at === 0 ? field : links[at - 1]);
    }
  });
}

function isWriting(target: Element | undefined): boolean {
  return (
    target?.matches('input:not([type=checkbox]), select, textarea, [contenteditable]') ?? false
  );
}
