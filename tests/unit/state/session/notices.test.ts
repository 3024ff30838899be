import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTICE_STAYS_MS, Notices } from '../../../../src/state/session/notices.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a notice', () => {
  it('disappears after five seconds', () => {
    const notices = new Notices();
    notices.tell('Tautan disalin');
    vi.advanceTimersByTime(4999);
    expect(notices.shown?.text).toBe('Tautan disalin');
    vi.advanceTimersByTime(1);
    expect(notices.shown).toBeNull();
    expect(NOTICE_STAYS_MS).toBe(5000);
  });

  it('stays while it is hovered, and five more seconds', () => {
    const notices = new Notices();
    notices.tell('Diunduh: tabel.csv');
    vi.advanceTimersByTime(3000);
    notices.hold();
    vi.advanceTimersByTime(60_000);
    expect(notices.shown).not.toBeNull();
    notices.release();
    vi.advanceTimersByTime(4999);
    expect(notices.shown).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(notices.shown).toBeNull();
  });

  it('gives the next one its full time, and a new id even for the same text', () => {
    const notices = new Notices();
    notices.tell('Tautan disalin');
    const first = notices.shown?.id;
    vi.advanceTimersByTime(4000);
    notices.tell('Tautan disalin');
    expect(notices.shown?.id).not.toBe(first);
    vi.advanceTimersByTime(4000);
    expect(notices.shown).not.toBeNull();
    vi.advanceTimersByTime(1000);
    expect(notices.shown).toBeNull();
  });

  it('stays until closed where an action failed or a link is offered', () => {
    const notices = new Notices();
    notices.warn('Tabel tidak dapat disimpan');
    vi.advanceTimersByTime(600_000);
    expect(notices.shown).toMatchObject({ failed: true, link: null });
    notices.offer('Salin sendiri:', 'https://petala.test/#/peta');
    notices.hold();
    notices.release();
    vi.advanceTimersByTime(600_000);
    expect(notices.shown?.link).toBe('https://petala.test/#/peta');
    notices.close();
    expect(notices.shown).toBeNull();
  });

  it('is shown in the place added last: an open dialog, then the page again', () => {
    const notices = new Notices();
    const [page, dialog] = [Symbol('page'), Symbol('dialog')];
    notices.addPlace(page);
    const leave = notices.addPlace(dialog);
    expect([page, dialog].map((place) => notices.isShownIn(place))).toEqual([false, true]);
    leave();
    expect([page, dialog].map((place) => notices.isShownIn(place))).toEqual([true, false]);
  });
});
