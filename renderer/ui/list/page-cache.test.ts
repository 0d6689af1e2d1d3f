import { describe, expect, test } from 'vitest';
import { type LoadPage, PAGE_SIZE, PageCache } from './page-cache.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function numbers(total: number, prefix = 'row') {
  const asked: number[] = [];
  const load: LoadPage<string> = (offset, limit) => {
    asked.push(offset);
    const length = Math.max(0, Math.min(limit, total - offset));
    return Promise.resolve({ rows: Array.from({ length }, (_, at) => `${prefix} ${offset + at}`), total });
  };
  return { load, asked };
}

describe('the rows of a long list', () => {
  test('a million rows are known by their first page', async () => {
    const cache = new PageCache<string>();
    const source = numbers(1_000_000);

    cache.open(source.load);
    await settled();

    expect(cache.getState()).toMatchObject({ status: 'ready', total: 1_000_000 });
    expect(cache.rowAt(7)).toBe('row 7');
    expect(source.asked).toEqual([0]);
  });

  test('only the pages on the screen are fetched, once each', async () => {
    const cache = new PageCache<string>();
    const source = numbers(1_000_000);
    cache.open(source.load);
    await settled();

    cache.want(500_090, 500_110);
    cache.want(500_090, 500_110);
    await settled();

    expect(source.asked).toEqual([0, 500_000, 500_100]);
    expect(cache.rowAt(500_100)).toBe('row 500100');
  });

  test('a list whose pages count only so far is scrolled to its end once the whole count is known', async () => {
    const cache = new PageCache<string>();
    const source = numbers(40_000);
    const soFar: LoadPage<string> = async (offset, limit, signal) => ({
      ...(await source.load(offset, limit, signal)),
      total: 10_000,
      exact: false,
    });
    cache.open(soFar);
    await settled();
    expect(cache.getState()).toMatchObject({ total: 10_000, more: true });

    cache.know(40_000);
    cache.want(39_990, 39_999);
    await settled();

    expect(cache.getState()).toMatchObject({ total: 40_000, more: false });
    expect(cache.rowAt(39_999)).toBe('row 39999');
    cache.open(soFar);
    await settled();
    expect(cache.getState()).toMatchObject({ total: 10_000, more: true });
  });

  test('the old rows stay until the first page of a new search is there', async () => {
    const cache = new PageCache<string>();
    cache.open(numbers(300, 'old').load);
    await settled();

    cache.open(numbers(2, 'new').load);

    expect([cache.rowAt(0), cache.getState().stale]).toEqual(['old 0', true]);
    await settled();
    expect([cache.rowAt(0), cache.rowAt(2), cache.getState().total]).toEqual(['new 0', undefined, 2]);
  });

  test('an answer to an earlier search never overtakes the later one', async () => {
    const cache = new PageCache<string>();
    let answerSlow: (() => void) | undefined;
    cache.open(
      () =>
        new Promise((resolve) => {
          answerSlow = () => resolve({ rows: ['slow'], total: 1 });
        }),
    );
    cache.open(numbers(1, 'fast').load);
    await settled();

    answerSlow?.();
    await settled();

    expect(cache.rowAt(0)).toBe('fast 0');
  });

  test('a page that could not be read is an error, and a retry fetches it again', async () => {
    const cache = new PageCache<string>();
    let broken = true;
    const source = numbers(5);
    cache.open((...asked) => (broken ? Promise.reject(new Error('disk')) : source.load(...asked)));
    await settled();
    expect(cache.getState().status).toBe('error');

    broken = false;
    cache.retry();
    await settled();

    expect([cache.getState().status, cache.rowAt(4)]).toEqual(['ready', 'row 4']);
  });

  test('after a change only what is seen is fetched again', async () => {
    const cache = new PageCache<string>();
    const source = numbers(1000);
    cache.open(source.load);
    await settled();
    cache.want(300, 320);
    await settled();
    const changed = numbers(1001, 'changed');

    cache.refresh(changed.load);
    await settled();

    expect(changed.asked).toEqual([3 * PAGE_SIZE]);
    expect([cache.rowAt(300), cache.rowAt(0), cache.getState().total]).toEqual(['changed 300', undefined, 1001]);
  });

  test('pages far from the screen are dropped', async () => {
    const cache = new PageCache<string>();
    cache.open(numbers(1_000_000).load);
    await settled();

    for (let page = 1; page <= 60; page += 1) {
      cache.want(page * PAGE_SIZE, page * PAGE_SIZE + 20);
      await settled();
    }

    expect(cache.rowAt(0)).toBeUndefined();
    expect(cache.rowAt(60 * PAGE_SIZE)).toBe('row 6000');
  });

  test('a stretch is read whole, also where its pages were never on the screen', async () => {
    const cache = new PageCache<string>();
    cache.open(numbers(1000).load);
    await settled();

    const rows = await cache.read(95, 304);

    expect([rows?.length, rows?.[0], rows?.at(-1)]).toEqual([210, 'row 95', 'row 304']);
    expect(cache.rowAt(250)).toBeUndefined();
  });

  test('a stretch of a list that is asked anew meanwhile is nothing', async () => {
    const cache = new PageCache<string>();
    cache.open(numbers(1000).load);
    await settled();

    const reading = cache.read(0, 300);
    cache.open(numbers(10, 'other').load);

    expect(await reading).toBeNull();
  });
});
