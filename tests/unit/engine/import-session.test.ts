import 'fake-indexeddb/auto';
import { describe, expect, it, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { openImport } from '../../../src/engine/import-session';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { optionsWith } from '../../support/import-case';
import { sampleField } from '../directory/sample-records';
import { forgetCommits, openSession } from './open-session';

describe('the options that a plan’s drop-downs lack (R8)', () => {
  it('are those of the mended rows (R14)', async () => {
    const key = await createSealingKey();
    const { session, tools } = await openSession(0, key);
    const level = sampleField('Level', { type: 'dropDown', options: ['Gold'] });
    await session.write(() => ({ ...emptyChangeSet, fieldsAdded: [level] }));
    const file = new File(['Email,Level\na@example.com,Golt\nb@example.com,Bronze\n'], 'people.csv');
    const imported = await openImport(file, {}, session, { ...tools, sealingKey: tools.key }, () => {});
    const options = optionsWith(['email', level.id]);
    const missing = async () => (await imported.plan(options)).missingOptions[level.id];
    expect(await missing()).toEqual(['Golt', 'Bronze']);
    imported.mend({ type: 'cell', record: 0, column: 1, text: 'Silver' });
    expect(await missing()).toEqual(['Silver', 'Bronze']);
  });
});

describe('R5: a file over the limit that is overwritten between its review and its import', () => {
  const rows = (domain: string) => Array.from({ length: 3_001 }, (_, row) => `p${row}@${domain}`);
  const reviewed = ['Email', ...rows('one.example.com')].join('\n');
  const others = ['Email', ...rows('two.example.com')].join('\n');

  it('is noticed, also where the browser reads on without a word', async () => {
    expect(await importedAs(reviewed, (file) => file.overwrite(others))).toEqual({ type: 'fileUnreadable' });
  });

  it('is said to be unreadable where the browser says so', async () => {
    expect(await importedAs(reviewed, (file) => file.remove())).toEqual({ type: 'fileUnreadable' });
  });

  it('is imported when it still says the same', async () => {
    expect(await importedAs(reviewed, (file) => file.overwrite(reviewed))).toBeNull();
  });

  /** What the import in batches failed with, if it did; then the directory is as it was. */
  async function importedAs(text: string, change: (file: FileOnDisk) => void) {
    const key = await createSealingKey();
    const { session, tools } = await openSession(0, key);
    const file = new FileOnDisk([text], 'people.csv');
    const imported = await openImport(file, {}, session, { ...tools, sealingKey: tools.key }, () => {});
    change(file);
    const outcome = await imported.commitBatches(optionsWith(['email']), null, {
      reasons: async (issues) => issues.map(() => ''),
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    expect(session.directory.userCount).toBe(outcome.ok ? 3_001 : 0);
    return outcome.ok ? null : outcome.error;
  }
});

test('R5: a batch on a disk that is older than what this tab knows ends the import: trying again would never', async () => {
  const key = await createSealingKey();
  const { session, tools } = await openSession(1, key);
  const rows = Array.from({ length: 3_001 }, (_, row) => `p${row}@example.com`);
  const file = new File([['Email', ...rows].join('\n')], 'people.csv');
  const imported = await openImport(file, {}, session, { ...tools, sealingKey: tools.key }, () => {});
  await forgetCommits(session);
  const outcome = await imported.commitBatches(optionsWith(['email']), null, {
    reasons: async () => [],
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  expect(outcome).toEqual({ ok: false, error: { type: 'planStale' } });
});

/** A chosen file as Firefox reads it: whatever the disk holds by then, up to the size that it had. */
class FileOnDisk extends File {
  #now: Blob = new Blob([this]);

  overwrite(text: string): void {
    this.#now = new Blob([text]).slice(0, this.size);
  }

  remove(): void {
    this.#now = new Blob();
  }

  override slice(start?: number, end?: number): Blob {
    return this.#now.slice(start, end);
  }
}
