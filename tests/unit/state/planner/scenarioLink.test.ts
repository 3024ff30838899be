import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { firstScenario } from '../../../../src/state/planner/presets';
import { scenarioFromLink, scenarioToLink } from '../../../../src/state/planner/scenarioLink';
import { DEFAULT_STATE } from '../../../../src/state/url/appState';
import { decodeState, encodeState, LONGEST_HASH } from '../../../../src/state/url/urlCodec';
import { plannerDataset, scenarioOf } from '../../../support/plannerPack';

const first = firstScenario(plannerDataset(), 'Replikasi — 2027 “α”');
const packed = (json: string) => Buffer.from(deflateSync(Buffer.from(json))).toString('base64url');

describe('a scenario in a link', () => {
  it('comes back as it was, in letters that no address has to escape', () => {
    const text = scenarioToLink(first);
    expect(text).toMatch(/^[\w-]+$/);
    expect(scenarioFromLink(text)).toEqual({ ok: true, scenario: first });
    expect(scenarioToLink(first)).toBe(text);
  });

  it('is carried by the address of the step that shows it', () => {
    const scenario = scenarioToLink(first);
    const state = { ...DEFAULT_STATE, route: { place: 'perencana', step: 'pilih' } as const, scenario };
    const hash = encodeState(state);
    expect(hash.startsWith('#/perencana/pilih?')).toBe(true);
    expect(hash.length).toBeLessThan(LONGEST_HASH / 4);
    expect(decodeState(hash)).toEqual({ state, understood: true, problems: [] });
    expect(encodeState({ ...state, route: { place: 'perencana', step: 'tujuan' }, scenario: null })).toBe(
      '#/perencana',
    );
  });

  it('of two hundred villages that are left out still fits', () => {
    const codes = Array.from({ length: 200 }, (_, i) => `33.26.${10 + (i % 19)}.${2000 + i}`);
    const text = scenarioToLink(scenarioOf({ exclude: { codes } }));
    expect(text.length).toBeLessThan(7000);
  });

  it.each([
    ['cut off', scenarioToLink(first).slice(0, 40)],
    ['mistyped', `${scenarioToLink(first).slice(0, 60)}AAAA${scenarioToLink(first).slice(64)}`],
    ['no packed text', 'abc'],
    ['no base64', '%%%'],
    ['of a text that unpacks to too much', packed(`{"version":1,"name":"${'x'.repeat(300_000)}"}`)],
  ])('%s is called broken, or names what does not fit', (_, text) => {
    const read = scenarioFromLink(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
  });

  it('of a newer Petala is named so', () => {
    expect(scenarioFromLink(packed('{"version":2}'))).toEqual({
      ok: false,
      faults: [{ kind: 'newer', version: 2 }],
    });
  });

  it('that holds other letters is no part of the state', () => {
    const { state, understood } = decodeState('#/perencana?skenario=a%20b');
    expect([state.scenario, understood]).toEqual([null, false]);
    expect(decodeState('#/perencana/entah').understood).toBe(false);
    expect(decodeState('#/perencana/berita-acara').state.route).toEqual({
      place: 'perencana',
      step: 'berita-acara',
    });
  });
});
