import { describe, expect, it, vi } from 'vitest';
import { WindowLoader, type RowWindow } from '../../../src/ui/shared/window-loader.svelte';

interface Request {
  readonly start: number;
  readonly count: number;
  readonly answer: (matching: number, name?: string) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

const quiet = { top: () => undefined, failure: () => undefined };

/** Lets everything happen that waits for nothing but promises. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

function fakeEngine() {
  const requests: Request[] = [];
  const load = (start: number, count: number) =>
    new Promise<RowWindow<string>>((resolve, reject) => {
      requests.push({
        start,
        count,
        answer: async (matching, name = 'row') => {
          const length = Math.max(0, Math.min(count, matching - start));
          resolve({ matching, rows: Array.from({ length }, (_, offset) => `${name} ${start + offset}`) });
          await settle();
        },
        fail: async (error) => {
          reject(error);
          await settle();
        },
      });
    });
  const request = (index: number): Request => {
    const found = requests[index];
    if (found === undefined) throw new Error(`There are only ${requests.length} requests.`);
    return found;
  };
  return { requests, load, request };
}

describe('windows of a long list', () => {
  it('shows the top of a list, and asks for nothing while it is near', async () => {
    const { requests, load, request } = fakeEngine();
    const loader = new WindowLoader<string>(quiet);
    loader.show(load, true);
    await request(0).answer(1000);
    loader.want(5, 25);
    expect(loader.shown.matching).toBe(1000);
    expect(loader.row(0)).toBe('row 0');
    expect(requests).toHaveLength(1);
  });

  it('asks for some rows on each side of those in sight, and for none above the top', async () => {
    const { load, request } = fakeEngine();
    const loader = new WindowLoader<string>(quiet);
    loader.want(0, 20);
    loader.show(load, true);
    expect(request(0)).toMatchObject({ start: 0, count: 20 + 48 });
    await request(0).answer(1000);
    loader.want(500, 520);
    expect(request(1)).toMatchObject({ start: 500 - 48, count: 48 + 20 + 48 });
  });

  it('what is out of sight follows when the list has been quiet for a moment', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const loader = new WindowLoader<string>(quiet);
      const show = async (name: string) => {
        loader.show(async () => ({ matching: 1, rows: [name] }), true);
        await vi.advanceTimersByTimeAsync(200);
      };
      await show('first');
      expect(loader.settledRow(0)).toBeUndefined();
      await show('second');
      expect([loader.row(0), loader.settledRow(0)]).toEqual(['second', undefined]);
      await vi.advanceTimersByTimeAsync(100);
      expect(loader.settledRow(0)).toBe('second');
    } finally {
      vi.useRealTimers();
    }
  });

  it('knows whether any of the rows in sight is there', async () => {
    const { load, request } = fakeEngine();
    const loader = new WindowLoader<string>(quiet);
    expect(loader.hasAny(0, 20)).toBe(true);
    loader.show(load, true);
    await request(0).answer(1000);
    const { end } = loader.shown;
    expect(loader.hasAny(0, 20)).toBe(true);
    expect(loader.hasAny(end - 1, end + 20)).toBe(true);
    expect(loader.hasAny(end, end + 20)).toBe(false);
  });

  it('says that rows are shown when they are, so that what goes with them is drawn at once', async () => {
    const loader = new WindowLoader<string>(quiet);
    const said: unknown[] = [];
    const onshown = () => said.push(loader.row(0));
    loader.show(async () => ({ matching: 1, rows: ['row 0'], onshown }), true);
    await settle();
    expect(said).toEqual(['row 0']);
  });

  it('keeps the last window until the next one is there', async () => {
    const { load, request } = fakeEngine();
    const loader = new WindowLoader<string>(quiet);
    loader.show(load, true);
    await request(0).answer(1000);
    loader.want(500, 520);
    expect(loader.row(0)).toBe('row 0');
    await request(1).answer(1000);
    expect(loader.row(0)).toBeUndefined();
    expect(loader.row(510)).toBe('row 510');
  });

  it('asks for one window at a time, and then for the last wish alone', async () => {
    const { requests, load, request } = fakeEngine();
    const loader = new WindowLoader<string>(quiet);
    loader.show(load, true);
    await request(0).answer(100_000);
    for (const first of [1000, 2000, 3000, 4000]) loader.want(first, first + 20);
    expect(requests).toHaveLength(2);
    await request(1).answer(100_000);
    expect(requests).toHaveLength(3);
    await request(2).answer(100_000);
    expect(loader.row(4000)).toBe('row 4000');
    expect(requests).toHaveLength(3);
  });

  it('goes to the top of another list just before it shows it', async () => {
    const { load, request } = fakeEngine();
    const shownAtTop: (string | undefined)[] = [];
    const loader: WindowLoader<string> = new WindowLoader({
      ...quiet,
      top: () => shownAtTop.push(loader.row(510)),
    });
    loader.show(load, true);
    await request(0).answer(1000, 'old');
    loader.want(500, 520);
    await request(1).answer(1000, 'old');
    const other = fakeEngine();
    loader.show(other.load, true);
    loader.want(510, 530);
    expect(other.request(0).start).toBe(0);
    await other.request(0).answer(3, 'new');
    expect(shownAtTop.at(-1)).toBe('old 510');
    expect(loader.row(0)).toBe('new 0');
  });

  it('stays where it is when the same list has changed', async () => {
    const { load, request } = fakeEngine();
    let timesAtTop = 0;
    const loader = new WindowLoader<string>({ ...quiet, top: () => timesAtTop++ });
    loader.show(load, true);
    await request(0).answer(1000);
    loader.want(500, 520);
    await request(1).answer(1000);
    loader.show(load, false);
    await request(2).answer(1000, 'changed');
    expect(loader.row(500)).toBe('changed 500');
    expect(timesAtTop).toBe(1);
  });

  it('keeps what it shows when a load fails, says so, and tries again at the next wish', async () => {
    const { requests, load, request } = fakeEngine();
    const failures: unknown[] = [];
    const loader = new WindowLoader<string>({ ...quiet, failure: (error) => failures.push(error) });
    loader.show(load, true);
    await request(0).answer(1000);
    loader.want(500, 520);
    await request(1).fail(new Error('gone'));
    expect(failures).toEqual([new Error('gone')]);
    expect(loader.row(0)).toBe('row 0');
    expect(requests).toHaveLength(2);
    loader.want(501, 521);
    await request(2).answer(1000);
    expect(loader.row(501)).toBe('row 501');
  });

  it('does not ask for ever when a list answers fewer rows than it has', async () => {
    const { requests, load, request } = fakeEngine();
    const loader = new WindowLoader<string>(quiet);
    loader.show((start, count) => load(start, count).then(({ matching }) => ({ matching, rows: [] })), true);
    await request(0).answer(30);
    expect(requests).toHaveLength(1);
  });
});
