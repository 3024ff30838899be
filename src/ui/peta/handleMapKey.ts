import { villageInDirection } from '../../aggregate/villageInDirection';
import { groupLabel } from '../../data/groupColumn';
import { textAt } from '../../data/textColumn';
import type { MapHost } from '../../layers/gl/mapHost';
import type { App } from '../../state/app.svelte';
import { cellText } from '../controls/cellText';
import { NONE_THERE, mapAct, type MapAct } from './mapKeys';

/** How far Shift and an arrow move the map, CSS px. */
const PAN_PX = 120;

/** Does what a key on the map asks for; other keys go on to the page. */
export function handleMapKey(event: KeyboardEvent, app: App, host: MapHost | null): void {
  const act = mapAct({
    key: event.key,
    shift: event.shiftKey,
    modifier: event.ctrlKey || event.metaKey || event.altKey,
  });
  if (!act) return;
  event.preventDefault();
  perform(act, app, host);
}

function perform(act: MapAct, app: App, host: MapHost | null): void {
  const { explorer, nav } = app;
  switch (act.act) {
    case 'move':
      return move(app, act.direction);
    case 'pan': {
      const { east, north } = {
        north: { east: 0, north: 1 },
        east: { east: 1, north: 0 },
        south: { east: 0, north: -1 },
        west: { east: -1, north: 0 },
      }[act.direction];
      return host?.panBy({ x_px: east * PAN_PX, y_px: -north * PAN_PX });
    }
    case 'zoom':
      return host?.zoomBy(act.steps);
    case 'fit':
      return app.map?.fitAll();
    case 'open':
      if (nav.state.selected !== null) nav.go({ route: { place: 'desa', code: nav.state.selected } });
      return;
    case 'leave':
      return app.select(null);
    case 'arithmetic': {
      const { question, selectedRow } = explorer;
      if (question && selectedRow !== null) app.arithmetic = { ...question, row: selectedRow };
      return;
    }
    case 'nextIndicator':
      return stepIndicator(app, 1);
    case 'previousIndicator':
      return stepIndicator(app, -1);
    default:
      return act satisfies never;
  }
}

function move(app: App, direction: 'north' | 'east' | 'south' | 'west'): void {
  const { dataset, selectedRow } = app.explorer;
  if (!dataset) return;
  const row = selectedRow === null ? 0 : villageInDirection(dataset.villages, selectedRow, direction);
  if (row === null) return app.say(app.t(NONE_THERE[direction]));
  app.select(textAt(dataset.villages.code, row));
  app.say(describeVillage(app, row));
}

function stepIndicator(app: App, step: 1 | -1): void {
  const { choices, indicator } = app.explorer;
  const at = choices.findIndex(({ id }) => id === indicator?.id);
  const next = choices[(at + step + choices.length) % choices.length];
  if (!next) return;
  app.nav.go({ indicatorId: next.id, year: null, palette: null });
  app.say(next.name[app.language]);
}

/** "Mulyorejo, Kecamatan Tirto. IDM 2024: 0,6022." */
export function describeVillage(app: App, row: number): string {
  const { dataset, answer } = app.explorer;
  if (!dataset) return '';
  const place = app.t('desa.place', {
    name: textAt(dataset.villages.name, row),
    district: groupLabel(dataset.villages.kecamatan, row),
  });
  return answer
    ? `${place}. ${answer.indicator.shortName[app.language]} ${answer.column.year}: ${cellText(app, answer, row)}.`
    : `${place}.`;
}
