/** What the bench says: a table for people beside the promises of DESIGN, and the same numbers as JSON. */

export interface Ratio {
  /** Rollcall's median time divided by the raw libraries'. */
  readonly ratio: number;
  readonly rollcallMs: number;
  readonly rawMs: number;
  /** What the median import's time is made of. */
  readonly phasesMs?: Readonly<Record<string, number>>;
}

/** A first push or pull, and how the page answered meanwhile. */
export interface SyncRatio extends Ratio {
  readonly longestFrameMs: number;
  readonly longestSearchMs: number;
}

export interface Measurements {
  readonly import3k: Ratio;
  readonly import100k: Ratio;
  readonly import1m: Ratio | null;
  /** The same imports as `import100k`: what undoing them needs is written in their own transaction. */
  readonly importImages100k: Ratio;
  /** From the question what an undo would do to the end of its transaction. */
  readonly undo100k: Ratio;
  /** What the newest import of so many rows keeps for its undo, and its marks of former values, against all users in the store. */
  readonly storeGrowth: {
    readonly ratio: number;
    readonly imagesKb: number;
    readonly formerValuesKb: number;
    readonly usersKb: number;
  };
  /** From Enter in a mended cell to the paint of the counts that follow from it. */
  readonly mend3k: { readonly p95Ms: number; readonly medianMs: number; readonly edits: number };
  readonly search100k: { readonly p95Ms: number; readonly medianMs: number; readonly keystrokes: number };
  /** Of all columns, up and down, the slowest. */
  readonly sort100k: { readonly worstMs: number; readonly column: string };
  /** Selecting everybody and moving them to a group, and its undo, against the raw libraries' import of as many rows. */
  readonly moveAll100k: {
    readonly ratio: number;
    readonly undoRatio: number;
    readonly moveMs: number;
    readonly undoMs: number;
    readonly rawMs: number;
  };
  /** The most frames in a row that showed no row while the list was dragged from end to end. */
  readonly drag100k: { readonly blankFrames: number };
  /** Users with many custom fields; null when they were left out. */
  readonly wide100k: {
    readonly fields: number;
    readonly startMs: number;
    readonly searchP95Ms: number;
    readonly sortWorstMs: number;
    readonly blankFrames: number;
  } | null;
  readonly start100k: { readonly ratio: number; readonly filledMs: number; readonly emptyMs: number };
  readonly export100k: Ratio;
  readonly syncPush100k: SyncRatio;
  readonly syncPull100k: SyncRatio;
  /** Kilobytes of 1,024 bytes. */
  readonly pageJsGzipKb: number;
}

interface Line {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly promise: number;
  readonly detail: string;
}

/** Prints the table, beside the promises when they were made for so many rows. */
export function report(
  measured: Measurements,
  rows: { readonly small: number; readonly medium: number; readonly large: number | null },
  againstPromises: boolean,
): void {
  const count = (number: number) => number.toLocaleString('en');
  const times = ({ rollcallMs, rawMs, phasesMs }: Ratio) => {
    const phases = Object.entries(phasesMs ?? {}).map(([phase, ms]) => `${phase} ${ms.toFixed(0)}`);
    const detail = phases.length > 0 ? ` (${phases.join(', ')})` : '';
    return `${rollcallMs.toFixed(0)} ms${detail}; raw libraries ${rawMs.toFixed(0)} ms`;
  };
  const { import3k, import100k, import1m, importImages100k, undo100k, storeGrowth, mend3k } = measured;
  const { search100k, sort100k, moveAll100k, drag100k, wide100k, start100k, export100k } = measured;
  const { syncPush100k, syncPull100k, pageJsGzipKb } = measured;
  const ratioLine = (what: string, of: Ratio, promise: number): Line => ({
    what,
    measured: of.ratio,
    unit: '×',
    promise,
    detail: times(of),
  });
  const syncLines = (what: string, of: SyncRatio): readonly Line[] => [
    ratioLine(what, of, 1.5),
    {
      what: `${what}, longest frame`,
      measured: of.longestFrameMs,
      unit: 'ms',
      promise: 50,
      detail: `longest search ${of.longestSearchMs.toFixed(0)} ms`,
    },
  ];
  const lines: readonly Line[] = [
    ratioLine(`import of ${count(rows.small)} rows`, import3k, 0.15),
    ratioLine(`import of ${count(rows.medium)} rows`, import100k, 0.1),
    ...(import1m === null ? [] : [ratioLine(`import of ${count(rows.large ?? 0)} rows`, import1m, 0.15)]),
    ratioLine('the same, with what undoing it needs', importImages100k, 0.12),
    ratioLine(`undo of an import of ${count(rows.medium)} rows`, undo100k, 0.1),
    {
      what: 'what that import keeps, against the users in the store',
      measured: storeGrowth.ratio,
      unit: '×',
      promise: 1,
      detail: `images ${storeGrowth.imagesKb.toFixed(0)} KB, marks of former values ${storeGrowth.formerValuesKb.toFixed(0)} KB; users ${storeGrowth.usersKb.toFixed(0)} KB`,
    },
    {
      what: `a mended cell of ${count(rows.small)} rows, Enter to paint, p95`,
      measured: mend3k.p95Ms,
      unit: 'ms',
      promise: 100,
      detail: `median ${mend3k.medianMs.toFixed(0)} ms of ${mend3k.edits} edits`,
    },
    {
      what: `search over ${count(rows.medium)} users, key to paint, p95`,
      measured: search100k.p95Ms,
      unit: 'ms',
      promise: 50,
      detail: `median ${search100k.medianMs.toFixed(0)} ms of ${search100k.keystrokes} keystrokes`,
    },
    {
      what: `sort ${count(rows.medium)} users, click to paint, worst column`,
      measured: sort100k.worstMs,
      unit: 'ms',
      promise: 150,
      detail: sort100k.column,
    },
    {
      what: `drag through ${count(rows.medium)} users, blank frames in a row`,
      measured: drag100k.blankFrames,
      unit: '',
      promise: 1,
      detail: '',
    },
    {
      what: `move ${count(rows.medium)} users to a group`,
      measured: moveAll100k.ratio,
      unit: '×',
      promise: 0.15,
      detail: `${moveAll100k.moveMs.toFixed(0)} ms; raw libraries' import ${moveAll100k.rawMs.toFixed(0)} ms`,
    },
    {
      what: 'undo of that',
      measured: moveAll100k.undoRatio,
      unit: '×',
      promise: 0.15,
      detail: `${moveAll100k.undoMs.toFixed(0)} ms`,
    },
    {
      what: `start with ${count(rows.medium)} users`,
      measured: start100k.ratio,
      unit: '×',
      promise: 2,
      detail: `${start100k.filledMs.toFixed(0)} ms; empty ${start100k.emptyMs.toFixed(0)} ms`,
    },
    ...(wide100k === null
      ? []
      : [
          {
            what: `search with ${wide100k.fields} custom fields, p95`,
            measured: wide100k.searchP95Ms,
            unit: 'ms',
            promise: 50,
            detail: `start ${wide100k.startMs.toFixed(0)} ms, sort ${wide100k.sortWorstMs.toFixed(0)} ms, blank frames ${wide100k.blankFrames}`,
          },
        ]),
    ratioLine(`export of ${count(rows.medium)} users`, export100k, 1.2),
    ...syncLines(`first push of ${count(rows.medium)} users`, syncPush100k),
    ...syncLines(`first pull of ${count(rows.medium)} users`, syncPull100k),
    {
      what: 'page JavaScript before the first rows, gzipped',
      measured: pageJsGzipKb,
      unit: 'KB',
      promise: 60,
      detail: '',
    },
  ];
  for (const { what, measured: value, unit, promise, detail } of lines) {
    const number = `${value.toFixed(unit === '×' ? 3 : 1)} ${unit}`.padStart(9);
    const verdict = againstPromises ? `${value <= promise ? '✓' : '✗'} ≤ ${String(promise).padEnd(5)}` : '';
    console.log(`${what.padEnd(52)} ${number}  ${verdict} ${detail}`);
  }
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The smallest value that so large a share of the values doesn't exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
