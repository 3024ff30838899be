import type { Browser, Page } from 'playwright-core';
import { closePage, coldPage } from './browser';
import { APP_DIR } from './builds';
import { serveFolders } from './fileServer';
import { longDeckFile } from './longDeck';
import { spreadOf, type Spread, type Target } from './statistics';
import { spreadText, table, targetTable } from './tables';

/** What was asked of a meeting of 60 scenes in software rendering. */
const SCENES = 60;
const OPENED_MS = 1_000;
const STEPPED_MS = 200;
/** The most scenes that a meeting may have. */
const MOST = 400;

const ACTS = {
  editor: `list → editor, ${SCENES} scenes`,
  wallFirst: 'editor → wall, the map’s code not yet there',
  wall: 'editor → wall, once more',
  title: 'key → the next title is painted',
  scene: 'key → map and all that stands beside it are painted',
  editorOfMost: `list → editor, ${MOST} scenes`,
} as const;
type Act = keyof typeof ACTS;

export type MeetingResult = Readonly<Record<Act, Spread>>;

/** When words and scene stood after the last act, in ms since it began. */
interface Painted {
  readonly title_ms: number;
  readonly ready_ms: number;
}
interface Watching {
  readonly watched: Promise<Painted>;
}

/**
 * Starts a clock with the next press of key or mouse. The title counts as painted a frame after the one in which another
 * heading stands; the scene when the app has said in two frames in a row after that that all is drawn (`data-ready`).
 */
function watchNextAct(): void {
  // Methods, since tsx gives functions with a name a helper that the page does not have.
  const page = {
    heading: '',
    isOther() {
      const now = document.querySelector('h1')?.textContent ?? '';
      return now !== '' && now !== this.heading;
    },
    frame() {
      return new Promise<number>((resolve) => requestAnimationFrame(resolve));
    },
    pressed() {
      return new Promise<number>((resolve) => {
        for (const name of ['keydown', 'click'])
          addEventListener(name, (event) => resolve(event.timeStamp), { capture: true, once: true });
      });
    },
    async follow(): Promise<Painted> {
      const begun = await this.pressed();
      while (!this.isOther()) await this.frame();
      await this.frame();
      await this.frame();
      const title_ms = performance.now() - begun;
      let frames = 0;
      while (frames < 2) {
        await this.frame();
        frames = document.documentElement.dataset['ready'] === 'true' ? frames + 1 : 0;
      }
      return { title_ms, ready_ms: performance.now() - begun };
    },
  };
  page.heading = document.querySelector('h1')?.textContent ?? '';
  Object.assign(window, { watched: page.follow() });
}

/** Does something in the page that changes its heading, and says when that was painted. */
async function timed(page: Page, act: () => Promise<void>): Promise<Painted> {
  await page.evaluate(watchNextAct);
  await act();
  return page.evaluate(() => (window as unknown as Watching).watched);
}

const isReady = (page: Page) => page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });

/** Reads the file of a meeting as a person does, and goes back to the list. */
async function bring(page: Page, scenes: number): Promise<void> {
  const file = {
    name: 'rapat.json',
    mimeType: 'application/json',
    buffer: Buffer.from(longDeckFile(scenes)),
  };
  await page.getByLabel('Buka berkas rapat').setInputFiles(file);
  await page.getByRole('link', { name: 'Tampilkan di dinding' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: `Rapat ${scenes} adegan` }).waitFor();
  await isReady(page);
}

/** One visit on an empty cache: both meetings are opened, the shorter one is put on the wall and stepped through. */
async function visit(page: Page, url: string, steps: number): Promise<Readonly<Record<Act, number[]>>> {
  await page.goto(url);
  await isReady(page);
  const open = (scenes: number) =>
    timed(page, () => page.getByRole('link', { name: `Rapat ${scenes} adegan` }).click());
  await bring(page, MOST);
  const editorOfMost = await open(MOST);
  await page.goBack();
  await isReady(page);
  await bring(page, SCENES);
  const editor = await open(SCENES);
  const toWall = () => timed(page, () => page.getByRole('link', { name: 'Tampilkan di dinding' }).click());
  const wallFirst = await toWall();
  const stepped: Painted[] = [];
  for (let step = 0; step < steps; step++)
    stepped.push(await timed(page, () => page.keyboard.press('PageDown')));
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Tampilkan di dinding' }).waitFor();
  await isReady(page);
  const wall = await toWall();
  return {
    editor: [editor.ready_ms],
    wallFirst: [wallFirst.ready_ms],
    wall: [wall.ready_ms],
    title: stepped.map(({ title_ms }) => title_ms),
    scene: stepped.map(({ ready_ms }) => ready_ms),
    editorOfMost: [editorOfMost.ready_ms],
  };
}

/** The built app: opening and stepping through meetings as long as they get. */
export async function measureMeeting(
  browser: Browser,
  {
    passes,
    steps,
    say,
  }: { readonly passes: number; readonly steps: number; readonly say: (line: string) => void },
): Promise<MeetingResult> {
  const server = await serveFolders({ 'app/': APP_DIR });
  const names = Object.keys(ACTS) as Act[];
  const times = Object.fromEntries(names.map((act) => [act, [] as number[]])) as Record<Act, number[]>;
  try {
    // The first pass warms the browser and the server up and is not counted.
    for (let pass = 0; pass <= passes; pass++) {
      say(`  pass ${pass} of ${passes}`);
      const page = await coldPage(browser);
      const seen = await visit(page, `${server.origin}/app/#/rapat`, steps);
      await closePage(page);
      if (pass > 0) for (const act of names) times[act].push(...seen[act]);
    }
    return Object.fromEntries(names.map((act) => [act, spreadOf(times[act])])) as unknown as MeetingResult;
  } finally {
    await server.close();
  }
}

export function meetingTargets(result: MeetingResult): readonly Target[] {
  const target = (act: Act, atMost: number): Target => ({
    name: ACTS[act],
    got: result[act].median,
    atMost,
    unit: 'ms',
  });
  return [
    target('editor', OPENED_MS),
    target('wallFirst', OPENED_MS),
    target('wall', OPENED_MS),
    target('title', STEPPED_MS),
    target('scene', STEPPED_MS),
    target('editorOfMost', OPENED_MS),
  ];
}

export function meetingReport(result: MeetingResult): string {
  return [
    '### A meeting',
    targetTable(meetingTargets(result)),
    table(
      ['what', 'ms', 'times'],
      (Object.keys(ACTS) as Act[]).map((act) => [ACTS[act], spreadText(result[act]), String(result[act].n)]),
    ),
  ].join('\n\n');
}
