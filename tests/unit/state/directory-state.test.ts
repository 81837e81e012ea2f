import { describe, expect, it } from 'vitest';
import { packGroups } from '../../../src/domain/packed-groups';
import { defaultPreferences } from '../../../src/domain/preferences';
import { err, ok } from '../../../src/domain/result';
import { idleOutbox } from '../../../src/engine/idle-outbox';
import type { DirectoryState, Engine } from '../../../src/engine/engine';
import { createCanary } from '../../../src/state/canary';
import { forbiddenStorage } from '../../support/device-storage';
import { LiveDirectory } from '../../../src/state/directory-state.svelte';

type Opening = Pick<Engine, 'open'>;

const state: DirectoryState = {
  version: 3,
  userCount: 500,
  groups: packGroups([]),
  customFields: [],
  preferences: defaultPreferences,
  passwordsToHash: 0,
  outbox: idleOutbox,
};

function liveDirectory(): LiveDirectory {
  return new LiveDirectory(createCanary(forbiddenStorage));
}

describe('D5: the data is deleted while it is being read', () => {
  const closed = { type: 'failed', failure: { type: 'closed', reason: 'lost' } };

  it('after the first users were shown: that is said, and not that the rest was damaged', async () => {
    const live = liveDirectory();
    const engine: Opening = {
      async open(_onState, onClosed, onFailure) {
        setTimeout(() => {
          void onClosed?.('lost');
          void onFailure?.({ type: 'damaged', detail: 'DatabaseClosedError' });
        });
        return ok(state);
      },
    };
    await live.open(engine);
    expect(live.status.type).toBe('ready');
    await expect.poll(() => live.status).toEqual(closed);
  });

  it.each([
    ['that it can’t be read', err({ type: 'damaged' as const, detail: 'DatabaseClosedError' })],
    ['what it was', ok(state)],
  ])('before anything was shown: that is said, even when the answer is %s', async (_answer, opened) => {
    const live = liveDirectory();
    const engine: Opening = {
      async open(_onState, onClosed) {
        void onClosed?.('lost');
        return opened;
      },
    };
    await live.open(engine);
    expect(live.status).toEqual(closed);
  });
});
