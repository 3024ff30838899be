import { describe, expect, it } from 'vitest';
import type { DocumentPart } from '../../../../src/export/content/textDocument';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { EMPTY_DECK, type Deck } from '../../../../src/story/deck';
import { clock } from '../../../../src/ui/rapat/clock';
import { meetingMinutes } from '../../../../src/ui/rapat/meetingMinutes';
import { promiseLines } from '../../../../src/story/promises';
import { decision, scene, task } from '../../story/samples';

const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const minutesOf = (deck: Deck) =>
  meetingMinutes({
    ...{ deck, name: 'Rakor', today: '2026-11-29', words },
    linesOf: ({ tasks }) => promiseLines(tasks, { reports: deck.reports, today: '2026-11-29' }),
    addressOf: (link) => `https://contoh.test/${link}`,
  });
const textOf = (part: DocumentPart): string => {
  if (part.kind === 'list') return part.items.join('|');
  if (part.kind === 'table') return part.rows.map((row) => row.map(({ text }) => text).join(' / ')).join('|');
  return part.kind === 'picture' ? part.alternative : part.text;
};

describe('the minutes of a meeting', () => {
  it('hold who was there, what was shown, each decision with its follow-ups, corrections and place', () => {
    const tasks = [task('1', { action: 'Menggali', due: '2027-01-31', amount: 2_000_000, fund: 'DD' })];
    const said = { text: 'Sumur bor.', tasks, objections: 'Satu menolak.' };
    const corrections = [{ at: '2026-11-30T01:00:00Z', why: '', before: { ...said, text: 'Sumur.' } }];
    const document = minutesOf({
      body: 'TKPK',
      scenes: [
        scene('a', { title: 'Air', question: 'Di mana?' }),
        scene('b', { hidden: true, title: 'Sembunyi' }),
      ],
      decisions: [decision('x', { words: said, corrections }), decision('y', { deferred: true })],
      attendance: { pt: { count: 2, names: 'Kampus' }, usaha: { count: null, names: '' } },
      reports: [],
    });
    const texts = document.parts.map(textOf);
    expect(document).toMatchObject({ title: 'Notulen: Rakor', language: 'id', date: '2026-11-29' });
    expect(texts).toEqual([
      'Notulen: Rakor',
      'TKPK',
      `Keputusan pertama dicatat ${clock(decision('x').at)}, terakhir ${clock(decision('x').at)}.`,
      'Yang hadir',
      'Perguruan tinggi / 2 / Kampus',
      'Yang dibahas',
      '1. Air (Yang diputuskan hari ini: Di mana?)',
      'Catatan keputusan',
      '1. Sumur bor.',
      `Pemdes / Menggali / 31 Januari 2027 / ${words.f.rupiah(2_000_000)} / DD`,
      'Keberatan: Satu menolak.',
      `Dikoreksi ${clock('2026-11-30T01:00:00Z')}: tanpa alasan. Semula: Sumur.`,
      `${clock(decision('x').at)} · adegan "Air bersih" · data 1.0.0 (0123abcd)`,
      '2. Ditunda. Pipa dipasang di dua desa.',
      `${clock(decision('x').at)} · adegan "Air bersih" · data 1.0.0 (0123abcd)`,
      'Dibuat dari catatan rapat di Petala, 29 November 2026. Setiap keputusan menyebut versi data saat diambil.',
    ]);
    expect(document.parts.find(({ kind }) => kind === 'link')).toMatchObject({
      url: 'https://contoh.test/#/peta?ind=air',
    });
  });

  it('list what earlier meetings promised and how it stands, all of it', () => {
    const told = (id: string, due: string) => ({
      ...task(id, { due, action: `Tugas ${id}` }),
      ...{ decision: 'z', at: '2026-10-01T02:00:00Z' },
    });
    const tasks = Array.from({ length: 14 }, (_, i) => told(String(i + 1), i < 2 ? '2026-11-01' : ''));
    const document = minutesOf({
      ...EMPTY_DECK,
      scenes: [scene('a', { kind: 'promises', promised: { deck: 'd', name: 'Rakor Oktober', tasks } })],
      reports: [{ decision: 'z', task: '2', at: '2026-11-20T01:00:00Z', status: 'done' }],
    });
    const texts = document.parts.map(textOf);
    const at = texts.lastIndexOf('Yang dijanjikan: Rakor Oktober');
    expect(texts[at + 1]).toBe('Dari 14 tindak lanjut: 1 selesai, 1 terlambat, 12 belum ada kabar.');
    const rows = texts[at + 2]!.split('|');
    expect(rows).toHaveLength(14);
    expect(rows[0]).toBe('Pemdes / Tugas 1 / 1 November 2026 /  / terlambat');
    expect(rows[13]).toBe('Pemdes / Tugas 2 / 1 November 2026 /  / selesai');
    expect(texts).toContain('1. Yang dijanjikan: Rakor Oktober');
  });

  it('of a meeting without anything say so', () => {
    expect(minutesOf(EMPTY_DECK).parts.map(textOf)).toEqual([
      'Notulen: Rakor',
      'Kehadiran tidak dicatat.',
      'Catatan keputusan',
      'Belum ada keputusan yang dicatat.',
      expect.stringContaining('Dibuat dari catatan rapat'),
    ]);
  });
});
