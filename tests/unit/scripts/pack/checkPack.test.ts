import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../../../scripts/pack/checkFolder';
import { INTERVENTION_DAMAGES } from './interventionDamages';
import { copyOfPack, damage, json, line, SHIPPED, type Damage } from './packCopy';

interface Topo {
  objects: { desa: { geometries: { id: string; arcs: number[][] }[] } };
}
interface Descriptor {
  petala: { demo: boolean; bbox: number[]; defaultIndicator: string };
  resources: { name: string; sdi: Record<string, string>; schema?: unknown }[];
}

const firstShape = (topology: Topo) => {
  const [shape] = topology.objects.desa.geometries;
  if (!shape) throw new Error('no shape');
  return shape;
};

/** Moves every position of a topology. */
const shifted = (east: number) =>
  json<{ transform: { translate: number[] } }>(({ transform }) => (transform.translate[0]! += east));

const DAMAGES: readonly Damage[] = [
  {
    name: 'a missing file',
    code: 'fileMissing',
    file: 'program.csv',
    harm: (dir) => rmSync(join(dir, 'program.csv')),
  },
  {
    name: 'a file cut in half',
    code: 'fileTruncated',
    file: 'nilai.csv',
    harm: (dir) => damage(dir, 'nilai.csv', (t) => t.slice(0, t.length / 2), { rehash: false }),
  },
  {
    name: 'a digit edited by hand',
    code: 'fileChanged',
    file: 'desa.csv',
    harm: (dir) => damage(dir, 'desa.csv', (t) => t.replace('4.38', '4.39'), { rehash: false }),
  },
  {
    name: 'a file that is not JSON',
    code: 'fileUnreadable',
    file: 'batas.topo.json',
    harm: (dir) => damage(dir, 'batas.topo.json', (t) => t.slice(0, -10)),
  },
  {
    name: 'two neighbours with the shapes of each other',
    code: 'shapeElsewhere',
    file: 'batas.topo.json',
    harm: (dir) =>
      damage(
        dir,
        'batas.topo.json',
        json<Topo>(({ objects: { desa } }) => {
          const [first, second] = desa.geometries;
          [first!.arcs, second!.arcs] = [second!.arcs, first!.arcs];
        }),
      ),
  },
  {
    name: 'all shapes 1.1 km to the east',
    code: 'shapesShifted',
    file: 'batas.topo.json',
    harm: (dir) => damage(dir, 'batas.topo.json', shifted(0.01)),
  },
  {
    name: 'an area that is not that of the shape',
    code: 'shapeArea',
    file: 'batas.topo.json',
    harm: (dir) => damage(dir, 'desa.csv', (t) => t.replace(',4.38,', ',43.8,')),
  },
  {
    name: 'a version that no entry tells of',
    code: 'versionUntold',
    file: 'versi.csv',
    harm: (dir) => damage(dir, 'versi.csv', (t) => t.replaceAll('1.0.0,', '0.9.0,')),
  },
  {
    name: 'a word in a number column',
    code: 'rowInvalid',
    file: 'desa.csv',
    harm: (dir) => damage(dir, 'desa.csv', (t) => t.replace(',4.38,', ',luas,')),
  },
  {
    name: 'a file that nobody listed',
    code: 'fileUnlisted',
    file: 'tambahan.csv',
    harm: (dir) => writeFileSync(join(dir, 'tambahan.csv'), 'a\n'),
  },
  {
    name: 'a village twice',
    code: 'codeRepeated',
    file: 'desa.csv',
    harm: (dir) =>
      damage(
        dir,
        'desa.csv',
        line('33.26.01.2002', (l) => l.replace('33.26.01.2002', '33.26.01.2001')),
      ),
  },
  {
    name: 'two rows exchanged',
    code: 'codeOrder',
    file: 'desa.csv',
    harm: (dir) =>
      damage(dir, 'desa.csv', (t) => t.replace(/(33\.26\.01\.2001.*\n)(33\.26\.01\.2002.*\n)/, '$2$1')),
  },
  {
    name: 'a code without dots',
    code: 'codeMalformed',
    file: 'desa.csv',
    harm: (dir) =>
      damage(
        dir,
        'desa.csv',
        line('33.26.01.2001', (l) => l.replace('33.26.01.2001', '3326012001')),
      ),
  },
  {
    name: 'a village in a strange kecamatan',
    code: 'codeKecamatan',
    file: 'desa.csv',
    harm: (dir) =>
      damage(
        dir,
        'desa.csv',
        line('33.26.01.2001', (l) => l.replace(',33.26.01,', ',33.26.02,')),
      ),
  },
  {
    name: 'one BPS code for two villages',
    code: 'bpsCode',
    file: 'desa.csv',
    harm: (dir) => damage(dir, 'desa.csv', (t) => t.replace('3326010002', '3326010001')),
  },
  {
    name: 'longitude and latitude exchanged',
    code: 'pointOutside',
    file: 'desa.csv',
    harm: (dir) => damage(dir, 'desa.csv', (t) => t.replace('109.542,-7.229', '-7.229,109.542')),
  },
  {
    name: 'a basis that leaves a year out',
    code: 'basisGap',
    file: 'katalog.csv',
    harm: (dir) =>
      damage(
        dir,
        'katalog.csv',
        line('penduduk,', (l) => l.replace('SP2020; Dukcapil 2024', 'SP2020; Dukcapil 2021–2023')),
      ),
  },
  {
    name: 'a value given twice',
    code: 'valueRepeated',
    file: 'nilai.csv',
    harm: (dir) => damage(dir, 'nilai.csv', (t) => t + (t.split('\n')[1] ?? '') + '\n'),
  },
  {
    name: 'a number under the mark "tidak_berlaku"',
    code: 'markWrong',
    file: 'nilai.csv',
    harm: (dir) =>
      damage(
        dir,
        'nilai.csv',
        line('33.26.08.1016,idm,', () => '33.26.08.1016,idm,2024,0.5,,,,tidak_berlaku'),
      ),
  },
  {
    name: 'a rate that its parts do not give',
    code: 'ratioWrong',
    file: 'nilai.csv',
    harm: (dir) =>
      damage(
        dir,
        'nilai.csv',
        line('33.26.01.2001,p0_desa,', (l) => l.replace(/2024,[\d.]+/, '2024,99')),
      ),
  },
  {
    name: 'a class that has no label',
    code: 'categoryUnknown',
    file: 'nilai.csv',
    harm: (dir) =>
      damage(
        dir,
        'nilai.csv',
        line('33.26.01.2001,idm_status,', (l) => l.replace('2024,2', '2024,7')),
      ),
  },
  {
    name: 'a negative count',
    code: 'valueImpossible',
    file: 'nilai.csv',
    harm: (dir) =>
      damage(
        dir,
        'nilai.csv',
        line('33.26.01.2001,sekolah,', (l) => l.replace(/2019,\d+/, '2019,-1')),
      ),
  },
  {
    name: 'a year of the catalogue without a value',
    code: 'yearEmpty',
    file: 'nilai.csv',
    harm: (dir) =>
      damage(
        dir,
        'katalog.csv',
        line('iks,', (l) => l.replace(',2024,', ',2023;2024,')),
      ),
  },
  {
    name: 'a value of no indicator',
    code: 'packInconsistent',
    file: 'nilai.csv',
    harm: (dir) => damage(dir, 'nilai.csv', (t) => `${t}33.26.01.2001,gaib,2024,1,,,,ada\n`),
  },
  {
    name: 'a formula of an unknown indicator',
    code: 'indicatorUnknown',
    file: 'katalog.csv',
    harm: (dir) => damage(dir, 'katalog.csv', (t) => t.replace('rerata(iks;ike;ikl)', 'rerata(iks;ike;ikx)')),
  },
  {
    name: 'poor households that no indicator counts',
    code: 'indicatorUnknown',
    file: 'datapackage.json',
    harm: (dir) =>
      damage(dir, 'datapackage.json', (t) =>
        t.replace('"defaultIndicator": "idm",', '"defaultIndicator": "idm", "poorHouseholds": "idm",'),
      ),
  },
  {
    name: 'a source that is not listed',
    code: 'sourceUnknown',
    file: 'program.csv',
    harm: (dir) => damage(dir, 'program.csv', (t) => t.replace('jippnas-413', 'jippnas-999')),
  },
  ...INTERVENTION_DAMAGES,
  {
    name: 'two drawn figures for one year',
    code: 'primaryRepeated',
    file: 'deret.csv',
    harm: (dir) => damage(dir, 'deret.csv', (t) => t.replace('12.96,false', '12.96,true')),
  },
  {
    name: 'a village without a shape',
    code: 'geometryMissing',
    file: 'batas.topo.json',
    harm: (dir) =>
      damage(
        dir,
        'batas.topo.json',
        json<Topo>((t) => void t.objects.desa.geometries.shift()),
      ),
  },
  {
    name: 'a shape without a village',
    code: 'geometryUnknown',
    file: 'batas.topo.json',
    harm: (dir) =>
      damage(
        dir,
        'batas.topo.json',
        json<Topo>((t) => void (firstShape(t).id = '33.26.99.2001')),
      ),
  },
  {
    name: 'shapes in another order',
    code: 'geometryOrder',
    file: 'batas.topo.json',
    harm: (dir) =>
      damage(
        dir,
        'batas.topo.json',
        json<Topo>((t) => void t.objects.desa.geometries.reverse()),
      ),
  },
  {
    name: 'an arc that does not exist',
    code: 'arcRange',
    file: 'batas.topo.json',
    harm: (dir) =>
      damage(
        dir,
        'batas.topo.json',
        json<Topo>((t) => void firstShape(t).arcs[0]?.push(999_999)),
      ),
  },
  {
    name: 'another bbox',
    code: 'bboxWrong',
    file: 'datapackage.json',
    harm: (dir) =>
      damage(
        dir,
        'datapackage.json',
        json<Descriptor>(({ petala }) => void (petala.bbox[2] = 110.5)),
      ),
  },
  {
    name: 'a real pack that calls itself a demonstration',
    code: 'provenanceMixed',
    file: 'katalog.csv',
    harm: (dir) =>
      damage(
        dir,
        'datapackage.json',
        json<Descriptor>(({ petala }) => void (petala.demo = true)),
      ),
  },
  {
    name: 'a service that stands twice',
    code: 'idRepeated',
    file: 'layanan.csv',
    harm: (dir) => damage(dir, 'layanan.csv', (text) => text.replace('20323224,', '20323223,')),
  },
  {
    name: 'a service of an unknown source',
    code: 'sourceUnknown',
    file: 'layanan.csv',
    harm: (dir) => damage(dir, 'layanan.csv', (text) => text.replace('sekolah-2019', 'entah-2019')),
  },
  {
    name: 'a service of an unknown kecamatan',
    code: 'packInconsistent',
    file: 'layanan.csv',
    harm: (dir) => damage(dir, 'layanan.csv', (text) => text.replace('33.26.17', '33.26.77')),
  },
  {
    name: 'a service off the earth',
    code: 'valueImpossible',
    file: 'layanan.csv',
    harm: (dir) => damage(dir, 'layanan.csv', (text) => text.replace('-6.9052', '-96.9052')),
  },
  {
    name: 'metadata left out',
    code: 'metadataIncomplete',
    file: 'datapackage.json',
    harm: (dir) =>
      damage(
        dir,
        'datapackage.json',
        json<Descriptor>(({ resources }) => void delete resources[2]?.sdi.produsen),
      ),
  },
  {
    name: 'a foreign table schema',
    code: 'schemaDiffers',
    file: 'datapackage.json',
    harm: (dir) =>
      damage(
        dir,
        'datapackage.json',
        json<Descriptor>(({ resources }) => void (resources[0] && (resources[0].schema = { fields: [] }))),
      ),
  },
];

describe('petala pack check', () => {
  it('finds nothing in the pack that ships, and says what it holds', async () => {
    const { findings, summary } = await checkFolder(SHIPPED);
    expect(findings).toEqual([]);
    expect(summary).toBe('285 desa, 14 indikator, 15 peristiwa, 25 intervensi');
  });

  it.each(DAMAGES)('finds $name ($code)', async ({ code, file, harm }) => {
    const dir = copyOfPack();
    harm(dir);
    const { findings } = await checkFolder(dir);
    const found = findings.find((one) => one.code === code);
    expect(found, JSON.stringify(findings.slice(0, 3))).toMatchObject({ code, file });
    expect(found?.message).not.toBe('');
    expect(found?.remedy).not.toBe('');
    rmSync(dir, { recursive: true });
  });

  it('throws in words for what is no folder', async () => {
    await expect(checkFolder('tidak/ada')).rejects.toThrow('bukan folder paket');
  });
});
