import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_EMBED,
  EMBED_PARTS,
  embedAddress,
  embedId,
  readEmbed,
  writeEmbed,
} from '../../../../src/state/url/embedLink';

describe('the parameters of a frame', () => {
  it('are all at their defaults where none is given', () => {
    for (const search of ['', '?', '?bingkai', '?bingkai=&utm_source=surat'])
      expect(readEmbed(search), search).toEqual({ choice: DEFAULT_EMBED, problems: [] });
  });

  it('name the parts to be shown in any order; the word `tanpa` stands for no part', () => {
    expect(readEmbed('?bagian=zoom,judul').choice.parts).toEqual(['title', 'zoom']);
    expect(readEmbed('?bagian=tanpa').choice.parts).toEqual([]);
    expect(readEmbed('?bingkai=a-1&tinggi=tetap').choice).toEqual({
      id: 'a-1',
      parts: EMBED_PARTS,
      height: 'fixed',
    });
  });

  it('fall back one by one, and each that does is named', () => {
    const { choice, problems } = readEmbed('?bingkai=a%20b&bagian=judul,peta&tinggi=tetap');
    expect(choice).toEqual({ ...DEFAULT_EMBED, height: 'fixed' });
    expect(problems).toEqual([
      { param: 'bingkai', value: 'a b' },
      { param: 'bagian', value: 'judul,peta' },
    ]);
    for (const search of ['?bagian=', '?bagian=judul,judul', '?tinggi=400', `?bingkai=${'a'.repeat(41)}`])
      expect(readEmbed(search).problems, search).toHaveLength(1);
    expect(readEmbed(`?tinggi=${'9'.repeat(500)}`).problems[0]?.value).toHaveLength(60);
  });

  it('come back from what is written, whatever was chosen', () => {
    const choice = fc.record({
      id: fc.stringMatching(/^[a-z0-9_-]{1,40}$/),
      parts: fc.subarray([...EMBED_PARTS]),
      height: fc.constantFrom('automatic' as const, 'fixed' as const),
    });
    fc.assert(
      fc.property(choice, (asked) => {
        expect(readEmbed(writeEmbed(asked))).toEqual({ choice: asked, problems: [] });
      }),
    );
  });

  it('never throw, whatever stands in the address', () => {
    fc.assert(fc.property(fc.string(), (text) => readEmbed(`?bagian=${text}`).choice.parts.length <= 4));
  });

  it('stand before the hash, which stays the link of the app', () => {
    const choice = { id: 'petala-7', parts: ['legend'], height: 'automatic' } as const;
    expect(embedAddress('https://desa.example.go.id/peta/', '#/peta?ind=idm', choice)).toBe(
      'https://desa.example.go.id/peta/bingkai.html?bingkai=petala-7&bagian=legenda#/peta?ind=idm',
    );
    expect(writeEmbed({ id: '"><b>', parts: [], height: 'fixed' })).toBe(
      '?bingkai=petala&bagian=tanpa&tinggi=tetap',
    );
  });
});

describe('the id of a frame', () => {
  it('follows from the view: the same view has the same, another view another', () => {
    // FNV-1a of "a" is e40c292c.
    expect(embedId('a')).toBe(`petala-${(0xe40c292c).toString(36)}`);
    expect(embedId('#/peta?ind=idm')).toBe(embedId('#/peta?ind=idm'));
    expect(embedId('#/peta?ind=idm')).not.toBe(embedId('#/peta?ind=ike'));
    expect(embedId('#/peta?ind=\ud83d')).toBe(embedId(''));
  });

  it('is one that the frame accepts', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        const id = embedId(hash);
        expect(readEmbed(`?bingkai=${id}`).choice.id).toBe(id);
      }),
    );
  });
});
