import { flushSync } from 'svelte';

/**
 * Says, once, that an element has come near to what is seen of the page: what is costly to make is made then.
 * Printing shows all of the page, and so brings everything into view.
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
      // Paper does not wait for the next frame.
      flushSync(done);
    }
    watch.observe(node);
    addEventListener('beforeprint', print);
    return stop;
  };
}
