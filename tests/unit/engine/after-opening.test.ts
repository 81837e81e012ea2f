import { describe, expect, it } from 'vitest';
import { afterOpening, unlessGone, untilOpen } from '../../../src/engine/after-opening';

describe('calls while the directory is still being read', () => {
  function openSlowly() {
    const heard: string[] = [];
    let end: (isRead: boolean) => void = () => {};
    let opening: Promise<boolean> | null = new Promise<boolean>((resolve) => (end = resolve));
    const engine = afterOpening(
      {
        open: () => heard.push('open'),
        undo: async (id: string) => heard.push(`undo ${id}`),
      },
      () => untilOpen(opening),
      ['open'],
    );
    const over = (isRead: boolean) => {
      end(isRead);
      opening = null;
    };
    return { engine, heard, over };
  }

  it('wait, in their order, with what they were given', async () => {
    const { engine, heard, over } = openSlowly();
    const undone = [engine.undo('1'), engine.undo('2')];
    engine.open();
    expect(heard).toEqual(['open']);
    over(true);
    await Promise.all(undone);
    expect(heard).toEqual(['open', 'undo 1', 'undo 2']);
  });

  it('are left alone when it can’t be read; what the recovery screen asks then is heard', async () => {
    const { engine, heard, over } = openSlowly();
    void engine.undo('1');
    over(false);
    await engine.undo('2');
    expect(heard).toEqual(['undo 2']);
  });
});

describe('calls that fail', () => {
  function engineOf(isGone: boolean) {
    const fail = async () => {
      throw new Error('Database has been closed');
    };
    return unlessGone({ undo: fail, restoreBackup: fail }, async () => isGone, ['restoreBackup']);
  }

  it('say so while the store is there', async () => {
    await expect(engineOf(false).undo()).rejects.toThrow('closed');
  });

  it('D5: say nothing once it has gone, which the page hears by itself', async () => {
    const settled: string[] = [];
    const settle = () => settled.push('undo');
    void engineOf(true).undo().then(settle, settle);
    await new Promise((resolve) => setTimeout(resolve));
    expect(settled).toEqual([]);
  });

  it('say so even then to the recovery screen', async () => {
    await expect(engineOf(true).restoreBackup()).rejects.toThrow('closed');
  });
});
