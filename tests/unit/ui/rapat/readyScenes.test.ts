import { beforeAll, describe, expect, it } from 'vitest';
import type { FolderPack } from '../../../../scripts/commands/wholePack';
import type { IndicatorYear } from '../../../../src/data/model/dataset';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { decodeState } from '../../../../src/state/url/urlCodec';
import { EMPTY_DECK, withScene } from '../../../../src/story/deck';
import { readDeck } from '../../../../src/story/readDeck';
import type { SceneDraft } from '../../../../src/story/scene';
import { readyScenes } from '../../../../src/ui/rapat/readyScenes';
import { shippedPack } from '../../../support/exported';

const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const numbersIn = (text: string) =>
  (text.match(/\d+(?:\.\d{3})*/g) ?? []).map((one) => Number(one.replaceAll('.', '')));

async function scenesOf(folder: FolderPack): Promise<readonly SceneDraft[]> {
  const { dataset, programme, interventions } = folder.pack;
  const viewOf = async (state: Parameters<FolderPack['viewOf']>[0]) =>
    (await folder.viewOf(state, words.t)).view;
  return readyScenes({ dataset, programme, interventions, viewOf }, words);
}

/** The values of the villages that have one, in the order of rows. */
function present({ value, mark }: IndicatorYear): number[] {
  return [...value].filter((_, row) => mark[row] === 0);
}

describe.each(['pekalongan', 'contoh'])('the ready meeting of the pack %s', (id) => {
  let folder: FolderPack;
  let scenes: readonly SceneDraft[];
  beforeAll(async () => {
    folder = await shippedPack(id);
    scenes = await scenesOf(folder);
  });
  const column = async (indicatorId: string, year: number) => {
    await folder.bring({ indicatorId, year });
    return folder.pack.columns.get(`${indicatorId}@${year}`)!;
  };

  it('has eight scenes whose links are understood, and is a deck that can be read again', () => {
    expect(scenes).toHaveLength(8);
    for (const { link, beside } of scenes) {
      expect(decodeState(link).understood).toBe(true);
      expect(decodeState(link).state.pack).toBe(id);
      if (beside) expect(decodeState(beside).understood).toBe(true);
    }
    let n = 0;
    const deck = scenes.reduce((made, draft) => withScene(made, draft, () => ++n / 1000), EMPTY_DECK);
    expect(readDeck(JSON.parse(JSON.stringify(deck)))).toEqual({ ok: true, value: deck });
  });

  it('opens with the pack as it is and ends with a question', () => {
    const { villages, indicators } = folder.pack.dataset;
    expect(numbersIn(scenes[0]!.caption!)).toEqual([
      ...[villages.n, villages.kecamatan.keys.length, indicators.length, folder.pack.interventions.length],
    ]);
    expect(scenes.at(-1)!.question).not.toBe('');
  });

  it('names as worst off the village with the extreme value of each listed indicator', async () => {
    const lists = scenes.filter(({ kind }) => kind === 'table');
    expect(lists.length).toBeGreaterThan(0);
    for (const { link, title } of lists) {
      const { indicatorId, year } = decodeState(link).state;
      const indicator = folder.pack.dataset.indicators.find((one) => one.id === indicatorId)!;
      const values = present(await column(indicatorId!, year!));
      const extreme = indicator.worse === 'low' ? Math.min(...values) : Math.max(...values);
      const text = words.f.number(extreme, indicator.decimals);
      expect(title).toContain(text);
      const sharing = values.filter((value) => value === extreme).length - 1;
      expect(title!.includes('lainnya')).toBe(sharing > 0);
      if (sharing > 0) expect(title).toContain(`dan ${sharing} lainnya`);
    }
  });

  it('counts who became better and worse between two years, from the columns themselves', async () => {
    const pair = scenes.find(({ kind }) => kind === 'pair');
    // The default pack has no indicator with two comparable years.
    expect(pair !== undefined).toBe(id === 'contoh');
    if (!pair) return;
    const [first, last] = [pair.link, pair.beside!].map((link) => decodeState(link).state);
    const indicator = folder.pack.dataset.indicators.find((one) => one.id === first!.indicatorId)!;
    const before = await column(indicator.id, first!.year!);
    const after = await column(indicator.id, last!.year!);
    let [better, worse] = [0, 0];
    before.value.forEach((old, row) => {
      if (before.mark[row] !== 0 || after.mark[row] !== 0) return;
      const rise = after.value[row]! - old;
      if (rise !== 0)
        if (rise > 0 === (indicator.worse === 'low')) better++;
        else worse++;
    });
    expect(pair.title).toContain(`${better} desa membaik, ${worse} memburuk`);
  });

  it('counts the programme’s villages and the interventions', () => {
    const { programme, interventions } = folder.pack;
    const of = (status: string) =>
      new Set(programme.filter((event) => event.status === status).map(({ row }) => row)).size;
    const byTitle = (part: string) => scenes.find(({ title }) => title!.includes(part))!;
    expect(numbersIn(byTitle('laboratorium').title!)[0]).toBe(of('laboratory'));
    const named = byTitle('intervensi tercatat');
    expect(numbersIn(named.title!)).toEqual([
      interventions.length,
      new Set(interventions.flatMap(({ rows }) => [...rows])).size,
    ]);
    expect(numbersIn(named.caption!).reduce((sum, n) => sum + n)).toBe(interventions.length);
  });
});
