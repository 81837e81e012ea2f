/** The part of the engine's interface that imports: the file that is open, and the run that is under way. */
import { fillRandom } from '../passwords/fill-random';
import { readImport } from '../store/history';
import { csvName } from './csv-name';
import type { DirectoryServices } from './directory-services';
import { takeGeneratedPasswords } from './generated-passwords';
import type { ImportEngine } from './import-engine';
import { openImport, type ImportSession } from './import-session';
import { createKeptMends } from './kept-mends';
import { passwordsFile } from './passwords-file';
import { exportMappings, forgetMapping, importMappings } from './remembered-mappings';
import type { Surroundings } from './surroundings';

/** @param services of the open directory; throws before it is open */
export function createImports(
  services: () => Pick<DirectoryServices, 'session' | 'edits' | 'deviceKey' | 'hashMore'>,
  surroundings: Pick<Surroundings, 'now' | 'newId'>,
): ImportEngine {
  let current: ImportSession | null = null;
  let running: AbortController | null = null;
  let keptMends = createKeptMends();

  function open(): ImportSession {
    if (current === null) throw new Error('No file is open');
    return current;
  }

  /** What it does can be cancelled; what it has committed, also when it broke off, may have passwords to hash. */
  async function run<Outcome>(work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
    running = new AbortController();
    try {
      return await work(running.signal);
    } finally {
      running = null;
      services().hashMore();
    }
  }

  return {
    async openFile(file, settings, onProgress) {
      current = null;
      const { session, deviceKey } = services();
      const tools = { ...surroundings, fill: fillRandom, key: deviceKey };
      current = await openImport(file, settings, session, tools, onProgress, keptMends);
      return current.summary;
    },
    async closeFile() {
      current = null;
      keptMends = createKeptMends();
    },
    columnOptions: async (column) => open().columnOptions(column),
    guessField: async (column) => open().guessField(column),
    async plan(options, inSight) {
      const { review } = open();
      const plan = await review.plan(options);
      return { plan, rows: inSight === null ? [] : review.rows(inSight) };
    },
    planAgain: async (options) => open().review.planAgain(options),
    reviewRows: async (slice) => open().review.rows(slice),
    missingUsers: async (scope, start, count) => open().review.missing.window(scope, start, count),
    selectMissing: async (change) => open().review.missing.select(change),
    moveMissing: async (groupName) => services().edits.move(open().review.missing.selected(), groupName),
    removeMissing: async () => services().edits.remove(open().review.missing.selected()),
    forgetMapping: (headers) => forgetMapping(services().session, headers),
    exportMappings: async () => exportMappings(services().session),
    importMappings: (file) => importMappings(services().session, file),
    cellText: async (record, field) => open().review.cellText(record, field),
    mend: async (mend) => open().mend(mend),
    undoMend: async () => open().undoMend(),
    commitImport: (onProgress) => run((signal) => open().commit(onProgress, signal)),
    importInBatches: (options, stoppedImportId, reasons, onProgress) =>
      run(async (signal) => {
        const { store } = services().session;
        const earlier = stoppedImportId === null ? undefined : await readImport(store, stoppedImportId);
        return open().commitBatches(options, earlier ?? null, { reasons, onProgress, signal });
      }),
    async cancelImport() {
      running?.abort();
    },
    rejectedRows: (reasons) => open().rejectedRows(reasons),
    async generatedPasswords(importId) {
      const { session, deviceKey } = services();
      const passwords = await takeGeneratedPasswords(session, await deviceKey(), importId);
      if (passwords.length === 0) return null;
      const record = await readImport(session.store, importId);
      return passwordsFile(csvName('passwords', record?.fileName ?? importId), passwords, session.directory);
    },
  };
}
