import { rmSync } from 'node:fs';
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
});
