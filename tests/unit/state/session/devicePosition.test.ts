import { describe, expect, it } from 'vitest';
import { devicePosition } from '../../../../src/state/session/devicePosition';

type Answer = { readonly coords?: object; readonly code?: number };
const geolocation = ({ coords, code }: Answer) =>
  ({
    getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) =>
      code === undefined
        ? found({ coords } as GeolocationPosition)
        : failed({ code } as GeolocationPositionError),
  }) as Geolocation;

describe('the position of a device', () => {
  it('gives degrees and its error in metres', async () => {
    const coords = { longitude: 109.6, latitude: -7.1, accuracy: 35 };
    expect(await devicePosition(geolocation({ coords }))).toEqual({
      ok: true,
      lon: 109.6,
      lat: -7.1,
      accuracy_m: 35,
    });
  });

  it('tells why there is none', async () => {
    expect(await devicePosition(undefined)).toEqual({ ok: false, reason: 'absent' });
    expect(await devicePosition(geolocation({ code: 1 }))).toEqual({ ok: false, reason: 'refused' });
    expect(await devicePosition(geolocation({ code: 2 }))).toEqual({ ok: false, reason: 'unavailable' });
    expect(await devicePosition(geolocation({ code: 3 }))).toEqual({ ok: false, reason: 'slow' });
  });
});
