import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { openImport } from '../../../src/engine/import-session';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { optionsWith } from '../../support/import-case';
import { sampleField } from '../directory/sample-records';
import { openSession } from './open-session';

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
