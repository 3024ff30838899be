/** Where a page begins for one who reads by keyboard or ear, the first that there is. */
const STARTS = ['[role="application"]', 'h1', 'section[tabindex="-1"]'];

/** Puts the focus at the start of the page: the map, else its heading, else its main part. */
export function focusPage(options: FocusOptions = {}): void {
  const main = document.getElementById('isi');
  const found = STARTS.map((selector) => main?.querySelector<HTMLElement>(selector)).find(Boolean);
  const start = found ?? main;
  if (!start) return;
  if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
  start.focus(options);
}

/** The same where what had the focus is gone; elsewhere the focus stays. */
export function focusPageIfLost(): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) focusPage({ preventScroll: true });
}
