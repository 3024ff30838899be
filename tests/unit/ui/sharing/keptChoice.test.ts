import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  choiceFor,
  keepChoice,
  keptChoice,
  readChoice,
  USUAL_CHOICE,
} from '../../../../src/ui/sharing/keptChoice';

afterEach(() => vi.unstubAllGlobals());

describe('the reader’s choice of files', () => {
  it('is read again as it was written', () => {
    const own = { ...USUAL_CHOICE, paper: 'a3', scale: 4, framed: false } as const;
    expect(readChoice(JSON.stringify(own))).toEqual(own);
  });

  it.each([null, '', '[]', '{"paper":"a9","scale":7,"framed":"ya"}', '{"paper":{"toString":1}}'])(
    'is the usual where %j was kept',
    (text) => expect(readChoice(text)).toEqual(USUAL_CHOICE),
  );

  it('keeps what is known of a choice of another version', () => {
    expect(readChoice('{"paper":"a1","tones":"pelangi","extra":1}')).toEqual({
      ...USUAL_CHOICE,
      paper: 'a1',
    });
  });

  it('gives pictures their own shape and paper to everything else', () => {
    const own = { ...USUAL_CHOICE, picture: 'ponsel', paper: 'a3' } as const;
    expect(['png', 'svg', 'pdf', 'pptx'].map((form) => choiceFor(form as 'png', own).paper)).toEqual([
      'ponsel',
      'ponsel',
      'a3',
      'a3',
    ]);
    expect(choiceFor('png', USUAL_CHOICE)).toMatchObject({ form: 'png', paper: 'a4', scale: 2 });
  });

  it('holds until the page is closed where the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse });
    expect(keepChoice({ ...USUAL_CHOICE, paper: 'a1' })).toBe('full');
    expect(keptChoice().paper).toBe('a1');
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
    });
    expect(keepChoice({ ...USUAL_CHOICE, paper: 'a3' })).toBe('kept');
    expect(keptChoice().paper).toBe('a3');
  });
});
