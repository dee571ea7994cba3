import axe from 'axe-core';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { own } from './own';
import { hardlyJumped, takeShifts, watchShifts } from './shifts';
import type { DemoAccount, Program } from './program';

/** axe and a picture at each of these. */
export const wide = 1280;
export const phone = 390;
/** At these widths nothing may scroll sideways: 640 is 1280 at 200 % zoom, 320 at 400 %. */
const reflow = [wide, 640, phone, 320] as const;

/** A browser window of one person, with its errors. */
export interface Visitor {
  page: Page;
  /** Errors in the page: of scripts, and refusals of the Content-Security-Policy. */
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
    // The screen reports a refused request; the browser's own line about it is not an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      broken.push(message.text());
  });
  return broken;
}

/** The running program of a window, and its day: the file's program, unless another is given. */
export type Where = Pick<Program, 'url' | 'day' | 'accounts'>;

/** A new window with no cookies, at the wide width, on the program's day. */
export async function visit(browser: Browser, path = '/', where?: Where): Promise<Visitor> {
  return open(await windowOn(browser, where ?? (await own())), path);
}

async function windowOn(browser: Browser, where: Where): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: where.url,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    viewport: { width: wide, height: 900 },
  });
  // Before the page's own scripts, and so not subject to its Content-Security-Policy.
  await context.addInitScript({ content: axe.source });
  await watchShifts(context);
  await delayed(context);
  await context.clock.install({ time: new Date(`${where.day}T09:00:00Z`) });
  return context;
}

/**
 * Delays each answer of the API by up to LATERAL_DELAY milliseconds, where that is set. What a journey takes for
 * granted on a quick machine shows then: a list that is read anew may still say what it said before.
 */
async function delayed(context: BrowserContext): Promise<void> {
  const most = Number(process.env['LATERAL_DELAY'] ?? 0);
  if (!most) return;
  await context.route('**/api/**', async (route) => {
    await sleep(Math.random() * most);
    await route.continue().catch(() => undefined); // the window was closed meanwhile
  });
}

async function open(context: BrowserContext, path: string): Promise<Visitor> {
  const page = await context.newPage();
  const broken = watch(page);
  await page.goto(path);
  await settled(page);
  return { page, broken, close: () => context.close() };
}

function accountOf(role: string, { accounts }: Where): DemoAccount {
  const account = accounts.find((each) => each.role === role);
  if (!account) throw new Error(`The program printed no demonstration account for "${role}"`);
  return account;
}

/**
 * A new window, signed in as the demonstration account of this role, or as another person of the demonstration by their
 * address. The API opens the session: the form has journeys of its own.
 */
export async function signInAs(browser: Browser, who: string, given?: Where, path = '/'): Promise<Visitor> {
  const where = given ?? (await own());
  const { password } = accountOf('head', where);
  const email = who.includes('@') ? who : accountOf(who, where).email;
  const context = await windowOn(browser, where);
  const answer = await context.request.post('/api/v1/session', {
    headers: { 'X-Lateral-CSRF': '1' },
    data: { email, password },
  });
  if (!answer.ok()) throw new Error(`${email} was not signed in: ${await answer.text()}`);
  const visitor = await open(context, path);
  return visitor;
}

/** Waits until the screen has loaded, with all its data. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[data-loading]').first().waitFor({ state: 'detached' });
}

/** Waits until nothing on the page is what the locator finds: a list may still be read anew. */
export async function gone(found: Locator): Promise<void> {
  await found.first().waitFor({ state: 'detached' });
}

async function problems(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Takes a picture of the whole page into LATERAL_SHOTS, where that is set. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LATERAL_SHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function noSidewaysScroll(page: Page, what: string): Promise<void> {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(over, { message: `px by which ${what} is too wide` }).toBeLessThanOrEqual(0);
}

/**
 * Everything that people press on a phone. Links in a text, and boxes of choices inside a row to press, do not count.
 */
const pressed =
  'button, summary, select, textarea, input:not([type=checkbox], [type=radio], [type=hidden]), .mantine-Button-root';
const finger = 44;
/** Ten half-days stand side by side, even at 320 px. */
const narrowest = 24;

/** Finds things too small for a finger, or beyond the edge of the window, where nobody can reach them. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.locator(pressed).evaluateAll(
    (all, [high, wide]) =>
      all.flatMap((each) => {
        const { width, height, left, right } = each.getBoundingClientRect();
        const hidden =
          width <= 1 || height <= 1 || !each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const fits = height > high - 0.5 && width > wide - 0.5 && left >= 0 && right <= window.innerWidth;
        return hidden || fits ? [] : [`${Math.round(width)} × ${Math.round(height)}: ${each.outerHTML.slice(0, 160)}`];
      }),
    [finger, narrowest] as const,
  );
}

async function noProblems(page: Page, name: string, width: number): Promise<void> {
  const found = await problems(page);
  await appendFile(inject('log'), `${name} ${width} ${found.length}\n`);
  await picture(page, `${name}-${width}`);
  expect(found, `axe on ${name} at ${width} px`).toEqual([]);
}

/**
 * Checks the screen once it has loaded: it hardly jumped on the way, nothing scrolls sideways at any width, axe finds
 * nothing wide or on a phone, everything to press on a phone has the size of a finger, nobody reads an id, and there
 * were
 * no errors.
 * Pictures go to LATERAL_SHOTS.
 */
export async function check(visitor: Visitor, name: string): Promise<void> {
  await settled(visitor.page);
  await checkNow(visitor, name);
}

/** An id by which programs know a thing: need_01j5…. People read references instead: N-2001. */
const rawId = /\b[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}\b/;

/** An address, as in a letter of the outbox: people follow it, they do not read it. */
const link = /(https?:\/\/|\/)[^\s"'<>]*/g;

/** Nobody reads an id: not on the page, and not in its title. */
async function noRawIds(page: Page, name: string): Promise<void> {
  for (const text of [await page.title(), await page.locator('body').innerText()]) {
    expect(rawId.exec(text.replaceAll(link, ''))?.[0], `an id that people read on ${name}`).toBeUndefined();
  }
}

/** Checks the screen while something waits for the person: a button behind a dialog that asks first. */
export async function checkNow({ page, broken }: Visitor, name: string): Promise<void> {
  await hardlyJumped(page, name);
  await noRawIds(page, name);
  for (const width of reflow) {
    await page.setViewportSize({ width, height: 900 });
    await noSidewaysScroll(page, `${name} at ${width} px`);
    if (width === wide || width === phone) await noProblems(page, name, width);
    // A browser that is busy follows a new width a moment later, by its rules for narrow windows too.
    if (width <= phone)
      await expect
        .poll(() => tooSmall(page), { message: `too small for a finger on ${name} at ${width} px` })
        .toEqual([]);
  }
  await page.setViewportSize({ width: wide, height: 900 });
  await takeShifts(page); // those of our own changing the width
  expect(broken, `what broke on ${name}`).toEqual([]);
}
