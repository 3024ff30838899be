import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableChanges } from '../../../../scripts/commands/diffCommand';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { copyOfPack, damage, SHIPPED } from '../pack/packCopy';

describe('petala pack diff', () => {
  it('names rows that came, went and changed, with both cells', () => {
    const before = 'id,nama,warna\na,Satu,x\nb,Dua,y\n';
    const after = 'id,nama,warna\nb,Dua,z\nc,"Tiga, empat",y\n';
    expect(tableChanges({ before, after }, ['id'])).toEqual(['- a', '~ b: warna: y → z', '+ c']);
  });

  it('compares whole rows where a table has no key', () => {
    expect(tableChanges({ before: 'a,b\n1,2\n', after: 'a,b\n1,3\n' }, [])).toEqual(['- 1,2', '+ 1,3']);
  });

  it('counts what is too long to print', () => {
    const rows = Array.from({ length: 23 }, (_, i) => `k${i}`).join('\n');
    const lines = tableChanges({ before: 'id\n', after: `id\n${rows}\n` }, ['id']);
    expect([lines.length, lines.at(-1)]).toEqual([21, '… dan 3 baris lagi']);
  });

  it('prints the changed file and value of a pack, and nothing for equal packs', async () => {
    const dir = copyOfPack();
    const diff = async () => {
      let printed = '';
      const io = { say: () => undefined, print: (text: string) => void (printed += text) };
      expect(await packCommand(['diff', SHIPPED, dir], io)).toBe(0);
      return printed;
    };
    expect(await diff()).toBe('');
    damage(dir, 'nilai.csv', (text) =>
      text.replace('33.26.01.2001,idm,2024,0.6041', '33.26.01.2001,idm,2024,0.6042'),
    );
    expect(await diff()).toContain('~ 33.26.01.2001 idm 2024: nilai: 0.6041 → 0.6042');
    rmSync(dir, { recursive: true });
  });

  it('counts values by indicator and records the publication once, with its reason', async () => {
    const dir = copyOfPack();
    damage(dir, 'nilai.csv', (text) =>
      text
        .replace('33.26.01.2001,idm,2024,0.6041,,,,ada', '33.26.01.2001,idm,2024,0.6042,,,,ada')
        .replace('33.26.01.2002,idm,2024,0.6619,,,,ada', '33.26.01.2002,idm,2024,,,,,kosong')
        .replace('33.26.01.2001,rob_kk,2020,,,,,kosong', '33.26.01.2001,rob_kk,2020,7,,,,ada'),
    );
    const descriptor = join(dir, 'datapackage.json');
    writeFileSync(
      descriptor,
      readFileSync(descriptor, 'utf8').replace(/"version":\s*"1.0.0"/, '"version":"1.1.0"'),
    );
    const lines: string[] = [];
    const io = {
      say: (line: string) => void lines.push(line),
      print: (text: string) => void lines.push(text),
    };
    const file = join(dir, 'catatan.csv');
    writeFileSync(file, readFileSync('data/pekalongan/versi.csv'));
    const asked = ['diff', SHIPPED, dir, '--json', '--catat', file, '--sebab', 'Salah ketik, "IDM"'];
    expect([await packCommand(asked, io), ...lines].slice(0, 2)).toEqual([
      0,
      expect.stringMatching(/2 indikator berubah$/),
    ]);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      diff: expect.objectContaining({ largelyChanged: [], areas: null }),
      from: '1.0.0',
      to: '1.1.0',
      changes: [
        { indicatorId: 'idm', changed: 1, added: 0, removed: 1 },
        { indicatorId: 'rob_kk', changed: 0, added: 1, removed: 0 },
      ],
    });
    expect(readFileSync(file, 'utf8').split('\n').slice(-4)).toEqual([
      '1.1.0,2025-11-01,,,,,"Salah ketik, ""IDM""",',
      '1.1.0,2025-11-01,idm,1,0,1,,',
      '1.1.0,2025-11-01,rob_kk,0,1,0,,',
      '',
    ]);
    expect(await packCommand(asked, io)).toBe(1);
    expect(lines.at(-1)).toContain('versi 1.1.0 sudah tercatat');
    expect(await packCommand(['diff', SHIPPED, dir, '--catat', file], io)).toBe(2);
    rmSync(dir, { recursive: true });
  });
});
