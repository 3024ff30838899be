import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hotspotsCommand } from '../../../../scripts/commands/hotspotsCommand';
import { randomOf } from '../../../../scripts/demo/random';

const CONTOH = 'public/geojson/contoh';
const scratch = mkdtempSync(join(tmpdir(), 'petala-kantong-'));
afterAll(() => rmSync(scratch, { recursive: true }));

async function run(...args: string[]) {
  const said: string[] = [];
  const printed: string[] = [];
  const code = await hotspotsCommand(args, {
    say: (line) => void said.push(line),
    print: (text) => void printed.push(text),
  });
  return { code, said: said.join('\n'), printed: printed.join('') };
}

interface Report {
  readonly tested: number;
  readonly islands: readonly string[];
  readonly measure: string;
  readonly clusters: readonly {
    kind: string;
    villages: string[];
    sentence: string;
    largestAdjusted: number;
  }[];
  readonly villages: readonly { code: string; p: number | null; cluster: string | null }[];
  readonly uncorrected: number;
}
const report = async (...args: string[]) => {
  const { code, printed } = await run(...args, '--json');
  return { code, report: JSON.parse(printed) as Report };
};

const truth = JSON.parse(readFileSync('tests/fixtures/contoh-truth.json', 'utf8')) as {
  clusters: { villages: string[] }[];
};
const PLANTED = truth.clusters[0]!.villages;

/** A copy of the pack `contoh` with one of its files changed, and the descriptor that fits. */
function changedPack(name: string, change: (nilai: string) => string): string {
  const dir = join(scratch, name);
  cpSync(CONTOH, dir, { recursive: true });
  const text = change(readFileSync(join(dir, 'nilai.csv'), 'utf8'));
  writeFileSync(join(dir, 'nilai.csv'), text);
  const descriptor = JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; bytes: number; hash: string }[];
  };
  const resource = descriptor.resources.find((one) => one.name === 'nilai')!;
  resource.bytes = Buffer.byteLength(text);
  resource.hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  writeFileSync(join(dir, 'datapackage.json'), JSON.stringify(descriptor));
  return dir;
}

/** The p0 of one year dealt out at random: the same numbers, another village each. */
const shuffle = (seed: number) => (nilai: string) => {
  const lines = nilai.split('\n');
  const at = [...lines.keys()].filter((i) => lines[i]!.includes(',p0,2024,'));
  const codes = randomOf(seed, 'kontrol').shuffled(at.map((i) => lines[i]!.slice(0, lines[i]!.indexOf(','))));
  at.forEach((i, k) => (lines[i] = codes[k]! + lines[i]!.slice(lines[i]!.indexOf(','))));
  return lines.join('\n');
};

describe('petala hotspots on the pack contoh', () => {
  it.each(['lisa', 'gi'])('finds the planted cluster and no other of high numbers (%s)', async (method) => {
    const { code, report: answer } = await report(
      CONTOH,
      '--indikator',
      'p0',
      '--tahun',
      '2024',
      '--metode',
      method,
    );
    expect([code, answer.measure]).toEqual([0, 'standardisedRate']);
    const high = answer.clusters.filter(({ kind }) => kind === 'HH');
    expect(high).toHaveLength(1);
    const found = high[0]!.villages;
    expect(found.filter((village) => PLANTED.includes(village)).length).toBeGreaterThanOrEqual(10);
    expect(found.filter((village) => !PLANTED.includes(village)).length).toBeLessThanOrEqual(2);
    expect(high[0]!.sentence).toMatch(
      /^kantong: nilai tinggi dikelilingi nilai tinggi, \d+ desa, tidak mungkin kebetulan setelah koreksi .*Kec\. /,
    );
  });

  it('says that the figures are made up, who had no neighbour, and which way is worse', async () => {
    const { said, printed } = await run(CONTOH, '--indikator', 'p0', '--tahun', '2024');
    expect(printed).toBe('');
    expect(said).toContain('Angka peraga');
    expect(said).toContain('Bayes empiris');
    expect(said).toMatch(/Tanpa tetangga, tidak diuji dan tidak disambungkan ke mana pun \(1\): Desa /);
    expect(said).toContain('nilai tinggi berarti lebih buruk');
  });

  it.each([1, 2, 3])('claims nothing where the same figures are dealt out at random (%i)', async (seed) => {
    const dir = changedPack(`acak-${seed}`, shuffle(seed));
    for (const method of ['lisa', 'gi']) {
      const args = [dir, '--indikator', 'p0', '--tahun', '2024', '--metode', method];
      const { code, report: answer } = await report(...args);
      expect([code, answer.clusters]).toEqual([0, []]);
      expect(answer.villages.every(({ cluster }) => cluster === null)).toBe(true);
      expect((await run(...args)).said).toMatch(
        /Tidak ada kantong yang bermakna setelah koreksi .*Tanpa koreksi \d+ desa/,
      );
    }
  });

  it('takes the latest year by default, and gives the same answer again for the same seed', async () => {
    const [latest, named, other] = await Promise.all([
      run(CONTOH, '--indikator', 'p0', '--json'),
      run(CONTOH, '--indikator', 'p0', '--tahun', '2024', '--benih', '1', '--json'),
      run(CONTOH, '--indikator', 'p0', '--benih', '2', '--json'),
    ]);
    expect(latest.printed).toBe(named.printed);
    expect(other.printed).not.toBe(latest.printed);
  });

  it.each([
    ['rook', 'berbagi garis batas'],
    ['knn:5', '5 desa terdekat'],
    ['jarak:6.5', '6,5 km garis lurus'],
  ])('finds it with neighbours by %s as well', async (weights, words) => {
    const { code, said } = await run(CONTOH, '--indikator', 'p0', '--bobot', weights);
    expect(code).toBe(0);
    expect(said).toContain(words);
    expect(said).toContain('kantong: nilai tinggi dikelilingi nilai tinggi');
  });

  it('warns that a count follows the size of a village and names the rate', async () => {
    const { said } = await run(CONTOH, '--indikator', 'desil_1_4');
    expect(said).toContain('--indikator desil_1_4_persen');
  });
});

describe('petala hotspots, asked for what there is not', () => {
  it.each([
    ['an unknown indicator', [CONTOH, '--indikator', 'gaib'], /"gaib" tidak ada.*p0/],
    [
      'an absent year',
      [CONTOH, '--indikator', 'rtlh_persen', '--tahun', '2017'],
      /tahun 2017; yang ada: 2015, 2016, 2018/,
    ],
    ['a category', [CONTOH, '--indikator', 'status_desa'], /kategori/],
    ['no pack', ['tests/fixtures', '--indikator', 'p0'], /datapackage\.json/],
    ['no folder', ['gaib', '--indikator', 'p0'], /bukan folder paket/],
    ['a distance that takes in nobody', [CONTOH, '--indikator', 'p0', '--bobot', 'jarak:0.01'], /knn:4/],
  ])('answers 1 to %s, with a sentence', async (_, args, words) => {
    const { code, said, printed } = await run(...args);
    expect([code, printed]).toEqual([1, '']);
    expect(said).toMatch(words);
    expect(said).not.toContain('NaN');
  });

  const p0 = (replace: (cells: string[]) => void) => (nilai: string) =>
    nilai
      .split('\n')
      .map((line) => {
        if (!line.includes(',p0,2024,')) return line;
        const cells = line.split(',');
        replace(cells);
        return cells.join(',');
      })
      .join('\n');
  it.each([
    ['all missing', p0((cells) => cells.splice(3, 5, '', '', '', '', 'kosong')), /kurang dari empat desa/],
    ['all equal', p0((cells) => cells.splice(3, 5, '10', '100', '1000', '', 'ada')), /angka yang sama/],
  ])('answers 1 where the figures are %s', async (name, change, words) => {
    const { code, said } = await run(changedPack(name, change), '--indikator', 'p0', '--tahun', '2024');
    expect(code).toBe(1);
    expect(said).toMatch(words);
  });

  it.each([
    [[], 'beri satu <dir>'],
    [[CONTOH], '--indikator wajib'],
    [[CONTOH, '--indikator', 'p0', '--tahun', 'lalu'], '--tahun'],
    [[CONTOH, '--indikator', 'p0', '--metode', 'moran'], 'lisa atau gi'],
    [[CONTOH, '--indikator', 'p0', '--bobot', 'knn:0'], 'knn:k'],
    [[CONTOH, '--indikator', 'p0', '--bobot', 'jarak:0'], 'jarak:km'],
    [[CONTOH, '--indikator', 'p0', '--permutasi', '5'], 'dari 99'],
    [[CONTOH, '--indikator', 'p0', '--benih', '-1'], '--benih'],
    [[CONTOH, '--indikator', 'p0', '--warna'], '--warna'],
  ])('answers 2 to wrong usage: %j', async (args, words) => {
    const { code, said, printed } = await run(...args);
    expect([code, printed]).toEqual([2, '']);
    expect(said).toContain(words);
    expect(said).toContain('Pemakaian: petala hotspots');
  });
});
