import { describe, expect, it } from 'vitest';
import { MapSelection } from '../../../src/state/mapSelection.svelte';
import { Navigation } from '../../../src/state/session/navigation.svelte';
import { SessionHistory } from './browserHistory';

function selectionOf(hash: string) {
  const history = new SessionHistory();
  history.here.hash = hash;
  const nav = new Navigation(history.port);
  return { nav, selection: new MapSelection(nav) };
}

describe('the selection of the map', () => {
  it.each([
    ['#/peta', null],
    ['#/peta?desa=33.26.01.2001', { kind: 'village', code: '33.26.01.2001' }],
    ['#/peta?desa=33.26.01.2001&panel=agregasi', { kind: 'panel', panel: 'aggregate' }],
    ['#/peta?panel=agregasi&wil=d.1-2*a!d.1-3*b', { kind: 'region', position: 1 }],
    // Regions stay on the map when their panel is closed.
    ['#/peta?wil=d.1-2*a', null],
  ])('of %s is %j', (hash, selected) => {
    expect(selectionOf(hash).selection.current).toEqual(selected);
  });

  it('a card lies over what the link selects, and one replaces the other', () => {
    const { nav, selection } = selectionOf('#/peta?desa=33.26.01.2001');
    selection.openIntervention('i1');
    expect(selection.current).toEqual({ kind: 'intervention', id: 'i1', within: null });
    selection.openCluster(['i2', 'i3']);
    expect([selection.current, selection.intervention]).toEqual([
      { kind: 'cluster', ids: ['i2', 'i3'] },
      null,
    ]);
    selection.closeCards();
    expect(selection.current).toEqual({ kind: 'village', code: '33.26.01.2001' });
    nav.go({ selected: null });
    expect(selection.current).toBeNull();
  });

  it('an intervention of a cluster gives way to that cluster', () => {
    const { selection } = selectionOf('#/peta');
    selection.openCluster(['i2', 'i3']);
    selection.openIntervention('i2');
    selection.openIntervention('i3');
    expect([selection.intervention, selection.cluster]).toEqual(['i3', ['i2', 'i3']]);
    selection.closeIntervention();
    expect(selection.current).toEqual({ kind: 'cluster', ids: ['i2', 'i3'] });
    selection.openIntervention('i2');
    selection.closeCluster();
    expect(selection.current).toEqual({ kind: 'intervention', id: 'i2', within: null });
    selection.closeIntervention();
    selection.closeIntervention();
    expect(selection.current).toBeNull();
  });

  it('the region opened is the last one, or the one chosen while the link has it', () => {
    const { nav, selection } = selectionOf('#/peta?panel=agregasi&wil=d.1-2*a!d.1-3*b!d.1-4*c');
    expect(selection.region).toBe(2);
    selection.openRegion(1);
    expect(selection.current).toEqual({ kind: 'region', position: 1 });
    nav.go({ regions: ['d.1-2*a'] });
    expect(selection.region).toBe(0);
    nav.go({ regions: [] });
    expect([selection.region, selection.current]).toEqual([null, { kind: 'panel', panel: 'aggregate' }]);
  });
});
