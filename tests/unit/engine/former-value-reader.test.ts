import { expect, it } from 'vitest';
import { createFormerValueReader } from '../../../src/engine/former-value-reader';
import { openSession } from './open-session';

it('asks the store again after a time that it could not be read', async () => {
  const { session } = await openSession(1);
  const { formerValues } = session.store.database;
  let isBroken = true;
  formerValues.hook('reading', (record) => {
    if (isBroken) throw new Error('The connection is lost');
    return record;
  });
  await formerValues.add({ replacements: [], marks: new Uint32Array() });
  const read = createFormerValueReader(session);
  await expect(read()).rejects.toThrow('The connection is lost');
  isBroken = false;
  await expect(read()).resolves.toBeDefined();
});
