/**
 * The bench's page: drives Rollcall's engine through its real interface, and the raw libraries in a worker beside it, on the
 * same files. `bench.ts` calls what it puts on `window`.
 */
import * as Comlink from 'comlink';
import type { CustomField } from '../../../src/domain/field';
import { defaultImportOptions } from '../../../src/domain/import-options';
import { defaultPreferences } from '../../../src/domain/preferences';
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
  readonly open: number;
  readonly plan: number;
  readonly commit: number;
}

export interface BenchPage {
  /** Opens the engine; first of all. */
  open(): Promise<void>;
  /** Fills an empty directory with so many users. */
  fill(rows: number): Promise<void>;
  /** Fills an empty directory with so many users of so many custom fields. */
  fillWide(rows: number, fields: number): Promise<void>;
  /** Imports the people of `fill` with the changes of so many rounds, 20 % in each; the last round's are new. */
  importRound(rows: number, round: number): Promise<Times>;
  exportRound(rows: number): Promise<Times>;
  /** Selects everybody, moves them to a group and takes that back; each must be one commit. */
  moveRound(): Promise<MoveTimes>;
}

/** Milliseconds. */
export interface MoveTimes {
  readonly move: number;
  readonly undo: number;
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

window.bench = { open, fill, fillWide, importRound, exportRound, moveRound };

let version = 0;

async function open(): Promise<void> {
  const opened = await engine.open(Comlink.proxy((state) => void (version = state.version)));
  if (!opened.ok) throw new Error(`The store can't be opened: ${opened.error.type}`);
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

async function importRound(rows: number, round: number): Promise<Times> {
  const file = peopleFile(
    rows,
    Array.from({ length: round }, (_, index) => index + 2),
  );
  await raw.clear();
  const rawTime = await timed(() => raw.importFile(file));
  const phases = await importFile(file, { create: 0 });
  return { raw: rawTime, rollcall: phases.open + phases.plan + phases.commit, phases };
}

async function exportRound(rows: number): Promise<Times> {
  await raw.readRows(peopleFile(rows, []));
  const rawTime = await timed(() => raw.unparse());
  const rollcall = await timed(async () => {
    const { blob } = await engine.exportUsers(null, '2026-01-01');
    if (blob.size < rows * 20) throw new Error('The export is too small to be true');
  });
  return { raw: rawTime, rollcall };
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

/** The whole way of an import; throws when it doesn't do what the file says. */
async function importFile(file: File, expected: { readonly create: number }): Promise<Phases> {
  const begun = performance.now();
  const { mapping } = await engine.openFile(file, {}, noProgress);
  const opened = performance.now();
  const plan = await engine.plan({ ...defaultImportOptions, updateExisting: true, mapping });
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
