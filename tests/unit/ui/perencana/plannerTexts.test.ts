import { describe, expect, it } from 'vitest';
import { groupColumn } from '../../../../src/data/model/groupColumn';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { yalpsSolver } from '../../../../src/planner/program/yalpsSolver';
import { choiceParts } from '../../../../src/planner/scenario/choiceParts';
import { rankScenario } from '../../../../src/planner/scenario/rankScenario';
import type { Scenario } from '../../../../src/planner/scenario/scenario';
import { knownValues } from '../../../../src/planner/scenario/scenarioPack';
import { withPart, type ChoiceAnswer } from '../../../../src/state/planner/choiceAnswer';
import { rankedRows } from '../../../../src/state/planner/rankedRows';
import { scenarioToLink } from '../../../../src/state/planner/scenarioLink';
import { listCsv } from '../../../../src/ui/perencana/acara/listCsv';
import { minutesDocument } from '../../../../src/ui/perencana/acara/minutesDocument';
import type { MinutesInput } from '../../../../src/ui/perencana/acara/minutesInput';
import { changeWords } from '../../../../src/ui/perencana/changeWords';
import { forced, toggledVillage } from '../../../../src/ui/perencana/forcedVillages';
import { classGroups, needGroups } from '../../../../src/ui/perencana/mapGroups';
import {
  objectiveText,
  problemWords,
  refusalWords,
  ruleWords,
  scenarioFaultWords,
  shareText,
  typologyOf,
} from '../../../../src/ui/perencana/plannerWords';
import { readScenario, scenarioOfAddress } from '../../../../src/ui/perencana/readScenario';
import { edited } from '../../../../src/state/planner/scenarioEdits';
import { CODES, plannerDataset, plannerPack, scenarioOf } from '../../../support/plannerPack';

const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const dataset = plannerDataset();
const pack = plannerPack();
const SCENARIO = scenarioOf({
  name: 'Replikasi 2027',
  criteria: {
    items: [
      { indicator: 'p0', weight: 3 },
      { indicator: 'rtlh_persen', weight: 1 },
    ],
  },
  robustness: { draws: 300, top: 2, seed: 5 },
  choice: {
    amounts: { penduduk: { indicator: 'penduduk' }, apbd: { each: 400 } },
    rules: [
      { id: 'jumlah', kind: 'count', most: 2 },
      { id: 'sebaran', kind: 'perGroup', group: 'kecamatan', most: 1 },
      { id: 'pagu', kind: 'budget', amount: 'apbd', most: 1000 },
    ],
    alternatives: { count: 1, by: 1 },
  },
  minutes: {
    purpose: 'Memilih desa replikasi',
    place: 'Kajen',
    date: '2026-11-29',
    objections: ['Desa kedua terlalu jauh'],
    signers: ['Kepala Bappeda'],
  },
});

function inputOf(scenario: Scenario): MinutesInput {
  const ranked = rankScenario(scenario, pack);
  if (ranked.status !== 'ranked') throw new Error(ranked.status);
  const answer = [...choiceParts(scenario, pack, yalpsSolver)].reduce<ChoiceAnswer | null>(
    (before, part) =>
      withPart(before, { part, share: 1, seconds: 0.1, solver: 'yalps', strongRefused: false }),
    null,
  );
  const robust = { robustness: ranked.robustness!, competing: ranked.competing };
  return {
    scenario,
    dataset,
    ranked,
    answer: answer!,
    rows: rankedRows(ranked, robust),
    values: ranked.wishes.map((wish) => knownValues(pack.columns.get(`${wish.indicator.id}@${wish.year}`)!)),
    changes: [],
    link: 'https://contoh.id/#/perencana',
    today: '2026-12-01',
    words,
  };
}

/** Without the spaces at which a line may not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('minutes', () => {
  const document = minutesDocument(inputOf(SCENARIO));
  const text = plain(JSON.stringify(document.parts));

  it('say what for, where and when, by whom', () => {
    expect(document.title).toBe('Berita acara: Replikasi 2027');
    expect(document.date).toBe('2026-11-29');
    for (const said of ['Memilih desa replikasi', 'Kajen, 29 November 2026', 'Kepala Bappeda'])
      expect(text).toContain(said);
    expect(minutesDocument(inputOf({ ...SCENARIO, minutes: undefined })).date).toBe('2026-12-01');
  });

  it('list the villages with the arithmetic of each', () => {
    // Of poverty 30 the highest, of houses 10 the lowest: three quarters of 1.
    expect(text).toContain('Asri, Kec. Utara: P0 30,0 % (75 % = 0,750); RTLH_PERSEN 10,0 % (25 % = 0,000)');
    expect(text).toContain('Damai, Kec. Selatan');
    expect(text).toContain('tanpa angka');
    expect(text).toContain('Penduduk'.toUpperCase());
  });

  it('give every rule with its price, and what was not taken with its own', () => {
    for (const said of ['Paling banyak 1 desa per kecamatan', 'Pagu APBD Rp 1 miliar', 'tanpa harga'])
      expect(text).toContain(said);
    expect(text).toContain('Pilihan lain yang tidak diambil');
  });

  it('hold objections, the version of the data and the beginnings of its hashes', () => {
    expect(text).toContain('Desa kedua terlalu jauh');
    expect(text).toContain('Paket uji, versi 2026.1');
    expect(text).toContain(`nilai.csv ${'a'.repeat(12)}`);
    expect(text).toContain('Buku, Dinas');
    const bare = JSON.stringify(minutesDocument(inputOf({ ...SCENARIO, minutes: undefined })).parts);
    expect(bare).toContain('Tidak ada keberatan yang dicatat.');
    expect(bare).toContain('Belum dituliskan.');
  });

  it('are the same for the same scenario on the same data, in either language', () => {
    expect(minutesDocument(inputOf(SCENARIO))).toEqual(document);
    const english = {
      ...inputOf(SCENARIO),
      words: { ...words, t: translator('en'), f: formats('en'), language: 'en' as const },
    };
    expect(JSON.stringify(minutesDocument(english).parts)).toContain('Alternatives not taken');
  });
});

describe('typologies', () => {
  const english = { t: translator('en'), f: formats('en'), language: 'en' } as const;
  const villages = { ...dataset.villages, typology: groupColumn(['pegunungan', 'pesisir', 'kepulauan']) };
  const named = { ...dataset, villages };

  it('are in the language of the screen, and as the pack has them where there is no translation', () => {
    expect([0, 1, 2].map((row) => typologyOf(named, row, words))).toEqual([
      'pegunungan',
      'pesisir',
      'kepulauan',
    ]);
    expect([0, 1, 2].map((row) => typologyOf(named, row, english))).toEqual([
      'mountains',
      'coast',
      'kepulauan',
    ]);
    const quota = { id: 'kuota', kind: 'quota', group: 'tipologi', value: 'pesisir', least: 2 } as const;
    expect(ruleWords(quota, named, english)).toContain('coast');
    expect(ruleWords(quota, named, words)).toContain('pesisir');
  });
});

describe('the list as a file', () => {
  const csv = listCsv(inputOf(SCENARIO));

  it('has a line a village in the order of the ranking, with what each criterion adds', () => {
    const [head, ...lines] = csv.trimEnd().split('\r\n');
    expect(head).toBe(
      'kode,nama,kecamatan,tipologi,peringkat,skor,masuk,rentang_bawah,rentang_atas,p0_2024,p0_2024_sumbangan,rtlh_persen_2024,rtlh_persen_2024_sumbangan,asal',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`${CODES[3]},Damai,Selatan,gunung,1,0.8,`);
    // Its number of houses is not known: it has no figure there, and counts for nothing in the sum.
    expect(lines[0]!.endsWith('25,0.8,,,hitungan')).toBe(true);
    expect(lines[1]!.endsWith('30,0.75,10,0,hitungan')).toBe(true);
  });

  it('is the same bytes for the same link', () => {
    expect(listCsv(inputOf(SCENARIO))).toBe(csv);
  });
});

describe('a tick', () => {
  const at = (scenario: Scenario, i: number, chosen: boolean) =>
    toggledVillage(scenario, CODES[i]!, chosen).reduce(edited, scenario);
  const sets = (scenario: Scenario) => {
    const { include, exclude } = forced(scenario);
    return [[...include], [...exclude]];
  };

  it('asks for a village, and its removal lets it go again', () => {
    const asked = at(SCENARIO, 2, false);
    expect(sets(asked)).toEqual([[CODES[2]], []]);
    expect(sets(at(asked, 1, false))).toEqual([[CODES[2], CODES[1]], []]);
    expect(sets(at(asked, 2, true))).toEqual([[], []]);
    expect(at(asked, 2, true).choice!.rules).toEqual(SCENARIO.choice!.rules);
  });

  it('removed leaves a village out, and given back lets it compete', () => {
    const out = at(SCENARIO, 0, true);
    expect(sets(out)).toEqual([[], [CODES[0]]]);
    const both = at(out, 3, true);
    expect(sets(at(both, 0, false))).toEqual([[], [CODES[3]]]);
  });
});

describe('groups of the map', () => {
  const { rows } = inputOf(SCENARIO);

  it('are fifths by place, the neediest in the last colour', () => {
    const groups = needGroups(rows, ['1', '2', '3', '4', '5']);
    expect(groups.map(({ rows: own }) => own)).toEqual([[4], [2], [1], [0], [3]]);
  });

  it('draw equal places alike', () => {
    const equal = rows.map((row) => ({ ...row, rank: 1 }));
    expect(needGroups(equal, ['a', 'b', 'c', 'd', 'e'])[4]!.rows).toHaveLength(5);
    expect(needGroups([], ['a', 'b'])).toEqual([
      { id: '1', rows: [], fill: 'a' },
      { id: '2', rows: [], fill: 'b' },
    ]);
  });

  it('hold each village in the group of its firmness', () => {
    const groups = classGroups(rows, ['0', '1', '2', '3', '4']);
    expect(groups.map(({ id, fill }) => [id, fill])).toEqual([
      ['firm', '4'],
      ['leaning', '3'],
      ['shaky', '1'],
      ['never', '0'],
    ]);
    expect(groups.flatMap(({ rows: own }) => own).sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('words', () => {
  it.each([
    [1, 'di atas 99 %'],
    [0.995, 'di atas 99 %'],
    [0.99, '99\u00a0%'],
    [0.004, 'di bawah 1 %'],
    [0, '0\u00a0%'],
  ])('never call %d certain', (share, text) => {
    expect(shareText(share, words)).toBe(text);
  });

  it('of every kind of rule are a planner’s own', () => {
    const said = (rule: object) => ruleWords({ id: 'x', ...rule } as never, dataset, words);
    expect(said({ kind: 'quota', group: 'tipologi', value: 'pesisir', least: 2 })).toBe(
      'Sedikitnya 2 desa pesisir',
    );
    expect(said({ kind: 'quota', group: 'kecamatan', value: '11.22.01', most: 2 })).toBe(
      'Paling banyak 2 desa Utara',
    );
    expect(said({ kind: 'apart', least_m: 2500 })).toBe('Jarak antardesa sedikitnya 2,5 km');
    expect(said({ kind: 'target', amount: 'penduduk', least: 1600 })).toBe('Sedikitnya 1.600 PENDUDUK');
    expect(said({ kind: 'include', ids: CODES })).toContain('dan 2 lainnya');
    expect(said({ kind: 'exclude', ids: ['99'] })).toBe('Tidak ikut: 99');
    expect(said({ kind: 'budget', amount: 'dana_hibah', most: 2 })).toContain('dana_hibah');
    expect(said({ kind: 'perGroup', group: 'tipologi', most: 3 })).toBe('Paling banyak 3 desa per tipe');
  });

  it('of an objective are in its unit', () => {
    const goal = (change: object) =>
      ({ ...SCENARIO, choice: { ...SCENARIO.choice!, goal: change } }) as Scenario;
    expect(objectiveText(180, SCENARIO, words)).toBe('1,800');
    expect(objectiveText(1600, goal({ kind: 'most', amount: 'penduduk' }), words)).toBe('1.600');
    expect(plain(objectiveText(1600, goal({ kind: 'least', amount: 'apbd' }), words))).toBe('Rp 1,6 miliar');
  });

  it('say what is wrong with a scenario, and what to do', () => {
    expect(problemWords({ kind: 'noIndicator', id: 'lama' }, words)).toContain('"lama" tidak ada lagi');
    expect(problemWords({ kind: 'noYear', id: 'p0', year: 1999, years: [2023, 2024] }, words)).toContain(
      '2023, 2024',
    );
    expect(problemWords({ kind: 'tooManyDraws', villages: 8569, fitting: 4600 }, words)).toBe(
      '8.569 desa terlalu banyak untuk ulangan sebanyak itu. Minta paling banyak 4.600 ulangan.',
    );
    expect(problemWords({ kind: 'tooManyToReach', villages: 8569, most: 1000 }, words)).toContain(
      '(paling banyak 1.000). Minta jumlah terbanyak di desa terpilih',
    );
    expect(refusalWords({ status: 'refused', fault: 'weightsAllZero' }, words)[0]).toContain(
      'Semua bobot nol',
    );
    expect(refusalWords({ status: 'refused', fault: 'allExcluded' }, words)[0]).toContain(
      'Semua desa tersisih',
    );
    expect(scenarioFaultWords({ kind: 'newer', version: 9 }, words)).toContain('versi 9');
  });

  it('say what changed since a list was recorded', () => {
    const change = {
      otherPack: null,
      versions: ['1', '2'] as const,
      files: ['nilai.csv'],
      came: [CODES[1]!],
      went: [],
    };
    expect(changeWords(change, dataset, words)).toEqual([
      'Versi data dulu 1, kini 2.',
      'Berkas yang berubah: nilai.csv.',
      'Kini masuk: Bumi, Kec. Utara.',
    ]);
    const same = { otherPack: 'lain', versions: null, files: ['a'], came: [], went: [] };
    expect(changeWords(same, dataset, words)).toEqual([
      'Dicatat pada paket data "lain".',
      'Daftarnya tetap sama.',
    ]);
  });
});

describe('another plan', () => {
  it('is read from the address of the planner, whole', () => {
    const address = `https://petala.id/#/perencana/pilih?skenario=${scenarioToLink(SCENARIO)}`;
    expect(scenarioOfAddress(address, words)).toEqual({ scenario: SCENARIO, problems: [] });
    expect(scenarioOfAddress('https://petala.id/', words).problems[0]).toContain('tidak memuat rancangan');
    const cut = scenarioOfAddress(address.slice(0, -20), words);
    expect([cut.scenario, cut.problems[0]]).toEqual([null, words.t('perencana.berkas.rusak')]);
  });

  it('is read from a file, which may be any file', async () => {
    const file = (text: string) => new Blob([text]);
    expect((await readScenario(file(JSON.stringify(SCENARIO)), words)).scenario).toEqual(SCENARIO);
    expect((await readScenario(file('kode,nama'), words)).problems).toEqual([
      words.t('perencana.berkas.rusak'),
    ]);
    expect((await readScenario(file(' '.repeat(1_000_001)), words)).problems).toHaveLength(1);
  });
});
