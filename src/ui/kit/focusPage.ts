/** Selectors of a page's starting point for keyboard and screen reader users, in order of preference. */
const STARTS = ['[role="application"]', 'h1', 'section[tabindex="-1"]'];

/** Focuses the starting point of the page: the map, otherwise its heading, otherwise its main part. */
export function focusPage(options: FocusOptions = {}): void {
  const main = document.getElementById('isi');
  const found = STARTS.map((selector) => main?.querySelector<HTMLElement>(selector)).find(Boolean);
  const start = found ?? main;
  if (!start) return;
  if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
  start.focus(options);
}

/** The same where the focused element has been removed; otherwise the focus stays. */
export function focusPageIfLost(): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) focusPage({ preventScroll: true });
}
