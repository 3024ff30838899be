import { findProgram } from './findProgram.ts';

/** Path of a Firefox: `FIREFOX_BIN`, or one of the system; null where there is none. Debian: `apt-get install firefox-esr`. */
export function findFirefox(): string | null {
  return findProgram('FIREFOX_BIN', ['firefox-esr', 'firefox']);
}
