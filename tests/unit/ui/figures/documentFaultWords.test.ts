import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import type { DocumentFault } from '../../../../src/state/documents/documentFault';
import { wordDocumentFault } from '../../../../src/ui/figures/documentFaultWords';

const words = (fault: DocumentFault, language: 'id' | 'en' = 'id') =>
  wordDocumentFault({ t: translator(language), f: formats(language) }, fault);

describe('what is said of a document that is refused', () => {
  it.each([
    [
      { reason: 'newer', name: 'Desil 1', version: 3, known: 2 },
      /^Desil 1 dibuat oleh .*\(versi 3, di sini 2\)/,
    ],
    [{ reason: 'damaged', name: 'Desil 1', where: 'choice.rules' }, /^Desil 1 rusak .* \(choice\.rules\)/],
    [{ reason: 'damaged', name: '', where: '' }, /^Isinya rusak .* \(seluruhnya\)/],
    [{ reason: 'otherKind', found: 'skenario', wanted: 'wilayah' }, /memuat skenario, bukan wilayah/],
    [
      { reason: 'linkTooLong', characters: 12_345, most: 8000 },
      /menjadi 12\.345 huruf.*dari 8\.000 .*berkas/,
    ],
    [{ reason: 'fileTooLarge', characters: 6_000_000, most: 5_000_000 }, /6\.000\.000 huruf.*5\.000\.000/],
    [{ reason: 'changedElsewhere', name: 'A', copy: 'a1' }, /^A sudah diubah .*salinan/],
    [{ reason: 'changedElsewhere', name: 'A', copy: null }, /^A sudah diubah .*dibiarkan/],
    [{ reason: 'full' }, /penuh/],
    [{ reason: 'blocked' }, /menolak menyimpan/],
    [{ reason: 'absent', id: 'a1' }, /peramban yang membuatnya/],
    [{ reason: 'noDocument' }, /bukan dokumen Petala/],
    [{ reason: 'nameless' }, /Beri nama/],
  ] satisfies [DocumentFault, RegExp][])('%j', (fault, sentence) => {
    expect(words(fault)).toMatch(sentence);
    expect(words(fault, 'en')).not.toMatch(/[{}]/);
    expect(words(fault, 'en')).not.toBe(words(fault));
  });
});
