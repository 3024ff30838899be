import { describe, expect, it } from 'vitest';
import {
  MeetingChannel,
  readNews,
  type Channel,
  type MeetingNews,
} from '../../../../src/state/rapat/meetingChannel';

/** Windows of one browser: what one sends, all others hear. */
function browser() {
  const windows = new Set<Channel>();
  const names: string[] = [];
  const open = (name: string): Channel => {
    names.push(name);
    const own: Channel = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const other of windows)
          if (other !== own) other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent);
      },
      close: () => void windows.delete(own),
    };
    windows.add(own);
    return own;
  };
  return { open, windows, names };
}

describe('windows of a meeting', () => {
  it('hear of each other where they show the same deck, and only then', () => {
    const { open, names } = browser();
    const heard: [string, MeetingNews][] = [];
    const wall = new MeetingChannel('abc', (news) => heard.push(['wall', news]), open);
    const presenter = new MeetingChannel('abc', (news) => heard.push(['presenter', news]), open);
    new MeetingChannel('xyz', (news) => heard.push(['other', news]), open);
    wall.tell({ what: 'at', scene: 's2', dark: true });
    presenter.tell({ what: 'where' });
    expect(heard).toEqual([
      ['presenter', { what: 'at', deck: 'abc', scene: 's2', dark: true }],
      ['wall', { what: 'where', deck: 'abc' }],
    ]);
    expect(new Set(names).size).toBe(1);
  });

  it('hear nothing after they were closed', () => {
    const { open, windows } = browser();
    const heard: MeetingNews[] = [];
    const wall = new MeetingChannel('abc', (news) => heard.push(news), open);
    const presenter = new MeetingChannel('abc', () => undefined, open);
    wall.close();
    presenter.tell({ what: 'changed' });
    expect(heard).toEqual([]);
    expect(windows.size).toBe(1);
  });

  it.each([
    [null],
    ['at'],
    [{ what: 'at', deck: 'abc', scene: 's1' }],
    [{ what: 'at', deck: 'abc', scene: 7, dark: false }],
    [{ what: 'at', scene: 's1', dark: false }],
    [{ what: 'dance', deck: 'abc' }],
  ])('do not understand %j', (data) => {
    expect(readNews(data)).toBeNull();
  });

  it('leave out what a later version says besides', () => {
    expect(readNews({ what: 'closed', deck: 'abc', more: 1 })).toEqual({ what: 'closed', deck: 'abc' });
  });
});
