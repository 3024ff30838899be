import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppOverHistory, SessionHistory } from '../browserHistory';

/** What a reader sees: the page, what lies open, and the address. */
const seen = ({ page, open, browser }: AppOverHistory) => ({ page, open, address: browser.here.hash });

describe('Back with an open overlay', () => {
  it('closes it and nothing else; a second Back goes to the page before', () => {
    const app = new AppOverHistory().act('#/b').openOverlay('legend').rest();
    expect(seen(app.back())).toEqual({ page: '#/b', open: [], address: '#/b' });
    expect(seen(app.back())).toEqual({ page: '#/a', open: [], address: '#/a' });
  });

  it('does not leave the site from the first page', () => {
    const app = new AppOverHistory().openOverlay('search').rest();
    expect(seen(app.back())).toEqual({ page: '#/a', open: [], address: '#/a' });
    expect(app.browser.index).toBe(1);
  });

  it('keeps the actions in it, each with an entry of its own', () => {
    const app = new AppOverHistory().openOverlay('filter').rest().act('#/b').act('#/c').rest();
    expect(seen(app.back())).toEqual({ page: '#/c', open: [], address: '#/c' });
    expect(app.back().page).toBe('#/b');
    expect(app.back().page).toBe('#/a');
  });

  it('closes nested overlays one by one, also after an action in the inner one', () => {
    const app = new AppOverHistory().openOverlay('layers').openOverlay('indicators').rest();
    expect(seen(app.back())).toEqual({ page: '#/a', open: ['layers'], address: '#/a' });
    app.openOverlay('indicators').act('#/b').closeOverlay('indicators').rest();
    expect(seen(app)).toEqual({ page: '#/b', open: ['layers'], address: '#/b' });
    expect(seen(app.back())).toEqual({ page: '#/b', open: [], address: '#/b' });
    expect(seen(app.back())).toEqual({ page: '#/a', open: [], address: '#/a' });
  });
});

describe('an overlay closed by its button', () => {
  it('leaves no history entry', () => {
    const app = new AppOverHistory().act('#/b').openOverlay('share').rest().closeOverlay('share').rest();
    expect(seen(app.back())).toEqual({ page: '#/a', open: [], address: '#/a' });
  });

  it('is not reopened by Forward, and the next action has one entry', () => {
    const app = new AppOverHistory().openOverlay('share').rest().closeOverlay('share').rest();
    expect(seen(app.forward())).toEqual({ page: '#/a', open: [], address: '#/a' });
    app.act('#/b').rest();
    expect(app.browser.hashes).toEqual(['elsewhere', '#/a', '#/b']);
  });

  it('leaves the entries of its actions only', () => {
    const app = new AppOverHistory().openOverlay('preferences').rest().act('#/b').closeOverlay('preferences');
    expect(app.rest().browser.hashes).toEqual(['elsewhere', '#/a', '#/b']);
    expect(app.browser.index).toBe(2);
  });

  it('may be closed before or after its action in the same event', () => {
    const before = new AppOverHistory().openOverlay('search').rest().closeOverlay('search').act('#/b').rest();
    const after = new AppOverHistory().openOverlay('search').rest().act('#/b').closeOverlay('search').rest();
    for (const app of [before, after]) {
      expect(seen(app)).toEqual({ page: '#/b', open: [], address: '#/b' });
      expect(app.browser.hashes).toEqual(['elsewhere', '#/a', '#/b']);
    }
  });

  it('keeps an address that was replaced without an action while it was open', () => {
    const app = new AppOverHistory().openOverlay('legend').rest().settle('#/a?kamera=1').rest();
    app.closeOverlay('legend').rest();
    expect(seen(app)).toEqual({ page: '#/a?kamera=1', open: [], address: '#/a?kamera=1' });
    expect(app.browser.index).toBe(1);
  });
});

describe('the guard entry of an overlay', () => {
  it('is reused by another overlay that opens in its place', () => {
    const app = new AppOverHistory()
      .openOverlay('group')
      .rest()
      .closeOverlay('group')
      .openOverlay('card')
      .rest();
    expect(app.browser.hashes).toEqual(['elsewhere', '#/a', '#/a']);
    expect(seen(app.back())).toEqual({ page: '#/a', open: [], address: '#/a' });
  });

  it('is removed by a reload, which closes overlays', () => {
    const { browser } = new AppOverHistory().act('#/b').openOverlay('legend').rest();
    const reloaded = new AppOverHistory(browser).rest();
    expect(seen(reloaded)).toEqual({ page: '#/b', open: [], address: '#/b' });
    expect(reloaded.back().page).toBe('#/a');
  });

  it('is used by a link in the overlay', () => {
    const app = new AppOverHistory().openOverlay('card').rest().visit('#/b').rest();
    expect(seen(app)).toEqual({ page: '#/b', open: [], address: '#/b' });
    expect(app.browser.hashes).toEqual(['elsewhere', '#/a', '#/b']);
  });

  it('has no effect after an address was typed', () => {
    const app = new AppOverHistory().openOverlay('card').rest();
    app.browser.follow('#/typed');
    expect(seen(app.rest())).toEqual({ page: '#/typed', open: [], address: '#/typed' });
    expect(seen(app.back())).toEqual({ page: '#/a', open: [], address: '#/a' });
  });

  it('waits for an action during a pending Back', () => {
    const browser = new SessionHistory();
    const app = new AppOverHistory(browser).openOverlay('legend').rest().closeOverlay('legend');
    // The step is being taken back, and has not been yet.
    const { go } = browser.port;
    let asked = 0;
    browser.port.go = (steps) => {
      asked += 1;
      app.act('#/b');
      go(steps);
    };
    expect(seen(app.rest())).toEqual({ page: '#/b', open: [], address: '#/b' });
    expect(asked).toBe(1);
    expect(app.back().page).toBe('#/a');
  });
});

describe('undoing an action', () => {
  it('goes back where it was the last one, and is refused otherwise', () => {
    const app = new AppOverHistory().act('#/a?panel').rest();
    expect(app.steps.goBackTo('#/a')).toBe(true);
    expect(seen(app.rest())).toEqual({ page: '#/a', open: [], address: '#/a' });
    app.act('#/a?panel').act('#/b?panel').rest();
    expect(app.steps.goBackTo('#/b')).toBe(false);
  });
});

type Act = 'open' | 'close' | 'act' | 'settle' | 'back' | 'forward' | 'visit';

/** Does one act as a reader, and says what the reader then expects of page and overlays. */
function expected(app: AppOverHistory, act: Act, fresh: string): { page: string | null; open: number } {
  const { page, open } = app;
  switch (act) {
    case 'open':
      app.openOverlay(fresh);
      return { page, open: open.length + 1 };
    case 'close':
      if (open.length > 0) app.closeOverlay(open.at(-1)!);
      return { page, open: Math.max(0, open.length - 1) };
    case 'act':
      app.act(fresh);
      return { page: fresh, open: open.length };
    case 'settle':
      app.settle(`${page}+`);
      return { page: `${page}+`, open: open.length };
    case 'visit':
      app.visit(fresh);
      return { page: fresh, open: 0 };
    case 'back':
      if (app.browser.index > 1) app.browser.go(-1);
      // Over an overlay the page stays.
      return open.length > 0 ? { page, open: open.length - 1 } : { page: null, open: 0 };
    case 'forward':
      app.browser.go(1);
      return { page: null, open: open.length };
  }
}

it('for any user actions, page and address agree, overlays close one by one, and no entry is without effect', () => {
  const acts = fc.array(fc.constantFrom<Act>('open', 'close', 'act', 'settle', 'back', 'forward', 'visit'), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(acts, (sequence) => {
      const app = new AppOverHistory();
      sequence.forEach((act, i) => {
        const wanted = expected(app, act, `#/${i}`);
        app.rest();
        expect(app.open).toHaveLength(wanted.open);
        if (wanted.page !== null) expect(app.page).toBe(wanted.page);
        expect(app.browser.here.hash).toBe(app.page);
      });
      while (app.open.length > 0) app.back();
      // From here every Back shows another page, down to the first.
      while (app.browser.index > 1) {
        const { page } = app;
        app.back();
        expect(app.page).not.toBe(page);
        expect(app.browser.here.hash).toBe(app.page);
      }
    }),
    { numRuns: 150 },
  );
});
