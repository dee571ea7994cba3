import type { Browser, Locator, Page } from 'playwright-core';
import { settled, signInAs, type Visitor, type Where } from './browser';

/** Goes to a screen and waits until it stands. */
export async function go({ page }: Visitor, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
}

/** A button by its words. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

/** A window of one person, closed when what they do is done. */
export async function as<T>(browser: Browser, who: string, where: Where, act: (visitor: Visitor) => Promise<T>): Promise<T> {
  const visitor = await signInAs(browser, who, where);
  try {
    return await act(visitor);
  } finally {
    await visitor.close();
  }
}
