/** Where the device is, in degrees and metres, or why it does not say. */
export type DevicePosition =
  | { readonly ok: true; readonly lon: number; readonly lat: number; readonly accuracy_m: number }
  /** `absent`: this page may not ask, as over http; `refused`: the reader or the browser said no. */
  | { readonly ok: false; readonly reason: 'absent' | 'refused' | 'unavailable' | 'slow' };

/** A phone in a house finds itself within this time or not at all. */
const PATIENCE_MS = 20_000;
/** A position found a minute ago is where the reader still is. */
const OLDEST_MS = 60_000;

const REASONS = { 1: 'refused', 2: 'unavailable', 3: 'slow' } as const;

/**
 * Asks the device for its position, once; the browser asks the reader first. Nothing leaves the page.
 * @param geolocation undefined where the browser has none
 */
export function devicePosition(geolocation: Geolocation | undefined): Promise<DevicePosition> {
  if (geolocation === undefined) return Promise.resolve({ ok: false, reason: 'absent' });
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ ok: true, lon: coords.longitude, lat: coords.latitude, accuracy_m: coords.accuracy }),
      ({ code }) => resolve({ ok: false, reason: REASONS[code as 1 | 2 | 3] ?? 'unavailable' }),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: OLDEST_MS },
    );
  });
}
