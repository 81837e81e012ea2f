/** Measures DESIGN's table of promised speed in Chromium, on builds of the app and of the bench's own page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { serveFolder } from '../support/static-server.mjs';
import { measureMending } from './measure-mending';
import {
  measureDrag,
  measureKeystrokes,
  measureSorts,
  measureStart,
  pageJsGzipKb,
  searches,
} from './measure-page';
import { measureSync, type SyncRounds } from './measure-sync';
import type { MoveTimes, SyncTimes, Times } from './page/main';
import { createProfiles, type Profiles } from './profiles';
import { median, percentile, report, type Measurements, type Ratio, type SyncRatio } from './report';

const cache = '.cache/bench';
const site = join(cache, 'site');

/** How much is measured. `large` is null when a million rows are left out, `wide` when users with many fields are. */
interface Scale {
  readonly small: number;
  readonly medium: number;
  readonly large: number | null;
  /** Custom fields. */
  readonly wide: number | null;
  readonly rounds: number;
  /** Milliseconds between the raw libraries and Rollcall. */
  readonly rest: number;
  /** How many words are searched for. */
  readonly searches: number;
  /** How many rows are mended. */
  readonly mends: number;
  /** How many columns the list is sorted by. */
  readonly sortedColumns: number;
  /** In how many frames the list is dragged from end to end. */
  readonly dragFrames: number;
}

const full: Scale = {
  small: 3000,
  medium: 100_000,
  large: null,
  wide: null,
  rounds: 3,
  rest: 3000,
  searches: searches.length,
  mends: 50,
  sortedColumns: Infinity,
  dragFrames: 120,
};
const tiny: Scale = {
  small: 200,
  medium: 600,
  large: null,
  wide: 6,
  rounds: 1,
  rest: 0,
  searches: 1,
  mends: 5,
  sortedColumns: 2,
  dragFrames: 6,
};

export async function runBench(words: readonly string[]): Promise<void> {
  const json = wordAfter(words, '--json');
  const base = words.includes('--tiny') ? tiny : full;
  const scale: Scale = {
    ...base,
    large: words.includes('--large') ? 1_000_000 : null,
    wide: words.includes('--wide') ? 40 : base.wide,
    rounds: Number(wordAfter(words, '--rounds') ?? base.rounds),
  };

  rmSync(cache, { recursive: true, force: true });
  await build({ logLevel: 'error', build: { outDir: site } });
  await build({
    root: 'tests/bench/page',
    configFile: 'tests/bench/page/vite.config.ts',
    logLevel: 'error',
    build: { outDir: join(process.cwd(), site, 'bench') },
  });
  const server = await serveFolder(site, '');
  const profiles = createProfiles(join(cache, 'profiles'), base === tiny);
  try {
    const measured = await measure(server.url, profiles, scale);
    report(measured, scale, base === full);
    if (json !== undefined) {
      mkdirSync(dirname(json), { recursive: true });
      writeFileSync(json, `${JSON.stringify({ ...measured, scale }, null, 2)}\n`);
    }
  } finally {
    await profiles.close();
    await server.stop();
  }
}

function wordAfter(words: readonly string[], option: string): string | undefined {
  return words.includes(option) ? words[words.indexOf(option) + 1] : undefined;
}

async function measure(url: string, profiles: Profiles, scale: Scale): Promise<Measurements> {
  const { inProfile } = profiles;
  // They are short, and a hiccup of the machine is a large part of one.
  const import3k = await inProfile('small', (context) =>
    measureImports(context, url, scale.small, {
      ...scale,
      rounds: scale.rounds === 1 ? 1 : scale.rounds * 3,
    }),
  );
  const profile = 'medium';
  const import100k = await inProfile(profile, (context) => measureImports(context, url, scale.medium, scale));
  const mending = await inProfile('small', (context) =>
    measureMending(context, url, scale.small, scale.mends),
  );
  const { undo, storeGrowth } = await inProfile(profile, (context) =>
    measureUndo(context, url, scale.medium, scale),
  );
  const export100k = await inProfile(profile, (context) =>
    measureExports(context, url, scale.medium, scale.rounds),
  );
  const { search, sorts, blankFrames } = await inProfile(profile, async (context) => ({
    search: await measureKeystrokes(context, url, searches.slice(0, scale.searches)),
    sorts: await measureSorts(context, url, scale.medium, scale.sortedColumns),
    blankFrames: await measureDrag(context, url, scale.dragFrames),
  }));
  const worst = sorts.reduce((slowest, sort) => (sort.ms > slowest.ms ? sort : slowest));
  const moves = await inProfile(profile, (context) => measureMoves(context, url, scale.rounds));
  const start = await measureStarts(url, profiles, profile, scale);
  const sync = await measureSyncs(url, profiles, profile, scale);
  const import1m =
    scale.large === null
      ? null
      : await inProfile('large', (context) => measureImports(context, url, scale.large ?? 0, scale));
  const wide100k = scale.wide === null ? null : await measureWide(url, profiles, scale, scale.wide);
  return {
    import3k: ratio(import3k),
    import100k: ratio(import100k),
    import1m: import1m === null ? null : ratio(import1m),
    importImages100k: ratio(import100k),
    undo100k: ratio(undo),
    storeGrowth,
    mend3k: { p95Ms: percentile(mending, 0.95), medianMs: median(mending), edits: mending.length },
    search100k: { p95Ms: percentile(search, 0.95), medianMs: median(search), keystrokes: search.length },
    sort100k: { worstMs: worst.ms, column: worst.column },
    moveAll100k: moveRatio(moves, ratio(import100k).rawMs),
    drag100k: { blankFrames },
    wide100k,
    start100k: start,
    export100k: ratio(export100k),
    syncPush100k: syncRatio(sync.push),
    syncPull100k: syncRatio(sync.pull),
    pageJsGzipKb: await inProfile('fresh', (context) => pageJsGzipKb(context, url, site)),
  };
}

async function measureImports(
  context: BrowserContext,
  url: string,
  rows: number,
  { rounds, rest }: Scale,
): Promise<readonly Times[]> {
  const page = await openBenchPage(context, url);
  await page.evaluate((count) => window.bench.fill(count), rows);
  return inTurn(rounds, (round) =>
    page.evaluate((of) => window.bench.importRound(...of), [rows, round, rest] as const),
  );
}

async function measureUndo(
  context: BrowserContext,
  url: string,
  rows: number,
  { rounds, rest }: Scale,
): Promise<{ readonly undo: readonly Times[]; readonly storeGrowth: Measurements['storeGrowth'] }> {
  const page = await openBenchPage(context, url);
  const { users, images, formerValues } = await page.evaluate(() => window.bench.storeSizes());
  // Every import so far but the first, which made the users, has left as many.
  const marks = formerValues / rounds;
  const storeGrowth = {
    ratio: (images + marks) / users,
    imagesKb: images / 1024,
    formerValuesKb: marks / 1024,
    usersKb: users / 1024,
  };
  const undo = await inTurn(rounds, () =>
    page.evaluate((of) => window.bench.undoRound(...of), [rows, rest] as const),
  );
  return { undo, storeGrowth };
}

async function measureExports(
  context: BrowserContext,
  url: string,
  rows: number,
  rounds: number,
): Promise<readonly Times[]> {
  const page = await openBenchPage(context, url);
  return inTurn(rounds, () => page.evaluate((count) => window.bench.exportRound(count), rows));
}

async function measureMoves(
  context: BrowserContext,
  url: string,
  rounds: number,
): Promise<readonly MoveTimes[]> {
  const page = await openBenchPage(context, url);
  return inTurn(rounds, () => page.evaluate(() => window.bench.moveRound()));
}

function moveRatio(times: readonly MoveTimes[], rawMs: number): Measurements['moveAll100k'] {
  const moveMs = median(times.map(({ move }) => move));
  const undoMs = median(times.map(({ undo }) => undo));
  return { ratio: moveMs / rawMs, undoRatio: undoMs / rawMs, moveMs, undoMs, rawMs };
}

/** The list of so many users of so many custom fields. */
async function measureWide(
  url: string,
  { inProfile }: Profiles,
  { medium: rows, sortedColumns, dragFrames }: Scale,
  fields: number,
): Promise<NonNullable<Measurements['wide100k']>> {
  await inProfile('wide', async (context) => {
    const page = await openBenchPage(context, url);
    await page.evaluate((of) => window.bench.fillWide(...of), [rows, fields] as const);
  });
  return inProfile('wide', async (context) => {
    const keystrokes = await measureKeystrokes(context, url, ['extra 3', 'müller 7']);
    const sorts = await measureSorts(context, url, rows, sortedColumns);
    const blankFrames = await measureDrag(context, url, dragFrames);
    const startMs = await measureStart(context, url, rows);
    return {
      fields,
      startMs,
      searchP95Ms: percentile(keystrokes, 0.95),
      sortWorstMs: Math.max(...sorts.map(({ ms }) => ms)),
      blankFrames,
    };
  });
}

async function openBenchPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${url}bench/`);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => window.bench.open());
  return page;
}

/** The app's start over the filled directory and over an empty one, in turn; the first of each only fills caches. */
async function measureStarts(
  url: string,
  { inProfile }: Profiles,
  filled: string,
  { medium: users, rounds }: Scale,
): Promise<Measurements['start100k']> {
  return inProfile(filled, (many) =>
    inProfile('empty', async (none) => {
      await measureStart(many, url, users);
      await measureStart(none, url, users);
      const times = await inTurn(rounds === 1 ? 1 : rounds + 2, async () => ({
        filled: await measureStart(many, url, users),
        empty: await measureStart(none, url, users),
      }));
      const filledMs = median(times.map((time) => time.filled));
      const emptyMs = median(times.map((time) => time.empty));
      return { ratio: filledMs / emptyMs, filledMs, emptyMs };
    }),
  );
}

/** The filled directory goes to a server, and from there into an empty one. */
async function measureSyncs(
  url: string,
  { inProfile }: Profiles,
  filled: string,
  scale: Scale,
): Promise<SyncRounds> {
  const withPage = <Answer>(name: string, use: (page: Page) => Promise<Answer>) =>
    inProfile(name, async (context) => use(await openBenchPage(context, url)));
  return measureSync(
    scale.medium,
    scale.rounds,
    (use) => withPage(filled, use),
    (round, use) => withPage(`pull-${round}`, use),
  );
}

async function inTurn<Answer>(
  rounds: number,
  measureOne: (round: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let round = 1; round <= rounds; round += 1) answers.push(await measureOne(round));
  return answers;
}

function ratio(times: readonly Times[]): Ratio {
  const rawMs = median(times.map((time) => time.raw));
  const rollcallMs = median(times.map((time) => time.rollcall));
  const phases = times.find((time) => time.rollcall === rollcallMs)?.phases;
  return {
    ratio: rollcallMs / rawMs,
    rollcallMs,
    rawMs,
    ...(phases === undefined ? {} : { phasesMs: { ...phases } }),
  };
}

function syncRatio(times: readonly SyncTimes[]): SyncRatio {
  return {
    ...ratio(times),
    longestFrameMs: Math.max(...times.map((time) => time.longestFrame)),
    longestSearchMs: Math.max(...times.map((time) => time.longestSearch)),
  };
}
