import { serveFolders } from '../../bench/fileServer.ts';
import { JOURNEY_BUDGET, SIZE_BUDGETS, measureJourney, measureSizes } from '../../bench/sizes.ts';
import { expect, test } from './support/test.ts';

test('a first visit stays within its byte budget, and loads nothing that is not used yet', async ({
  page,
  faults,
}) => {
  const server = await serveFolders({ 'app/': 'dist' });
  faults.admit(server.origin);
  const { bytes, tooEarly } = await measureSizes(page, server, { folder: 'dist', prefix: 'app/' });
  await page.close();
  await server.close();
  expect.soft(bytes.shellScripts, 'scripts before the map').toBeLessThanOrEqual(SIZE_BUDGETS.shellScripts);
  expect.soft(bytes.firstMap, 'first map').toBeLessThanOrEqual(SIZE_BUDGETS.firstMap);
  expect.soft(bytes.defaultPack, 'default pack').toBeLessThanOrEqual(SIZE_BUDGETS.defaultPack);
  expect(tooEarly).toEqual([]);
});

test('a citizen finds a village and reads about it within the budget, without any map code', async ({
  page,
  faults,
}) => {
  const server = await serveFolders({ 'app/': 'dist' });
  faults.admit(server.origin);
  const { bytes, files } = await measureJourney(page, server, { folder: 'dist', prefix: 'app/' });
  await page.close();
  await server.close();
  expect.soft(bytes, 'first page, search, profile').toBeLessThanOrEqual(JOURNEY_BUDGET);
  const paths = files.map(({ path }) => path);
  // The profile's small map, search and figures are there, MapLibre with its worker is not.
  expect(paths.filter((path) => /searchIndex|ProfilePage/.test(path))).not.toEqual([]);
  expect(paths.filter((path) => /mapHost|maplibre|deck/.test(path))).toEqual([]);
});
