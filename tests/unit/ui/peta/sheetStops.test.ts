import { describe, expect, it } from 'vitest';
import { nextStop, sheetHeight_px, shownStop, stopAfterDrag } from '../../../../src/ui/peta/sheetStops';

const room_px = 723;

describe('the stops of the sheet', () => {
  it('stand 132, 346 and 780 px over the edge of the screen, 64 of them the bar', () => {
    expect((['peek', 'half'] as const).map((stop) => sheetHeight_px(stop, room_px))).toEqual([68, 282]);
  });

  it('leave something of the map even at the highest', () => {
    expect(sheetHeight_px('full', room_px)).toBe(639);
    expect(sheetHeight_px('full', 200)).toBe(116);
    expect(sheetHeight_px('half', 640)).toBe(282);
    expect(sheetHeight_px('half', 264)).toBe(68); // too low for a half
    expect(sheetHeight_px('full', 60)).toBe(68);
  });

  it('are reached by presses, from the top back to the lowest', () => {
    expect(nextStop('peek')).toBe('half');
    expect(nextStop('half')).toBe('full');
    expect(nextStop('full')).toBe('peek');
  });
});

describe('a sheet let go', () => {
  const drop = (height_px: number, speed_px_s: number) => stopAfterDrag({ height_px, speed_px_s, room_px });

  it('goes to the nearest stop', () => {
    expect(drop(100, 0)).toBe('peek');
    expect(drop(300, 0)).toBe('half');
    expect(drop(600, 0)).toBe('full');
  });

  it('goes on where it was flung', () => {
    expect(drop(300, 2000)).toBe('full');
    expect(drop(260, -1500)).toBe('peek');
  });
});

it('rests at the lowest stop where half a sheet would cover a low screen, and says so', () => {
  expect(shownStop('half', 419)).toBe('peek');
  expect(shownStop('half', 420)).toBe('half');
  expect(shownStop('full', 300)).toBe('full');
  expect(sheetHeight_px('half', 419)).toBe(sheetHeight_px('peek', 419));
});
