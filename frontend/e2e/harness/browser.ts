import axe from 'axe-core';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { firstDay, type Program } from './program';

/** Wide and phone: axe and a picture at each. */
const widths = [1280, 390] as const;
/** At these widths nothing may have to be scrolled sideways: 640 is 1280 at 200 % zoom, 320 at 400 %. */
const reflow = [1280, 640, 390, 320] as const;

/** A browser window of one person, with what went wrong in it. */
export interface Visitor {
  page: Page;
  /** What broke in the page: errors of scripts, and what the Content-Security-Policy refused. */
  broken: string[];
  close: () => Promise<void>;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
}

function watch(page: Page): string[] {
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    // A refused request is told by the screen; the browser's own line about it is no fault.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) broken.push(message.text());
  });
  return broken;
}

/** Where a window goes: a running program and its day. */
export type Where = Pick<Program, 'url' | 'day' | 'accounts'>;

/** The program that all short journeys share. */
export function shared(): Where {
  return { url: inject('url'), day: firstDay, accounts: inject('accounts') };
}

/** A new window with no cookies, at the wide width, on the program's day. */
export async function visit(browser: Browser, path = '/', where: Where = shared()): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({
    baseURL: where.url,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    viewport: { width: widths[0], height: 900 },
  });
  // Before the page's own scripts, and so not subject to its Content-Security-Policy.
  await context.addInitScript({ content: axe.source });
  await context.clock.install({ time: new Date(`${where.day}T09:00:00Z`) });
  const page = await context.newPage();
  const broken = watch(page);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, broken, close: () => context.close() };
}

/** A new window, signed in as the demonstration account of this role. */
export async function signInAs(browser: Browser, role: string, where: Where = shared()): Promise<Visitor> {
  const account = where.accounts.find((each) => each.role === role);
  if (!account) throw new Error(`The program printed no demonstration account for "${role}"`);
  const visitor = await visit(browser, '/sign-in', where);
  await visitor.page.getByLabel('E-mail address').fill(account.email);
  await visitor.page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await visitor.page.getByRole('button', { name: 'Sign in' }).click();
  await visitor.page.getByRole('heading', { level: 1, name: 'What waits for you' }).waitFor();
  return visitor;
}

async function problems(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LATERAL_SHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function noSidewaysScroll(page: Page, name: string): Promise<void> {
  for (const width of reflow) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${name} is ${over} px too wide at ${width} px`).toBeLessThanOrEqual(0);
  }
}

/** Checks the screen as it stands: axe finds nothing and nothing broke, wide and on a phone; pictures go to LATERAL_SHOTS. */
export async function check({ page, broken }: Visitor, name: string): Promise<void> {
  await noSidewaysScroll(page, name);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await problems(page);
    await appendFile(inject('log'), `${name} ${width} ${found.length}\n`);
    await picture(page, `${name}-${width}`);
    expect(found, `axe on ${name} at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: widths[0], height: 900 });
  expect(broken, `what broke on ${name}`).toEqual([]);
}
