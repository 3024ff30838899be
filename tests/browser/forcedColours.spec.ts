import type { Locator, Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { expect, openApp, test } from './support/test.ts';
import { rowOf, tableOf } from './support/villageTable.ts';

const MULYOREJO = '33.26.15.2014';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
});

/** What the stylesheet lets a reader tell: lines and fills, with their colours. */
const looks = (element: Locator) =>
  element.evaluate((node) => {
    const style = getComputedStyle(node);
    const line = (side: 'top' | 'right' | 'bottom' | 'left') =>
      [style.getPropertyValue(`border-${side}-width`), style.getPropertyValue(`border-${side}-color`)].join(
        ' ',
      );
    return {
      fill: style.backgroundColor,
      lines: [line('top'), line('right'), line('bottom'), line('left')],
      outline: `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
    };
  });

/** Controls over the map and in the panels that nothing would set off from their ground. */
function bareControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = (element: Element | null): string => {
      if (element === null) return '';
      const colour = getComputedStyle(element).backgroundColor;
      return /, 0\)$|transparent/.test(colour) ? ground(element.parentElement) : colour;
    };
    const framed = (element: Element | null): boolean => {
      if (element === null || element.matches('section, aside, header, nav, main, article')) return false;
      const style = getComputedStyle(element);
      const lined = ['top', 'bottom'].every(
        (side) =>
          parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
          style.getPropertyValue(`border-${side}-color`) !== ground(element.parentElement),
      );
      return lined || ground(element) !== ground(element.parentElement) || framed(element.parentElement);
    };
    return [...document.querySelectorAll('[role=group] > button, select, input')].flatMap((control) =>
      !control.checkVisibility({ opacityProperty: true }) ||
      control.matches('[type=range], [type=checkbox], [type=radio]') ||
      framed(control)
        ? []
        : [(control.getAttribute('aria-label') ?? control.textContent ?? '').trim()],
    );
  });
}

test('in forced colours the map keeps its frame and every control over it a border', async ({ page }) => {
  await openApp(page, `#/peta?desa=${MULYOREJO}`);
  expect(await bareControls(page)).toEqual([]);
  for (const name of ['Indikator, legenda, dan lapisan', 'Rincian desa dan intervensi']) {
    const { lines } = await looks(page.getByRole('complementary', { name }));
    const seen = lines.filter((line) => parseFloat(line) > 0 && !line.endsWith('rgb(255, 255, 255)'));
    expect(seen.length, name).toBeGreaterThan(0);
  }
  // The colours of the classes are the message: the legend keeps the map's own.
  const bars = page.getByRole('region', { name: 'Legenda' }).locator('svg[role=img] rect');
  const fills = await bars.evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fill))]);
  expect(fills.length).toBeGreaterThanOrEqual(5);
});

test('in forced colours selected, focused and other controls look different', async ({ page }) => {
  await openApp(page, `#/peta?tampil=tabel&desa=${MULYOREJO}`);
  const views = page.getByRole('group', { name: 'Tampilan' });
  const chosen = await looks(views.getByRole('button', { name: 'Tabel' }));
  const other = await looks(views.getByRole('button', { name: 'Peta', exact: true }));
  expect(chosen.fill).not.toBe(other.fill);

  const places = page.getByRole('navigation').first();
  const here = await looks(places.locator('[aria-current]'));
  const there = await looks(places.getByRole('link', { name: 'Data' }));
  expect(here.lines).not.toEqual(there.lines);

  const selected = await looks(
    rowOf(page, 'Mulyorejo').and(page.locator('[aria-selected=true]')).locator('th'),
  );
  const plain = await looks(tableOf(page).locator('tbody tr[aria-selected=false] th').first());
  expect(selected.lines).not.toEqual(plain.lines);

  const button = page.getByRole('button', { name: 'Kolom', exact: true });
  await page.keyboard.press('Tab');
  await button.focus();
  const focused = await looks(button);
  expect(focused.outline).toMatch(/^solid 3px/);
  expect((await looks(views.getByRole('button', { name: 'Peta', exact: true }))).outline).not.toMatch(
    /^solid 3px/,
  );
});

test('in forced colours the four states without a number keep their patterns', async ({ page }) => {
  await openApp(page, '#/data');
  const pattern = (look: string) =>
    page
      .locator(`svg[data-look=${look}]`)
      .first()
      .evaluate((svg) => {
        const ground = getComputedStyle(svg.querySelector('.ground')!).fill;
        const marks = [...svg.querySelectorAll('.mark, .dot, text')];
        const ink = marks.map((mark) => {
          const { stroke, fill } = getComputedStyle(mark);
          return stroke === 'none' ? fill : stroke;
        });
        return { ground, ink: [...new Set(ink)], drawn: marks.map((mark) => mark.outerHTML).join('') };
      });
  const patterns = await Promise.all(['missing', 'suppressed', 'notApplicable', 'zero'].map(pattern));
  for (const { ground, ink } of patterns) {
    expect(ink).toHaveLength(1);
    expect(ink[0]).not.toBe(ground);
  }
  expect(new Set(patterns.map(({ drawn }) => drawn)).size).toBe(4);
});

test("in forced colours the phone's navigation bar marks the current place, and the sheet has a border @phone", async ({
  page,
}) => {
  await openApp(page, `#/peta?desa=${MULYOREJO}`);
  const bar = page.getByRole('navigation', { name: 'Tempat' });
  const here = await looks(bar.getByRole('link', { name: 'Peta' }));
  const there = await looks(bar.getByRole('link', { name: 'Daftar' }));
  expect(here.lines).not.toEqual(there.lines);
  const { lines } = await looks(page.getByRole('region', { name: 'Lembar rincian' }));
  expect(parseFloat(lines[0] ?? '')).toBeGreaterThan(0);
  await expect(mapOf(page)).toBeVisible();
});
