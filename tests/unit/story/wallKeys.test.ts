import { describe, expect, it } from 'vitest';
import { wallAct } from '../../../src/story/wallKeys';

const none = { ctrlKey: false, metaKey: false, altKey: false };
const act = (key: string, digits = '', exploring = false) => wallAct({ key, ...none }, { digits, exploring });

describe('keys on the wall', () => {
  it.each([
    ['PageDown', 1],
    ['ArrowRight', 1],
    [' ', 1],
    ['PageUp', -1],
    ['ArrowLeft', -1],
  ])('%s steps by %i', (key, by) => {
    expect(act(key)).toEqual({ what: 'step', by });
  });

  it('digits gather to the number of a scene, which Enter opens and Escape forgets', () => {
    expect(act('1')).toEqual({ what: 'digits', digits: '1' });
    expect(act('2', '1')).toEqual({ what: 'digits', digits: '12' });
    expect(act('4', '123')).toEqual({ what: 'digits', digits: '234' });
    expect(act('Enter', '12')).toEqual({ what: 'number', number: 12 });
    expect(act('Escape', '12')).toEqual({ what: 'digits', digits: '' });
    expect(act('Enter')).toBeNull();
    expect(act('Escape')).toEqual({ what: 'leave' });
  });

  it('letters mean the same in capitals, and nothing with a control key', () => {
    expect(act('B')).toEqual({ what: 'dark' });
    expect(act('.')).toEqual({ what: 'dark' });
    expect(wallAct({ key: 'd', ...none, ctrlKey: true }, { digits: '', exploring: false })).toBeNull();
    expect(wallAct({ key: 'ArrowLeft', ...none, altKey: true }, { digits: '', exploring: false })).toBeNull();
  });

  it('while exploring all keys but the one that leads back are the page’s', () => {
    expect(act('e', '', true)).toEqual({ what: 'explore' });
    expect(act('PageDown', '', true)).toBeNull();
    expect(act('3', '', true)).toBeNull();
    expect(act('Tab')).toBeNull();
  });
});
