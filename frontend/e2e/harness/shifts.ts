import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * How far a screen may jump while it loads, by the measure of browsers: part of the window times part of its height.
 */
const most = 0.02;

interface Shift {
  value: number;
  /** A jump. */
  what: string[];
}

/** Makes each page note its jumps, but for five seconds after a press or typing, which a busy machine answers late. */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    interface Entry extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    }
    const shifts: Shift[] = [];
    let pressed = -Infinity;
    const note = ({ timeStamp }: Event) => (pressed = timeStamp);
    for (const kind of ['pointerdown', 'keydown', 'input', 'click', 'submit'])
      addEventListener(kind, note, { capture: true, passive: true });
    const name = (node: Node | null) =>
      (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 120) ?? 'something that is gone';
    const take = (entries: PerformanceEntryList) => {
      for (const { value, hadRecentInput, startTime, sources } of entries as Entry[]) {
        if (hadRecentInput || startTime - pressed < 5000) continue;
        shifts.push({
          value,
          what: sources.map(
            ({ node, previousRect: from, currentRect: to }) =>
              `${Math.round(from.y)} → ${Math.round(to.y)} ${name(node)}`,
          ),
        });
      }
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, {
      takeShifts: () => {
        take(observer.takeRecords());
        return shifts.splice(0);
      },
    });
  });
}

/** The jumps since the page was opened, or since the last call. */
export async function takeShifts(page: Page): Promise<Shift[]> {
  return page.evaluate(
    () =>
      new Promise<Shift[]>((done) =>
        requestAnimationFrame(() => done((window as unknown as { takeShifts: () => Shift[] }).takeShifts())),
      ),
  );
}

/** Fails if the screen jumped while it loaded, and names the farthest jump. */
export async function hardlyJumped(page: Page, name: string): Promise<void> {
  const shifts = await takeShifts(page);
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  const largest = shifts.toSorted((a, b) => b.value - a.value).slice(0, 2);
  const said = largest.map(({ value, what }) => `${value.toFixed(3)}: ${what.join(' | ')}`).join('\n');
  expect.soft(sum, `${name} jumped while it loaded by ${sum.toFixed(3)}\n${said}`).toBeLessThanOrEqual(most);
}
