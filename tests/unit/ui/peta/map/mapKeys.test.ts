import { describe, expect, it } from 'vitest';
import { mapAct } from '../../../../../src/ui/peta/map/mapKeys';

const pressed = (key: string, change = {}) =>
  mapAct({ key, shift: false, modifier: false, onMap: true, letters: true, ...change });

describe('a key on the map', () => {
  it('moves the selection, or the map with Shift', () => {
    expect(pressed('ArrowUp')).toEqual({ act: 'move', direction: 'north' });
    expect(pressed('ArrowLeft', { shift: true })).toEqual({ act: 'pan', direction: 'west' });
  });

  it('acts by a letter of either case', () => {
    expect(pressed('h')).toEqual({ act: 'arithmetic' });
    expect(pressed('T', { shift: true })).toEqual({ act: 'table' });
    expect(pressed('b')).toEqual({ act: 'compare' });
  });

  it('stays with the page when it is not ours, or goes with Ctrl, Alt or Cmd', () => {
    expect(pressed('q')).toBeNull();
    expect(pressed('Tab')).toBeNull();
    expect(pressed('h', { modifier: true })).toBeNull();
    expect(pressed('ArrowUp', { modifier: true })).toBeNull();
  });
});

describe('a key in the list', () => {
  it('leaves arrows, Enter and zoom to the list', () => {
    for (const key of ['ArrowUp', 'Enter', '+', '-', '0']) expect(pressed(key, { onMap: false })).toBeNull();
  });

  it('acts where map and list mean the same', () => {
    expect(pressed('t', { onMap: false })).toEqual({ act: 'table' });
    expect(pressed(']', { onMap: false })).toEqual({ act: 'nextIndicator' });
    expect(pressed('Escape', { onMap: false })).toEqual({ act: 'leave' });
  });
});

it('with single letters and signs switched off, only named keys act', () => {
  for (const key of ['h', 't', 'b', '[', ']', '+', '0']) expect(pressed(key, { letters: false })).toBeNull();
  expect(pressed('ArrowUp', { letters: false })).not.toBeNull();
  expect(pressed('Enter', { letters: false })).toEqual({ act: 'open' });
  expect(pressed('Escape', { letters: false })).toEqual({ act: 'leave' });
});

it('steps through the years with comma and point', () => {
  expect(pressed(',')).toEqual({ act: 'year', steps: -1 });
  expect(pressed('.')).toEqual({ act: 'year', steps: 1 });
});
