import type { ExaminedValues } from '../../src/aggregate/hotspots/examinedValues';
import { hotSpotSentences, villageNamed } from '../../src/aggregate/hotspots/hotSpotSentences';
import type { HotSpots } from '../../src/aggregate/hotspots/hotSpots';
import type { WeightsChoice } from '../../src/aggregate/neighbours/weightsChoice';
import type { Dataset } from '../../src/data/model/dataset';
import { formats } from '../../src/messages/format';
import { translator } from '../../src/messages/translator';
import type { PackColumn } from './packFolder';

export interface HotSpotAnswer extends PackColumn {
  readonly dataset: Dataset;
  readonly weights: WeightsChoice;
  readonly examined: ExaminedValues;
  readonly found: HotSpots;
}

export interface SpokenHotSpots {
  /** One a cluster, in the order of the answer's. */
  readonly clusters: readonly string[];
  /** All that is to be said, clusters included. */
  readonly all: readonly string[];
}

const WORDS = { t: translator('id'), f: formats('id'), language: 'id' } as const;

/** The answer in plain Indonesian as the screen says it, with the villages' names in the line. */
export function spokenHotSpots(answer: HotSpotAnswer): SpokenHotSpots {
  const { indicator, dataset } = answer;
  const rate = indicator.rateId === null ? null : `--indikator ${indicator.rateId}`;
  const lines = hotSpotSentences({ ...answer, rate }, WORDS).map(({ topic, text, rows }) => {
    const names = rows.map((row) => villageNamed(dataset.villages, row, WORDS.t)).join('; ');
    return { topic, line: names === '' ? text : `${text}: ${names}` };
  });
  return {
    clusters: lines.filter(({ topic }) => topic === 'cluster').map(({ line }) => line),
    all: lines.map(({ line }) => line),
  };
}
