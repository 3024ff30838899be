import { describe, expect, it } from 'vitest';
import { Readiness } from '../../../../src/state/session/readiness.svelte';

describe('what the screen waits for', () => {
  it('is done where nothing was entered', () => {
    expect(new Readiness().reached).toBe(true);
  });

  it('is done once every condition holds, and again not when one fails later', () => {
    const readiness = new Readiness();
    const done = { pack: false, map: true };
    readiness.waitFor(() => done.pack);
    readiness.waitFor(() => done.map);
    expect(readiness.reached).toBe(false);
    done.pack = true;
    expect(readiness.reached).toBe(true);
    done.map = false;
    expect(readiness.reached).toBe(false);
  });

  it('is done without a condition that was taken out, and keeps the others', () => {
    const readiness = new Readiness();
    const leave = readiness.waitFor(() => false);
    const leaveOther = readiness.waitFor(() => false);
    leave();
    leave();
    expect(readiness.reached).toBe(false);
    leaveOther();
    expect(readiness.reached).toBe(true);
  });
});
