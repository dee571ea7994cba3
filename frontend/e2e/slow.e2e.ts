import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Visitor } from './harness/browser';
import { own } from './harness/own';
import { as, go } from './harness/steps';

// On a slow line each answer takes over a second, but a press shows at once.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** Half a second there and half a second back, and 50 kB a second: a phone at the edge of its net. */
async function slow({ page }: Visitor): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 1000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

/** So many pictures a browser draws in a tenth of a second. A busy machine draws them more slowly, not more of them. */
const soon = 6;

interface Heard {
  /** Pictures from the press to the first with progress, and to the first with the new entry marked. */
  progress: number | null;
  marked: number | null;
}

/** Presses a link and looks at each picture that the browser draws. */
async function press({ page }: Visitor, name: string): Promise<Heard> {
  const entry = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
  return entry.evaluate(async (link: HTMLAnchorElement) => {
    const unmarked = getComputedStyle(link).borderBottomColor;
    const heard: Heard = { progress: null, marked: null };
    link.click();
    for (let drawn = 1; drawn < 90 && (heard.progress === null || heard.marked === null); drawn++) {
      await new Promise((next) => requestAnimationFrame(next));
      const bar = document.querySelector('[data-loading] > *');
      if (heard.progress === null && bar && bar.getBoundingClientRect().top === 0) heard.progress = drawn;
      if (heard.marked === null && getComputedStyle(link).borderBottomColor !== unmarked) heard.marked = drawn;
    }
    return heard;
  });
}

test('a press on a link shows within six pictures, long before the answer', async () => {
  await as(browser, 'head', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', /./);
    await slow(visitor);
    for (const name of ['Needs', 'Enquiries', 'Agreements']) {
      const { progress, marked } = await press(visitor, name);
      expect(progress, `progress after a press on ${name}`).not.toBeNull();
      expect(progress, `progress after a press on ${name}`).toBeLessThanOrEqual(soon);
      expect(marked, `${name} is marked`).not.toBeNull();
      expect(marked, `${name} is marked`).toBeLessThanOrEqual(soon);
      await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 30_000 });
      await page.locator('[data-loading]').first().waitFor({ state: 'detached', timeout: 30_000 });
    }
    expect(visitor.broken).toEqual([]);
  });
});
