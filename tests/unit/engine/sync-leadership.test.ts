import { describe, expect, test } from 'vitest';
import { holdLeadership } from '../../../src/engine/sync-leadership';
import { createTabs, type Tabs } from '../../support/sync/tabs';

/** A tab that stands for the lead, and whether it leads. */
function stand(tabs: Tabs) {
  const tab = tabs.open();
  const runs: AbortSignal[] = [];
  const messages: string[] = [];
  const leadership = holdLeadership(
    {
      lead(signal) {
        runs.push(signal);
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      },
      onMessage: ({ type }) => messages.push(type),
    },
    tab.tools,
  );
  return {
    ...tab,
    leadership,
    messages,
    get leads() {
      return runs.filter((signal) => !signal.aborted).length;
    },
    get runs() {
      return runs.length;
    },
  };
}

describe('D5: one tab leads sync', () => {
  test('the first one, for as long as it shows that it is alive', async () => {
    const tabs = createTabs();
    const [first, second, third] = [stand(tabs), stand(tabs), stand(tabs)];
    await tabs.pass(60_000);
    expect([first.leads, second.leads, third.leads]).toEqual([1, 0, 0]);
    expect([first.runs, second.runs, third.runs]).toEqual([1, 0, 0]);
  });

  test('one that is killed is followed at once', async () => {
    const tabs = createTabs();
    const [first, second] = [stand(tabs), stand(tabs)];
    await tabs.pass(10_000);
    first.kill();
    await tabs.pass(100);
    expect(second.leads).toBe(1);
  });

  test('one that is frozen with the lock in its hands is replaced within five seconds', async () => {
    const tabs = createTabs();
    const [first, second, third] = [stand(tabs), stand(tabs), stand(tabs)];
    await tabs.pass(10_000);
    first.freeze();
    await tabs.pass(5_000);
    expect(second.leads + third.leads).toBe(1);
    expect(second.runs + third.runs).toBe(1);
  });

  test('and when it thaws, it has lost the lead, stops its work, and leads again only after the other', async () => {
    const tabs = createTabs();
    const [first, second] = [stand(tabs), stand(tabs)];
    await tabs.pass(10_000);
    first.freeze();
    await tabs.pass(5_000);
    first.thaw();
    await tabs.pass(30_000);
    expect([first.leads, second.leads]).toEqual([0, 1]);
    expect([first.runs, second.runs]).toEqual([1, 1]);
    second.leadership.end();
    await tabs.pass(100);
    expect([first.leads, first.runs, second.leads]).toEqual([1, 2, 0]);
  });

  test('a lead that has ended by itself, because another leader has written, is begun anew within five seconds', async () => {
    const tabs = createTabs();
    let runs = 0;
    const lead = () => (runs++ === 0 ? Promise.resolve() : new Promise<void>(() => {}));
    holdLeadership({ lead, onMessage() {} }, tabs.open().tools);
    await tabs.pass(5_000);
    expect(runs).toBe(2);
  });

  test('any tab can have the leader begin anew, also after a thaw', async () => {
    const tabs = createTabs();
    const [first, second] = [stand(tabs), stand(tabs)];
    await tabs.pass(1_000);
    second.leadership.restart();
    await tabs.pass(100);
    expect([first.leads, first.runs]).toEqual([1, 2]);
    first.freeze();
    await tabs.pass(5_000);
    first.thaw();
    await tabs.pass(1_000);
    first.leadership.restart();
    await tabs.pass(100);
    expect([second.leads, second.runs, first.leads]).toEqual([1, 2, 0]);
  });

  /** A tab that was frozen while it led, has thawed, and whose work of that time goes on until `ends` says so. */
  async function lateTab(tabs: Tabs) {
    const { tools, freeze, thaw } = tabs.open();
    const ends: (() => void)[] = [];
    const lead = () => new Promise<void>((resolve) => ends.push(resolve));
    holdLeadership({ lead, onMessage() {} }, tools);
    const second = stand(tabs);
    freeze();
    await tabs.pass(5_000);
    thaw();
    await tabs.pass(1_000);
    expect([ends.length, second.leads]).toEqual([1, 1]);
    return { ends, second };
  }

  test('work that doesn’t end with its lead is no sign of life', async () => {
    const tabs = createTabs();
    const { ends, second } = await lateTab(tabs);
    second.freeze();
    await tabs.pass(5_000);
    expect(ends).toHaveLength(2);
  });

  test('and when it ends, the next lead of its tab goes on', async () => {
    const tabs = createTabs();
    const { ends, second } = await lateTab(tabs);
    second.kill();
    await tabs.pass(1_000);
    const third = stand(tabs);
    ends[0]?.();
    await tabs.pass(10_000);
    expect([ends.length, third.runs]).toEqual([2, 0]);
  });

  test('a tab that is opened later hears how sync stands', async () => {
    const tabs = createTabs();
    const first = stand(tabs);
    first.leadership.tell({ type: 'status', status: { type: 'idle', waiting: 0 } });
    const later = stand(tabs);
    await tabs.pass(2_000);
    expect(later.messages).toContain('status');
  });

  test('a tab that has ended leads no more, takes nobody’s lead, and hears nothing', async () => {
    const tabs = createTabs();
    const [first, second] = [stand(tabs), stand(tabs)];
    await tabs.pass(1_000);
    first.leadership.end();
    await tabs.pass(10_000);
    expect([second.leads, second.runs]).toEqual([1, 1]);
    second.leadership.tell({ type: 'wake' });
    expect(first.messages).toEqual([]);
    second.leadership.end();
    await tabs.pass(10_000);
    expect([first.runs, second.runs]).toEqual([1, 1]);
  });

  test('one that ended while it waited for the lead never gets it', async () => {
    const tabs = createTabs();
    const [first, second] = [stand(tabs), stand(tabs)];
    second.leadership.end();
    await tabs.pass(1_000);
    first.kill();
    await tabs.pass(10_000);
    expect(second.runs).toBe(0);
  });

  test('one that is to begin anew and ends at that moment doesn’t', async () => {
    const tabs = createTabs();
    const first = stand(tabs);
    await tabs.pass(1_000);
    first.leadership.restart();
    first.leadership.end();
    await tabs.pass(1_000);
    expect(first.runs).toBe(1);
  });
});
