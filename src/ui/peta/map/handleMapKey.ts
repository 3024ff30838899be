import { tick } from 'svelte';
import { adjacencyOf } from '../../../aggregate/neighbours/adjacency';
import { villageNearest, type Direction } from '../../../aggregate/neighbours/villageInDirection';
import type { VillageWalk } from '../../../aggregate/neighbours/villageWalk';
import { textAt } from '../../../data/model/textColumn';
import type { App } from '../../../state/app.svelte';
import { toggleCompared } from '../../figures/compareToggle';
import { NONE_THERE, mapAct, type MapAct, type ViewAct } from './mapKeys';
import { spokenVillage } from './spokenVillage';
import { yearSpoken } from '../../figures/yearWords';

/** Distance in CSS px that Shift and an arrow key move the map. */
const PAN_PX = 120;
const PAN: Readonly<Record<Direction, { readonly x_px: number; readonly y_px: number }>> = {
  north: { x_px: 0, y_px: -PAN_PX },
  east: { x_px: PAN_PX, y_px: 0 },
  south: { x_px: 0, y_px: PAN_PX },
  west: { x_px: -PAN_PX, y_px: 0 },
};

/** Handles keys on the map or in the list; other keys are passed on to the page. */
export function handleMapKey(event: KeyboardEvent, app: App, walk: VillageWalk): void {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof Element) || isEdited(target)) return;
  const act = mapAct({
    key: event.key,
    shift: event.shiftKey,
    modifier: event.ctrlKey || event.metaKey || event.altKey,
    onMap: target.getAttribute('role') === 'application',
    letters: app.device.letterKeys,
  });
  if (!act) return;
  event.preventDefault();
  perform(act, app, walk);
  if (act.act === 'table' && event.currentTarget instanceof HTMLElement) void focusView(event.currentTarget);
}

/**
 * The focused element is removed with the old view: the new one receives the focus, so that the next key
 * works.
 */
async function focusView(view: HTMLElement): Promise<void> {
  await tick();
  (view.querySelector<HTMLElement>('[role="application"]') ?? view).focus();
}

/** Keys typed into a text field belong to that field, and a dialog over the map handles its own keys. */
function isEdited(target: Element): boolean {
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

function perform(act: MapAct | ViewAct, app: App, walk: VillageWalk): void {
  const { explorer, nav } = app;
  switch (act.act) {
    case 'move':
      return move(app, act.direction, walk);
    case 'pan':
      return app.port.commands?.panBy(PAN[act.direction]);
    case 'zoom':
      return app.port.commands?.zoomBy(act.steps);
    case 'fit':
      return app.port.commands?.fitAll();
    case 'open':
      if (nav.state.selected !== null) nav.go({ route: { place: 'desa', code: nav.state.selected } });
      return;
    case 'leave':
      if (app.selection.intervention !== null) app.selection.closeIntervention();
      else if (nav.state.selected !== null) app.select(null);
      return;
    case 'arithmetic': {
      const { question, selectedRow } = explorer;
      if (selectedRow === null) return app.notices.tell(app.t('tombol.pilih_dulu'));
      if (question) app.arithmetic = { ...question, row: selectedRow };
      return;
    }
    case 'compare':
      if (nav.state.selected === null) return app.notices.tell(app.t('tombol.pilih_dulu'));
      return toggleCompared(app, nav.state.selected);
    case 'fold':
      return app.device.phone ? undefined : app.fold(!app.folded);
    case 'table':
      return nav.go({ view: nav.state.view === 'tabel' ? 'peta' : 'tabel' });
    case 'nextIndicator':
      return stepIndicator(app, 1);
    case 'previousIndicator':
      return stepIndicator(app, -1);
    case 'year':
      return stepYear(app, act.steps);
    default:
      return act satisfies never;
  }
}

function move(app: App, direction: Direction, walk: VillageWalk): void {
  const { dataset, selectedRow } = app.explorer;
  if (!dataset) return;
  const row = selectedRow === null ? startingRow(app) : stepFrom(app, selectedRow, direction, walk);
  if (row === null) return app.say(app.t(NONE_THERE[direction]));
  app.select(textAt(dataset.villages.code, row));
  app.port.commands?.bring(row, 'key');
  app.say(describeVillage(app, row));
}

function stepFrom(app: App, from: number, direction: Direction, walk: VillageWalk): number | null {
  const { geometry } = app.pack;
  const adjacency = geometry.status === 'ready' ? adjacencyOf(geometry.value.villages) : null;
  return walk.step({ villages: app.explorer.dataset!.villages, adjacency, from, direction });
}

/** Keyboard navigation starts at the village in the middle of the viewport. */
function startingRow(app: App): number | null {
  const { villages, manifest } = app.explorer.dataset!;
  const [west, south, east, north] = app.port.visibleBbox ?? manifest.bbox;
  return villageNearest(villages, { lon: (west + east) / 2, lat: (south + north) / 2 });
}

function stepIndicator(app: App, step: 1 | -1): void {
  const { choices, indicator } = app.explorer;
  const at = choices.findIndex(({ id }) => id === indicator?.id);
  const next = choices[(at + step + choices.length) % choices.length];
  if (!next) return;
  app.nav.go({ indicatorId: next.id, year: null, palette: null });
  app.say(next.name[app.language]);
}

function stepYear(app: App, steps: 1 | -1): void {
  const { timeline, year } = app.explorer;
  const next = timeline[timeline.findIndex((step) => step.year === year) + steps];
  if (!next) return;
  app.nav.go({ year: next.year });
  app.say(yearSpoken(timeline, next.year, app.t));
}

/** The description of a village on the map for screen readers. */
export function describeVillage(app: App, row: number): string {
  const { dataset, answer, companions, shown, standings } = app.explorer;
  if (!dataset) return '';
  const spoken = {
    villages: dataset.villages,
    row,
    answer,
    companions,
    standing: standings.byRow.get(row),
    uncertainty: app.nav.state.overlays.includes('uncertainty'),
    outside: shown !== null && shown[row] !== 1,
  };
  return spokenVillage(spoken, { t: app.t, f: app.f, language: app.language });
}
