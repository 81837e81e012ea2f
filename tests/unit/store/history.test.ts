import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { nothingRemoved } from '../../../src/domain/before-images';
import { emptyChangeSet } from '../../../src/domain/change-set';
import type { User } from '../../../src/domain/user';
import { beforeImageRecords, removedRecords } from '../../../src/store/before-images';
import { readImageSizes } from '../../../src/store/history';
import { openStore } from '../../../src/store/open-store';
import type { BeforeImageRecord } from '../../../src/store/schema';
import { sampleImport, sampleUsers } from '../directory/sample-records';

const importRecord = sampleImport('one');

/** Cities and phones repeat among so many, names and emails don't. */
const users: readonly User[] = sampleUsers(6_000).map((user, at) => ({
  ...user,
  workPhone: `+1 555 01${at % 50}`,
  notes: at % 3 === 0 ? `Met in city ${at % 40}` : '',
  custom: { city: `City ${at % 40}` },
  passwordHash: `$argon2id$v=19$m=19456,t=2,p=1$${at}`,
  createdAt: 1_780_000_000_000 + (at % 7),
}));

/** What readers are told of the one import, by the bytes of a structured clone, which is what IndexedDB keeps. */
async function toldByActual(records: readonly BeforeImageRecord[]): Promise<number> {
  const opened = await openStore({ name: `rollcall-${crypto.randomUUID()}` });
  if (!opened.ok) throw new Error(opened.error.type);
  await opened.value.database.beforeImages.bulkAdd([...records]);
  const told = await readImageSizes(opened.value);
  expect([...told.keys()]).toEqual(['one']);
  const actual = records.reduce((bytes, record) => bytes + serialize(record).byteLength, 0);
  return (told.get('one') ?? 0) / actual;
}

const removed = removedRecords({ ...nothingRemoved('one'), users });
const images = beforeImageRecords({ ...emptyChangeSet, usersAdded: users, importRecord }, 1);

test.each([
  ['what an undo took away', removed],
  ['what an import changed', images],
  ['both together', [...images, ...removed]],
])('%s is told with as many bytes as it takes, give or take a quarter', async (_what, records) => {
  const ratio = await toldByActual(records);
  expect(ratio).toBeGreaterThan(0.8);
  expect(ratio).toBeLessThan(1.25);
});
