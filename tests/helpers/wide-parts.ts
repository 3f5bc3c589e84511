import type { Page } from 'playwright-core';

/** What makes the page that is open scroll sideways, each by name with how far it sticks out; else none. */
export async function wideParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, dir } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticking = [...document.querySelectorAll('body *')].flatMap((one) => {
      const { left, right } = one.getBoundingClientRect();
      const over = Math.round(dir === 'rtl' ? -left : right - clientWidth);
      return over > 0 ? [`${one.tagName} ${one.className} ${over}`] : [];
    });
    return [`page ${scrollWidth - clientWidth}`, ...sticking.slice(0, 5)];
  });
}
