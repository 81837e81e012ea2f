/**
 * The bench's page: drives Rollcall's engine through its real interface, and the raw libraries in a worker beside it, on the
 * same files. `bench.ts` calls what it puts on `window`.
 */
import * as Comlink from 'comlink';
import type { CustomField } from '../../../src/domain/field';
import { defaultImportOptions } from '../../../src/domain/import-options';
import { defaultPreferences } from '../../../src/domain/preferences';
import type { SyncState } from '../../../src/engine/engine';
import { connectEngine } from '../../../src/state/engine-client';
import { trustedScriptUrl } from '../../../src/engine/trusted-script-url';
import { customFieldLabels, peopleCsvBlob, wideLabels, widePeopleCsvBlob } from '../people';
import type { RawLibraries } from './raw-worker';
import rawWorkerUrl from './raw-worker.ts?worker&url';

/** Milliseconds of one round. */
export interface Times {
  readonly raw: number;
  readonly rollcall: number;
  /** What an import's time is made of. */
  readonly phases?: Phases;
}

export interface Phases {
  /** None when there is no file. */
  readonly open?: number;
  readonly plan: number;
  readonly commit: number;
}

/** Of a first push or pull. */
export interface SyncTimes extends Times {
  /** The longest that the page went without painting, in milliseconds. */
  readonly longestFrame: number;
  /** The longest that a search waited for its rows. */
  readonly longestSearch: number;
}

export interface BenchPage {
  /** Opens the engine; first of all. */
  open(): Promise<void>;
  /** Fills an empty directory with so many users. */
  fill(rows: number): Promise<void>;
  /** Fills an empty directory with so many users of so many custom fields. */
  fillWide(rows: number, fields: number): Promise<void>;
  /**
   * Imports the people of `fill` with the changes of so many rounds, 20 % in each; the last round's are new. Rollcall and the raw
   * libraries both begin `rest` milliseconds after the other: what the browser tidies up behind one isn't the other's time.
   */
  importRound(rows: number, round: number, rest: number): Promise<Times>;
  exportRound(rows: number): Promise<Times>;
  /** The first push to an empty database, and the same documents to another by the raw client. */
  pushRound(address: string, rawAddress: string): Promise<SyncTimes>;
  /** The first pull of so many users, and the same by the raw client. */
  pullRound(address: string, rows: number): Promise<SyncTimes>;
  /** Selects everybody, moves them to a group and takes that back; each must be one commit. */
  moveRound(): Promise<MoveTimes>;
  /** Undoes the newest import, and redoes it again so that the next round finds what this one found. */
  undoRound(rows: number, rest: number): Promise<Times>;
  storeSizes(): Promise<StoreSizes>;
}

/** Milliseconds. */
export interface MoveTimes {
  readonly move: number;
  readonly undo: number;
}

/** What lies in the store. */
export interface StoreSizes {
  /** Characters of all users. */
  readonly users: number;
  /** Characters of what the newest import keeps so that it can be undone. */
  readonly images: number;
  /** Bytes of the marks of former values, of all changes so far. */
  readonly formerValues: number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const changedShare = 0.2;
const engine = connectEngine((detail) => {
  throw new Error(`The engine died: ${detail}`);
});
const raw = Comlink.wrap<RawLibraries>(new Worker(trustedScriptUrl(rawWorkerUrl), { type: 'module' }));
const noProgress = Comlink.proxy(() => undefined);

window.bench = {
  open,
  fill,
  fillWide,
  importRound,
  exportRound,
  undoRound,
  storeSizes,
  moveRound,
  pushRound,
  pullRound,
};

let version = 0;

async function open(): Promise<void> {
  const opened = await engine.open(Comlink.proxy((state) => void (version = state.version)));
  if (!opened.ok) throw new Error(`The store can't be opened: ${opened.error.type}`);
  await engine.watchSync(
    Comlink.proxy((state: SyncState) => {
      if (state.type === 'on' && state.activity === 'idle' && state.waiting === 0) isUpToDate();
    }),
  );
}

async function fill(rows: number): Promise<void> {
  await prepare(rows, customFieldLabels);
  await importFile(peopleFile(rows, []), { create: rows });
}

async function fillWide(rows: number, fields: number): Promise<void> {
  await prepare(rows, wideLabels(fields));
  await importFile(new File([widePeopleCsvBlob(rows, fields)], 'wide.csv', { type: 'text/csv' }), {
    create: rows,
  });
}

async function prepare(rows: number, labels: readonly string[]): Promise<void> {
  await engine.setPreferences({
    ...defaultPreferences,
    importLimit: Math.max(rows, defaultPreferences.importLimit),
  });
  for (const label of labels) {
    const field: Omit<CustomField, 'id' | 'order'> = { label, type: 'text', options: [], required: false };
    await engine.addField(field);
  }
}

async function importRound(rows: number, round: number, rest: number): Promise<Times> {
  const file = peopleFile(
    rows,
    Array.from({ length: round }, (_, index) => index + 2),
  );
  await raw.clear();
  await sleep(rest);
  const rawTime = await timed(() => raw.importFile(file));
  await sleep(rest);
  const phases = await importFile(file, { create: 0 });
  return { raw: rawTime, rollcall: (phases.open ?? 0) + phases.plan + phases.commit, phases };
}

async function exportRound(rows: number): Promise<Times> {
  await raw.readRows(peopleFile(rows, []));
  const rawTime = await timed(() => raw.unparse());
  const rollcall = await timed(async () => {
    const { blob } = await engine.exportUsers(null);
    if (blob.size < rows * 20) throw new Error('The export is too small to be true');
  });
  return { raw: rawTime, rollcall };
}

async function pushRound(address: string, rawAddress: string): Promise<SyncTimes> {
  const synced = await syncOnce(address);
  await engine.disconnectSync();
  await raw.readDocuments(address);
  const rawTime = await timed(() => raw.pushDocuments(rawAddress));
  return { raw: rawTime, ...synced };
}

async function pullRound(address: string, rows: number): Promise<SyncTimes> {
  const synced = await syncOnce(address);
  const { matching } = await engine.users({ search: '', groupId: null, sort: null }, 0, 1);
  if (matching !== rows) throw new Error(`${matching} of ${rows} users have come`);
  await engine.disconnectSync();
  const rawTime = await timed(() => raw.readDocuments(address));
  return { raw: rawTime, ...synced };
}

/** From *Connect* until both sides are equal, while somebody watches the page and searches. */
async function syncOnce(address: string): Promise<Omit<SyncTimes, 'raw'>> {
  const watch = watchPage();
  const rollcall = await timed(async () => {
    const isEqual = new Promise<void>((resolve) => {
      isUpToDate = resolve;
    });
    const request = { address, signIn: 'password', userName: '', password: '' } as const;
    const { type } = await engine.connectSync(request, noProgress);
    if (type !== 'connected') throw new Error(`Not connected: ${type}`);
    await isEqual;
  });
  return { rollcall, ...watch.stop() };
}

let isUpToDate: () => void = () => {};

/** Looks for the longest pause between two frames, and searches ten times a second. */
function watchPage() {
  let [lastFrame, longestFrame, longestSearch] = [performance.now(), 0, 0];
  let isOver = false;
  const frame = () => {
    const now = performance.now();
    longestFrame = Math.max(longestFrame, now - lastFrame);
    lastFrame = now;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const timer = setInterval(() => {
    const asked = performance.now();
    void engine.users({ search: 'kowalski 7', groupId: null, sort: null }, 0, 40).then(() => {
      longestSearch = Math.max(longestSearch, performance.now() - asked);
      return null;
    });
  }, 100);
  return {
    stop() {
      isOver = true;
      clearInterval(timer);
      return { longestFrame, longestSearch };
    },
  };
}

async function moveRound(): Promise<MoveTimes> {
  await engine.select({ type: 'none' });
  const before = version;
  let undoId: string | null = null;
  const move = await timed(async () => {
    await engine.select({ type: 'all', query: { search: '', groupId: null, sort: null } });
    const moved = await engine.moveSelection(`Everybody ${version}`);
    if (moved.ok) ({ undoId } = moved.value);
  });
  const undo = await timed(async () => {
    if (undoId === null || version !== before + 1) throw new Error('Not moved in one commit');
    await engine.undo(undoId);
  });
  if (version !== before + 2) throw new Error('Not undone in one commit');
  return { move, undo };
}

async function undoRound(rows: number, rest: number): Promise<Times> {
  await raw.clear();
  await sleep(rest);
  const rawTime = await timed(() => raw.importFile(peopleFile(rows, [])));
  await sleep(rest);
  const [newest] = await engine.imports();
  if (newest === undefined) throw new Error('There is no import to undo');
  const { plan, commit } = await turn(newest.id, 'undo', rows);
  await turn(newest.id, 'redo', rows);
  return { raw: rawTime, rollcall: plan + commit, phases: { plan, commit } };
}

async function turn(importId: string, expected: 'undo' | 'redo', rows: number) {
  const begun = performance.now();
  const plan = await engine.planUndo(importId);
  if (plan === null) throw new Error('What the import changed is not kept');
  const planned = performance.now();
  const done = await engine.undoImport(importId, plan.directoryVersion);
  const committed = performance.now();
  const isAll = plan.usersRestored > rows * changedShare * 0.8 && plan.leftAloneCount === 0;
  if (!done.ok || plan.turn !== expected || !isAll)
    throw new Error(`Not the ${expected} that was expected: ${JSON.stringify({ plan, done })}`);
  return { plan: planned - begun, commit: committed - planned };
}

async function storeSizes(): Promise<StoreSizes> {
  const [newest] = await engine.imports();
  const database = await answered(indexedDB.open('rollcall'));
  const store = (name: string) => database.transaction(name).objectStore(name);
  const columns: readonly unknown[] = await answered(store('columns').getAll());
  const former: readonly { readonly marks: Uint32Array }[] = await answered(store('formerValues').getAll());
  database.close();
  return {
    users: columns.reduce<number>((sum, column) => sum + JSON.stringify(column, asLongAsItsBytes).length, 0),
    images: (await engine.imageSizes()).find(({ id }) => id === newest?.id)?.bytes ?? 0,
    formerValues: former.reduce((sum, { marks }) => sum + marks.byteLength, 0),
  };
}

/** JSON spells numbers out. */
function asLongAsItsBytes(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? '.'.repeat(value.byteLength) : value;
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
  });
}

/** The whole way of an import; throws when it doesn't do what the file says. */
async function importFile(file: File, expected: { readonly create: number }): Promise<Phases> {
  const begun = performance.now();
  const { mapping } = await engine.openFile(file, {}, noProgress);
  const opened = performance.now();
  const { plan } = await engine.plan({ ...defaultImportOptions, updateExisting: true, mapping }, null);
  const planned = performance.now();
  const result = await engine.commitImport(noProgress);
  const committed = performance.now();
  await engine.closeFile();
  const unmatched = mapping.filter((target) => target === null);
  if (
    !result.ok ||
    plan.counts.rejected > 0 ||
    plan.counts.create !== expected.create ||
    unmatched.length > 0
  ) {
    throw new Error(`Not the import that was expected: ${JSON.stringify({ plan, result, unmatched })}`);
  }
  return { open: opened - begun, plan: planned - opened, commit: committed - planned };
}

function peopleFile(rows: number, changeSeeds: readonly number[]): File {
  return new File([peopleCsvBlob(rows, changedShare, changeSeeds)], 'people.csv', { type: 'text/csv' });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
