import { describe, expect, it, vi } from 'vitest';
import { memoryDocuments } from '../../../../src/state/documents/memoryDocuments';
import { OwnDocuments } from '../../../../src/state/session/ownDocuments';
import { NOTE } from '../documents/noteKind';

const draft = { name: 'N', pack: 'p', value: { text: 'a', stars: 1 }, at: '2026-03-01T07:00:00.000Z' };

describe("the reader's documents", () => {
  it('are opened by the first use, once', async () => {
    const open = vi.fn(async () => memoryDocuments());
    const own = new OwnDocuments(open, () => undefined);
    expect(open).not.toHaveBeenCalled();
    const [one, other] = await Promise.all([own.store(), own.store()]);
    expect(one).toBe(other);
    expect(open).toHaveBeenCalledOnce();
  });

  it('are asked for again where their code did not come', async () => {
    const open = vi.fn(async () => memoryDocuments());
    open.mockRejectedValueOnce(new TypeError('offline'));
    const own = new OwnDocuments(open, () => undefined);
    await expect(own.store()).rejects.toThrow('offline');
    expect(await (await own.store()).list(NOTE)).toEqual({ ok: true, value: [] });
  });

  it('say when something is written that does not outlast the page', async () => {
    const notLasting = vi.fn();
    const own = new OwnDocuments(async () => memoryDocuments(), notLasting);
    await (await own.store()).put(NOTE, draft);
    expect(notLasting).toHaveBeenCalledOnce();
  });
});
