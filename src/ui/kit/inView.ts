import { flushSync } from 'svelte';

/**
 * Calls back once when an element comes near the viewport, to defer expensive content. Printing shows the
 * whole page, so it counts as in view.
 */
export function whenInView(seen: () => void): (node: Element) => () => void {
  return (node) => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) done();
      },
      { rootMargin: '200px' },
    );
    const stop = () => {
      watch.disconnect();
      removeEventListener('beforeprint', print);
    };
    function done() {
      stop();
      seen();
    }
    function print() {
      // Printing does not wait for the next frame.
      flushSync(done);
    }
    watch.observe(node);
    addEventListener('beforeprint', print);
    return stop;
  };
}
