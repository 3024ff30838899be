import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { embedCode, htmlText } from '../../../src/export/embedCode';

const code = {
  id: 'petala-1x',
  src: 'https://a.example/bingkai.html?bingkai=petala-1x&bagian=judul#/peta?ind=idm&th=2024',
  link: 'https://a.example/#/peta?ind=idm&th=2024',
  title: 'IDM 2024, Kab. "Satu" <b> & دو 🌾',
  height_px: 803.6,
  automatic: true,
};

it('names the frame, loads it late, and says the same in a link that needs no script', () => {
  const html = embedCode({ ...code, automatic: false });
  expect(html.split('\n')).toEqual([
    '<iframe id="datawrapper-chart-petala-1x" title="IDM 2024, Kab. &quot;Satu&quot; &lt;b&gt; &amp; دو 🌾" ' +
      'src="https://a.example/bingkai.html?bingkai=petala-1x&amp;bagian=judul#/peta?ind=idm&amp;th=2024" ' +
      'loading="lazy" height="804" style="width:0;min-width:100%;border:0"></iframe>',
    '<p><a href="https://a.example/#/peta?ind=idm&amp;th=2024">IDM 2024, Kab. &quot;Satu&quot; &lt;b&gt; &amp; دو 🌾</a></p>',
  ]);
});

it('sets the height of the frame that sent it, and of no other', () => {
  const script = /<script>(.*)<\/script>/.exec(embedCode(code))?.[1] ?? '';
  const frames = [
    { contentWindow: 'a', style: { height: '' } },
    { contentWindow: 'b', style: { height: '' } },
  ];
  let hear: (event: unknown) => void = () => undefined;
  runInNewContext(script, {
    addEventListener: (_: string, listener: typeof hear) => (hear = listener),
    document: { querySelectorAll: () => frames },
    Object,
  });
  hear({ data: { 'datawrapper-height': { 'petala-1x': 512 } }, source: 'b' });
  hear({ data: 'other', source: 'a' });
  hear({ data: null, source: 'a' });
  expect(frames.map(({ style }) => style.height)).toEqual(['', '512px']);
});

it('lets no text out of its quotes', () => {
  expect(htmlText(`"><script>alert('x')</script>&`)).toBe(
    "&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt;&amp;",
  );
});
