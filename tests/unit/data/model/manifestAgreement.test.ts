import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../src/data/model/manifest';
import { encodeUtf8 } from '../../../../src/data/bytes/utf8';
import { smallDescriptor, smallPackTexts } from '../../../fixtures/smallPack';

const compared = {
  judul: 'Batas terbit',
  desa: 4,
  iou_median: 0.78,
  iou_kuartil: [0.7, 0.83],
  bagian_luas_sama: 0.89,
};

function boundaryWith(agreement?: unknown) {
  const descriptor = structuredClone(smallDescriptor(smallPackTexts()));
  const petala = descriptor['petala'] as { boundary: Record<string, unknown> };
  if (agreement !== undefined) petala.boundary['agreement'] = agreement;
  const read = parseManifest(encodeUtf8(JSON.stringify(descriptor)));
  return read.ok ? read.value.boundary : null;
}

describe('the agreement of a model with published borders', () => {
  it('is read set by set', () => {
    expect(boundaryWith({ ukuran: 'IoU', pembanding: [compared] })?.agreement).toEqual([
      { title: 'Batas terbit', villages: 4, median: 0.78, quartiles: [0.7, 0.83], sameVillage: 0.89 },
    ]);
  });

  it('is absent where nobody measured it', () => {
    expect(boundaryWith()).not.toHaveProperty('agreement');
  });

  it('over 1 is no agreement and refuses the pack', () => {
    expect(boundaryWith({ pembanding: [{ ...compared, iou_median: 1.2 }] })).toBeNull();
  });
});
