import type { Level } from '../../data/model/level';
import { columnKey, type IndicatorYear } from '../../data/model/dataset';
import type { Bundle, VillageSheetPack, SheetsOfVillages } from '../../export/sheet/sheetAsked';
import type { App } from '../../state/app.svelte';
import { breath } from './breath';
import { keptChoice } from './keptChoice';
import { today } from './today';

/** Of which places sheets are asked for, and as what. */
export interface SheetsOrder {
  readonly level: Level;
  /** null: all of the level. */
  readonly codes: readonly string[] | null;
  readonly bundle: Bundle;
}

/** The pack of villages with the latest year of each indicator, fetched where it is not there; null where it failed. */
export async function latestPack(app: App): Promise<VillageSheetPack | null> {
  const { villages } = app.pack;
  if (villages.dataset.status !== 'ready') return null;
  const { value: dataset } = villages.dataset;
  const wanted = dataset.indicators.flatMap(({ id, level, years }) => {
    const year = years.at(-1);
    return level === 'village' && year !== undefined ? [{ indicatorId: id, year }] : [];
  });
  for (const question of wanted) void villages.need(question);
  await settled(() => villages.settled);
  const { geometry, columns } = villages;
  if (villages.id !== dataset.manifest.id || geometry.status !== 'ready') return null;
  const latest = wanted.flatMap(({ indicatorId, year }): [string, IndicatorYear][] => {
    const key = columnKey(indicatorId, year);
    const column = columns.get(key);
    return column?.status === 'ready' ? [[key, column.value]] : [];
  });
  return {
    // Sheets read no other columns: ten years of a hundred indicators need not be handed over.
    dataset: { ...dataset, columns: new Map() },
    geometry: geometry.value,
    columns: new Map(latest),
    programme: villages.part('programme'),
    interventions: villages.part('interventions'),
    actors: villages.part('actors'),
  };
}

/** What the worker makes sheets of; null while, or where, the pack is not there. */
export async function sheetsAsked(app: App, order: SheetsOrder): Promise<SheetsOfVillages | null> {
  const pack = await latestPack(app);
  await breath();
  const { indicator, answer } = app.explorer;
  const shown = answer !== null && answer.indicator.id === indicator?.id ? answer.question : null;
  return (
    pack && {
      ...order,
      pack,
      indicatorId: indicator?.id ?? null,
      ...(shown ? { classification: shown.classification } : {}),
      palette: app.nav.state.palette,
      tones: keptChoice().tones,
      language: app.language,
      address: location.href.replace(/#.*$/, ''),
      date: today(),
    }
  );
}

/** Resolves once the condition holds, however long that takes. */
function settled(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        if (!holds()) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  });
}
