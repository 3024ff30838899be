import type { Page } from '@playwright/test';

/** What is wrong with the layout of the text that is seen now, one line each. */
export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Seen {
      readonly element: Element;
      readonly text: string;
      readonly box: DOMRect;
      /** What lies over others by design is compared with its own kind alone. */
      readonly pane: Element | null;
    }
    const root = document.documentElement;
    const faults: string[] = [];
    const hides = (style: CSSStyleDeclaration) => /hidden|clip|auto|scroll/.test(style.overflowX);
    /** The part of a box that no ancestor hides; null where nothing is left of it. */
    const shown = (element: Element, box: DOMRect): DOMRect | null => {
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.clipPath !== 'none') return null;
        if (!hides(style)) continue;
        const frame = at.getBoundingClientRect();
        [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
        [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
      }
      return right - left > 2 && bottom - top > 2 ? new DOMRect(left, top, right - left, bottom - top) : null;
    };
    const scrollsSideways = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsSideways(element.parentElement));
    const pane = (element: Element) =>
      element.closest(
        'dialog, thead, tbody, tfoot, [role=group], section, aside, header, footer, nav, article, ol, table, p, main',
      );

    const WORD = /\p{L}{2,20}(?![\p{L}/._])/gu;
    const letters = document.createRange();
    const seen: Seen[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!element || text === '' || element.closest('script, style, option')) continue;
      // The letter of a sign stands beside its word, and badges of a chart lie on their dots.
      if ((element.closest('svg')?.getBoundingClientRect().width ?? 99) <= 64) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A name goes on in the next line only between its words; codes and links may break anywhere.
      const free = /:\/\/|\w\.\w{2,4}\b/.test(text);
      const words = !free && range.getClientRects().length > 1 ? (node.textContent ?? '').matchAll(WORD) : [];
      for (const { 0: word, index } of words) {
        letters.setStart(node, index);
        letters.setEnd(node, index + word.length);
        const lines = new Set([...letters.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        if (lines.size > 1 && shown(element, letters.getBoundingClientRect()) !== null)
          faults.push(`broken within a word: "${word}"`);
      }
      for (const whole of range.getClientRects()) {
        const box = shown(element, whole);
        if (box === null) continue;
        seen.push({ element, text, box, pane: pane(element) });
        const outside = whole.left < -1 || whole.right > root.clientWidth + 1;
        if (outside && !scrollsSideways(element)) faults.push(`beyond the window: "${text.slice(0, 40)}"`);
      }
      const style = getComputedStyle(element);
      const narrow = hides(style) && !/auto|scroll/.test(style.overflowX);
      if (narrow && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 2)
        faults.push(`cut: "${text.slice(0, 40)}" ${element.scrollWidth} > ${element.clientWidth}`);
    }
    if (root.scrollWidth > root.clientWidth) faults.push(`page ${root.scrollWidth} > ${root.clientWidth}`);
    const byPane = new Map<Element | null, Seen[]>();
    for (const one of seen) byPane.set(one.pane, [...(byPane.get(one.pane) ?? []), one]);
    for (const [i, one, others] of [...byPane.values()].flatMap((all) =>
      all.map((one, i) => [i, one, all] as const),
    ))
      for (const other of others.slice(i + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // A line's box is higher than its letters.
        if (across <= 2 || down <= 0.35 * Math.min(one.box.height, other.box.height)) continue;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        faults.push(`over each other: "${one.text.slice(0, 30)}" and "${other.text.slice(0, 30)}"`);
      }
    return [...new Set(faults)];
  });
}

/** A text that is seen, and its size in px as the stylesheet gives it. */
export interface SizedText {
  readonly text: string;
  readonly size_px: number;
}

/** All text that is seen outside the map itself, smallest first. */
export function textSizes(page: Page): Promise<SizedText[]> {
  return page.evaluate(() => {
    const found: SizedText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!element || text === '' || element.closest('script, style, option, [role=application]')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const spoken = (at: Element | null): boolean =>
        at !== null && (getComputedStyle(at).clipPath !== 'none' || spoken(at.parentElement));
      if (spoken(element)) continue;
      // Text of a drawing is as large as the drawing makes it.
      const drawing = element.closest('svg');
      // The letter of a sign stands beside its word.
      if (drawing && drawing.getBoundingClientRect().width <= 64) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = drawing && matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      found.push({
        text: text.slice(0, 40),
        size_px: parseFloat(getComputedStyle(element).fontSize) * scale,
      });
    }
    return found.sort((a, b) => a.size_px - b.size_px);
  });
}
