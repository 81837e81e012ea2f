import { describe, expect, it, test } from 'vitest';
import type { DirectoryView } from '../../../src/directory/directory';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import type { FileSettings } from '../../../src/domain/csv-file';
import type { ImportProgress, ImportResult } from '../../../src/engine/import-engine';
import { openImport, type ImportSession } from '../../../src/engine/import-session';
import { createKeptMends } from '../../../src/engine/kept-mends';
import { endMessages } from '../../../src/engine/outbox-changes';
import { setPreferences } from '../../../src/engine/team-settings';
import { messagesOfImport } from '../../../src/store/messages';
import { optionsWith } from '../../support/import-case';
import { sampleField, sampleUser } from '../directory/sample-records';
import { forgetCommits, openSameStore, openSession } from './open-session';

describe('the options that a plan’s drop-downs lack (R8)', () => {
  it('are those of the mended rows (R14)', async () => {
    const { session, tools } = await openSession(0);
    const level = sampleField('Level', { type: 'dropDown', options: ['Gold'] });
    await session.write(() => ({ ...emptyChangeSet, fieldsAdded: [level] }));
    const file = new File(['Email,Level\na@example.com,Golt\nb@example.com,Bronze\n'], 'people.csv');
    const imported = await openImport(file, {}, session, tools, () => {});
    const options = optionsWith(['email', level.id]);
    const missing = async () => (await imported.review.plan(options)).missingOptions[level.id];
    expect(await missing()).toEqual(['Golt', 'Bronze']);
    imported.mend({ type: 'cell', record: 0, column: 1, text: 'Silver' });
    expect(await missing()).toEqual(['Silver', 'Bronze']);
  });
});

test('S5, R18: of a garbled file it tells one word, and none of its passwords', async () => {
  const { session, tools } = await openSession(0);
  const fine = 'fine '.repeat(50);
  const file = new File(
    [`Email,Password,Notes\na@example.com,gehei&amp;mÃ¼ber,${fine}JÃ¼rgen O&#39;Neil said so\n`],
    'people.csv',
  );
  const { summary } = await openImport(file, {}, session, tools, () => {});
  expect(summary).toMatchObject({ garbled: 'JÃ¼rgen', escaped: 'O&#39;Neil' });
});

describe('R14: what was mended in a file', () => {
  async function reader() {
    const { session, tools } = await openSession(0);
    const kept = createKeptMends();
    return (file: File, settings: FileSettings = {}) =>
      openImport(file, settings, session, tools, () => {}, kept);
  }
  const people = (name: string) => new File(['Email,Name\na@example,Ann\n'], name, { lastModified: 1 });
  const options = optionsWith(['email', 'firstName']);

  it('is there again when it is read again, also after a look at it with other settings', async () => {
    const read = await reader();
    const imported = await read(people('people.csv'));
    imported.mend({ type: 'cell', record: 0, column: 0, text: 'a@example.com' });
    const asSemicolons = await read(people('people.csv'), { delimiter: ';' });
    expect(asSemicolons.summary.mended).toEqual({ cells: 0, leftOut: 0 });
    const again = await read(people('people.csv'), { delimiter: ',' });
    expect(again.summary.mended).toEqual({ cells: 1, leftOut: 0 });
    expect((await again.review.plan(options)).counts).toMatchObject({ create: 1, rejected: 0 });
  });

  it('is there again after a look at it in another encoding', async () => {
    const read = await reader();
    const imported = await read(people('people.csv'));
    imported.mend({ type: 'cell', record: 0, column: 0, text: 'a@example.com' });
    await read(people('people.csv'), { encoding: 'windows-1252' });
    const again = await read(people('people.csv'), { encoding: 'utf-8' });
    expect(again.summary.mended).toEqual({ cells: 1, leftOut: 0 });
  });

  it('is taken back mend by mend, the newest first', async () => {
    const read = await reader();
    const imported = await read(people('people.csv'));
    const counts = async () => (await imported.review.plan(options)).counts;
    imported.mend({ type: 'cell', record: 0, column: 0, text: 'a@example.com' });
    imported.mend({ type: 'leaveOut', record: 0, isOut: true });
    imported.mend({ type: 'takeBack' });
    expect(await counts()).toMatchObject({ rejected: 1 });
    expect(imported.undoMend()).toBe(true);
    expect(await counts()).toMatchObject({ skipped: 1 });
    expect(imported.undoMend()).toBe(true);
    expect(await counts()).toMatchObject({ create: 1 });
    expect((await read(people('people.csv'))).summary.mended).toEqual({ cells: 1, leftOut: 0 });
    expect(imported.undoMend()).toBe(true);
    expect(await counts()).toMatchObject({ rejected: 1 });
    expect(imported.undoMend()).toBe(false);
  });

  it('is taken back past what changed nothing', async () => {
    const read = await reader();
    const imported = await read(people('people.csv'));
    expect(imported.mend({ type: 'leaveOut', record: 0, isOut: true })).toBe(true);
    const replace = {
      type: 'replace',
      column: 0,
      find: 'nobody',
      replacement: 'x',
      wholeCell: false,
    } as const;
    expect(imported.mend(replace)).toBe(false);
    expect(imported.undoMend()).toBe(true);
    expect((await imported.review.plan(options)).mended).toEqual({ cells: 0, leftOut: 0 });
    expect(imported.undoMend()).toBe(false);
  });

  it('is nothing to another file', async () => {
    const read = await reader();
    const imported = await read(people('people.csv'));
    imported.mend({ type: 'leaveOut', record: 0, isOut: true });
    expect((await read(people('others.csv'))).summary.mended).toEqual({ cells: 0, leftOut: 0 });
    expect((await read(people('people.csv'))).summary.mended).toEqual({ cells: 0, leftOut: 0 });
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
    const { session, tools } = await openSession(0);
    const file = new FileOnDisk([text], 'people.csv');
    const imported = await openImport(file, {}, session, tools, () => {});
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
  const { session, tools } = await openSession(1);
  const rows = Array.from({ length: 3_001 }, (_, row) => `p${row}@example.com`);
  const file = new File([['Email', ...rows].join('\n')], 'people.csv');
  const imported = await openImport(file, {}, session, tools, () => {});
  await forgetCommits(session);
  const outcome = await imported.commitBatches(optionsWith(['email']), null, {
    reasons: async () => [],
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  expect(outcome).toEqual({ ok: false, error: { type: 'planStale' } });
});

describe('R5: an import in batches', () => {
  const options = optionsWith(['email'], { notifyNew: true });
  const reasons = async () => [];

  /** Five rows, two a batch. */
  async function openBatches(text = 'Email\na@a.org\nb@a.org\nc@a.org\nd@a.org\ne@a.org\n') {
    const opened = await openSession(0);
    const { session, tools } = opened;
    await setPreferences(session, { ...session.preferences, importLimit: 2 }, 1);
    await expect.poll(() => session.preferences.importLimit).toBe(2);
    const imported = await openImport(new File([text], 'people.csv'), {}, session, tools, () => {});
    return { ...opened, imported };
  }

  /** Stops when the second batch is about to be written. */
  async function importFirstBatch(imported: ImportSession) {
    const stopping = new AbortController();
    const onProgress = ({ batch }: ImportProgress) => void (batch?.number === 2 && stopping.abort());
    const first = await imported.commitBatches(options, null, {
      reasons,
      onProgress,
      signal: stopping.signal,
    });
    if (!first.ok) throw new Error(first.error.type);
    return first.value;
  }

  function goOn(imported: ImportSession, { record }: ImportResult) {
    const hooks = { reasons, onProgress: () => {}, signal: new AbortController().signal };
    return imported.commitBatches(options, record, hooks);
  }

  it('that is gone on with has the rejected rows of all of it (R14)', async () => {
    const { imported } = await openBatches('Email\na@a.org\nbad 1\nc@a.org\nbad 2\nbad 3\n');
    const counts = { create: 2, rejected: 3 };
    expect(await goOn(imported, await importFirstBatch(imported))).toMatchObject({
      ok: true,
      value: { record: { counts }, rejections: { emailInvalid: 3 } },
    });
    const { blob } = await imported.rejectedRows(reasons);
    expect((await blob.text()).split('\r\n').map((line) => line.split(',')[0])).toEqual([
      'Email',
      'bad 1',
      'bad 2',
      'bad 3',
      '',
    ]);
  });

  it('that is gone on with counts the welcome emails that wait, not those that were sent meanwhile (R21)', async () => {
    const { session, tools, imported } = await openBatches();
    const first = await importFirstBatch(imported);
    expect(first).toMatchObject({ messages: 2, stopped: { type: 'cancelled' } });
    await endMessages(session.store, await messagesOfImport(session.store, first.record.id), 'sent', tools);
    expect(await goOn(imported, first)).toMatchObject({
      ok: true,
      value: { messages: 3, stopped: null },
    });
  });

  it('lists who is missing from all of the file, not only from the batch that is reviewed', async () => {
    const { session, imported } = await openBatches();
    const users = ['a', 'e', 'z'].map((name, order) => sampleUser(order, { email: `${name}@a.org` }));
    await session.write(() => ({ ...emptyChangeSet, usersAdded: users }));
    expect(await imported.review.plan(options)).toMatchObject({ counts: { create: 1 } });
    const missing = await imported.review.missing.window('all', 0, 9);
    expect(missing).toMatchObject({ ok: true, value: { users: [{ email: 'z@a.org' }] } });
  });

  it('says how far it is, and never goes back', async () => {
    const { imported } = await openBatches();
    const seen: number[] = [];
    const onProgress = ({ done }: ImportProgress) => void seen.push(done);
    await imported.commitBatches(options, null, {
      reasons,
      onProgress,
      signal: new AbortController().signal,
    });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBeCloseTo(0.9);
  });
});

test('an import says how far it is, and never goes back: half of it is passwords', async () => {
  const { session, tools } = await openSession(0);
  const file = new File(['Email\na@example.com\nb@example.com\n'], 'people.csv');
  const imported = await openImport(file, {}, session, tools, () => {});
  await imported.review.plan(optionsWith(['email']));
  const seen: (readonly [string, number])[] = [];
  await imported.commit(({ phase, done }) => seen.push([phase, done]), new AbortController().signal);
  expect(seen).toEqual([
    ['passwords', 0],
    ['passwords', 0.5],
    ['writing', 0.5],
  ]);
});

describe('R16: a plan that the directory has overtaken is made again, and says which rows differ', () => {
  const people = ['ada', 'bob', 'cleo'].map((name) => `${name}@example.com`);
  const options = optionsWith(['email', 'workPhone']);
  const progress = () => {};

  it('where another tab edited one of the users, also while the person deals with that', async () => {
    const { imported, others } = await reviewedUpdate();
    await others.write(edited('bob@example.com', '555-0777'));
    expect(await stale(imported)).toBe(true);
    expect(await imported.review.planAgain(options)).toMatchObject({ counts: { update: 3 }, differing: 1 });
    const differing = () => imported.review.rows({ list: 'differing', start: 0, count: 9 });
    const cells = [{ field: 'workPhone', before: '', after: '555-2' }];
    expect(differing()).toMatchObject([{ row: 3, kind: 'update', reviewed: { kind: 'update', cells } }]);
    expect(
      imported.review.rows({ list: 'update', start: 0, count: 9 }).map(({ reviewed }) => reviewed !== null),
    ).toEqual([...[false, true, false]]);

    imported.mend({ type: 'leaveOut', record: 1, isOut: true });
    expect(await imported.review.plan(options)).toMatchObject({ counts: { update: 2 }, differing: 1 });
    expect(differing()).toMatchObject([{ row: 3, kind: 'skipped', reviewed: { kind: 'update' } }]);
    expect(await stale(imported)).toBe(false);
  });

  it('where the other change concerned nobody in the file: none', async () => {
    const { imported, others } = await reviewedUpdate();
    await others.write(() => ({ ...emptyChangeSet, usersAdded: [sampleUser(9)] }));
    expect(await stale(imported)).toBe(true);
    expect(await imported.review.planAgain(options)).toMatchObject({ counts: { update: 3 }, differing: 0 });
    expect(imported.review.rows({ list: 'differing', start: 0, count: 9 })).toEqual([]);
  });

  it('compared with the plan that was shown last, when it is overtaken once more', async () => {
    const { imported, others } = await reviewedUpdate();
    await others.write(edited('bob@example.com', '555-0777'));
    await stale(imported);
    await imported.review.planAgain(options);
    await others.write(edited('cleo@example.com', '555-0888'));
    expect(await stale(imported)).toBe(true);
    expect(await imported.review.planAgain(options)).toMatchObject({ differing: 1 });
    expect(imported.review.rows({ list: 'differing', start: 0, count: 9 })).toMatchObject([{ row: 4 }]);
  });

  /** A review of three updates, and another tab. */
  async function reviewedUpdate() {
    const { session, tools } = await openSession(0);
    const users = people.map((email, order) => sampleUser(order, { email }));
    await session.write(() => ({ ...emptyChangeSet, usersAdded: users }));
    const others = await openSameStore(session);
    const rows = people.map((email, row) => `${email},555-${row + 1}`);
    const file = new File([['Email,Work Phone', ...rows].join('\n')], 'people.csv');
    const imported = await openImport(file, {}, session, tools, progress);
    expect(await imported.review.plan(options)).toMatchObject({ counts: { update: 3 }, differing: 0 });
    return { imported, others };
  }

  function edited(email: string, workPhone: string) {
    return (directory: DirectoryView): ChangeSet => {
      const before = directory.userByEmailKey(email);
      if (before === undefined) throw new Error(`${email} is gone`);
      return { ...emptyChangeSet, usersChanged: [{ before, after: { ...before, workPhone } }] };
    };
  }

  async function stale(imported: ImportSession): Promise<boolean> {
    const outcome = await imported.commit(progress, new AbortController().signal);
    return !outcome.ok && outcome.error.type === 'planStale';
  }
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
