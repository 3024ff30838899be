import { describe, expect, it } from 'vitest';
import { passOn } from '../../../../src/ui/sharing/shareLink';

const LINK = 'https://petala.test/#/peta?desa=33.26.02.2008';

/** A browser whose share sheet ends so, and whose clipboard takes what it is given or refuses. */
function browser({ sheet, clipboard }: { sheet: 'none' | 'chosen' | DOMException; clipboard: boolean }) {
  const seen: string[] = [];
  const share = (link: string) => {
    seen.push(`share ${link}`);
    return sheet instanceof DOMException ? Promise.reject(sheet) : Promise.resolve();
  };
  const copy = (link: string) => {
    seen.push(`copy ${link}`);
    return Promise.resolve(clipboard);
  };
  return { seen, ways: { share: sheet === 'none' ? null : share, copy } };
}

describe('passing a link on', () => {
  it('uses the share sheet where there is one, and copies nothing then', async () => {
    const { seen, ways } = browser({ sheet: 'chosen', clipboard: true });
    expect(await passOn(LINK, ways)).toBe('shared');
    expect(seen).toEqual([`share ${LINK}`]);
  });

  it('does nothing more where the reader closes the sheet again', async () => {
    const { seen, ways } = browser({ sheet: new DOMException('closed', 'AbortError'), clipboard: true });
    expect(await passOn(LINK, ways)).toBe('dismissed');
    expect(seen).toEqual([`share ${LINK}`]);
  });

  it('copies where the sheet does not open', async () => {
    const { seen, ways } = browser({ sheet: new DOMException('no', 'NotAllowedError'), clipboard: true });
    expect(await passOn(LINK, ways)).toBe('copied');
    expect(seen).toEqual([`share ${LINK}`, `copy ${LINK}`]);
  });

  it('says so where neither succeeds', async () => {
    const refused = browser({ sheet: new DOMException('no', 'NotAllowedError'), clipboard: false });
    expect(await passOn(LINK, refused.ways)).toBe('refused');
    expect(await passOn(LINK, browser({ sheet: 'none', clipboard: false }).ways)).toBe('refused');
  });
});
