import { expect, expectAccessible, openApp, test } from './support/test.ts';

test('the app opens on the map, in Indonesian, and says when it is drawn @all-sizes', async ({ page }) => {
  await openApp(page);
  await expect(page).toHaveTitle(/Petala/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page.locator('#app')).not.toBeEmpty();
});

test('the first screen has no accessibility violation @all-sizes', async ({ page }) => {
  await openApp(page);
  await expectAccessible(page);
});

test('the browser of the tests draws WebGL 2', async ({ page }) => {
  await openApp(page);
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    return gl === null ? null : String(gl.getParameter(gl.VERSION));
  });
  expect(renderer).toContain('WebGL 2');
});

test('a string that reaches a script or HTML sink is refused', async ({ page, faults }) => {
  await openApp(page);
  faults.expect(/require-trusted-types-for/);
  faults.expect(/console error: .*(TrustedHTML|TrustedScriptURL)/);
  const outcomes = await page.evaluate(async () => {
    const reported = new Promise((settle) => {
      document.addEventListener('securitypolicyviolation', settle, { once: true });
    });
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    };
    const refused = [
      attempt(() => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' })),
      attempt(() => new Worker('https://example.org/assets/worker-x.js')),
      attempt(() => new Worker('./data.js')),
    ];
    // The report follows the refusal in a task of its own.
    await reported;
    return refused;
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused']);
});
