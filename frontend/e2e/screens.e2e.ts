import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screens } from '../src/app/screens';
import { check, launch, phone, picture, settled, visit, wide, type Visitor } from './harness/browser';
import { own } from './harness/own';
import { isBalanced } from './harness/program';
import { hardlyJumped } from './harness/shifts';
import { as, go } from './harness/steps';

// Every screen of every role that no other journey visits, one window a role.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** A screen by its address, or by the text of the first such link on the screen before. */
type Stop = string | RegExp;

/** The name of its pictures, and the way there. */
type Walk = Record<string, Stop>;

const walks: Record<string, Walk> = {
  head: {
    'home-head': '/',
    needs: '/needs',
    'need-draft': /Assessment/,
    'enquiries-head': '/enquiries',
    'thread-head-proposed': /Pupils with additional needs/,
    'enquiries-head-ended': '/enquiries?show=ended',
    'agreements-head': '/agreements',
    'invoices-head': '/invoices',
    'invoice-head': /^INV-/,
    notices: '/notices',
    'account-history': '/account/history',
    'leaders-head': '/leaders',
    'record-head': '/record',
  },
  senior: { 'home-senior': '/', 'need-new': '/needs/new' },
  leader: {
    'home-leader': '/',
    'enquiries-leader': '/enquiries',
    'thread-leader': /Phonics and early reading/,
    'enquiries-leader-ended': '/enquiries?show=ended',
    'needs-leader': '/needs',
    'need-outside': /^N-2027/,
  },
  'home head': { 'home-home-head': '/', 'enquiries-home-head': '/enquiries' },
  'school finance': {
    'home-school-finance': '/',
    'needs-finance': '/needs',
    'agreements-finance': '/agreements',
    'thread-finance': /^A-\d+/,
    'invoices-finance': '/invoices',
    'invoice-to-pay': /^INV-/,
    'self-bills-none': '/self-bills',
  },
  finance: {
    'home-finance': '/',
    invoices: '/invoices',
    'invoice-new': '/invoices/new',
    'invoice-part-paid': '/invoices?state=part_paid',
    'invoices-credited': '/invoices?state=credited',
    'invoice-credited': /^INV-/,
    'credit-note': /^CN-/,
    'self-bills': '/self-bills',
    'self-bill': /^SB-/,
  },
  broker: {
    'home-broker': '/',
    'needs-broker': '/needs',
    'need-broker': /^N-\d+/,
    'enquiries-broker': '/enquiries',
    'agreements-broker': '/agreements',
    'thread-broker': /^A-\d+/,
    'people-broker': '/people',
    'record-broker': '/record',
    partnerships: '/partnerships',
    partnership: /Wenlow Vale/,
    'partnership-standing': /^Who is busy/,
    'partnership-again': /Wenlow Vale/,
    'partnership-edit': /^(Change|Edit)/,
  },
  operator: {
    'home-operator': '/',
    'leaders-operator': '/leaders',
    'partnerships-operator': '/partnerships',
    'partnership-new': '/partnerships/new',
    'joining-operator': '/joining',
    successions: '/successions',
    jobs: '/jobs',
    'jobs-done': '/jobs?state=done',
    security: '/security',
    'record-operator': '/record',
    pages: '/pages',
    'page-privacy': '/pages/privacy',
    'page-edit': '/pages/privacy/edit',
    // Behind a balancer there is no such page.
    ...(isBalanced ? {} : { outbox: '/outbox' }),
    'approvals-none': '/approvals',
  },
};

async function step(visitor: Visitor, to: Stop): Promise<void> {
  const { page } = visitor;
  if (typeof to === 'string') {
    await page.setViewportSize({ width: phone, height: 800 });
    await go(visitor, to, /./);
    await hardlyJumped(page, `${to} on a phone`);
    await page.setViewportSize({ width: wide, height: 900 });
    return go(visitor, to, /./);
  }
  const before = page.url();
  await page.getByRole('main').getByRole('link', { name: to }).first().click();
  await page.waitForURL((url) => url.href !== before);
  await settled(page);
}

/** Visited addresses, without queries. */
const seen = new Set<string>();

/** Other journeys visit these. */
const elsewhere = [
  'sign-in',
  'register',
  'confirm-email',
  'forgotten-password',
  'reset-password',
  'invitation',
  'account',
  'change-address',
  'leader',
  'leader/diary',
  'leader/designations/new',
  'leader/services/new',
  'leader/services/:id',
  'leaders/:id',
  'leaders/:id/checks',
  'designations',
  'needs/ask',
  'needs/:id/edit',
  'needs/:id/offer',
  'fitting-needs',
  'offers',
  'support',
  'support/compare',
  'support/shortlist',
  'support/searches',
  'payee-changes/:id',
  'schools/:urn/payee',
  'schools/:urn/payers',
  'partnerships/:id/payers',
  'partnerships/:id/payee',
  'documents',
  'payers/:id',
  'self-billing/:id',
  'erasures',
  'bank-accounts',
  'bank-accounts/:id',
  'bank-accounts/:id/desk',
  'bank-rules',
  'bank-rules/:id',
  'remittance-advices',
  'remittance-advices/:id',
  'exports',
  'exports/new',
  'exports/:id',
  'invoices/drafts/:id',
  'export-codes',
  'export-layouts/new',
  'export-layouts/:id',
  'closing',
  'closing/:kind/:id/:month',
  'certificates/:id',
  'reports',
  'to-pay',
  'accounts/:kind/:id/:payerKind/:payerId',
  'refunds',
  'refunds/:id',
].map((path) => `/${path}`);

function isSeen(path: string): boolean {
  const address = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
  return [...seen].some(
    (each) => address.test(each) && !screens.some((other) => other.path === each && other.path !== path),
  );
}

test.each(Object.entries(walks))('every screen of the %s stands up to axe', async (role, walk) => {
  await as(browser, role, await own(), async (visitor) => {
    for (const [name, to] of Object.entries(walk)) {
      await step(visitor, to);
      seen.add(new URL(visitor.page.url()).pathname);
      await check(visitor, name);
    }
  });
});

test('who is not signed in reads what this is, and looks at themes and partnerships', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  expect(await page.title()).toBe('Schools that help each other improve – Lateral');
  expect(await page.locator('meta[name=description]').getAttribute('content')).toContain('see who fits');
  for (const picture of await page.getByRole('main').locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
      .toBe(true);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await check(visitor, 'welcome');
  for (const [name, at] of Object.entries({ Themes: '/themes', Partnerships: '/directory' })) {
    await page.getByRole('main').getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    seen.add(new URL(page.url()).pathname);
    expect(new URL(page.url()).pathname).toBe(at);
    await check(visitor, `welcome-${name.toLowerCase()}`);
    await page.goBack();
  }
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await visitor.close();
});

test('no screen is left out', () => {
  const paths = screens.map(({ path }) => path);
  const absent = isBalanced ? ['/outbox'] : []; // which answers nobody who comes through a balancer
  expect(paths.filter((path) => !elsewhere.includes(path) && !isSeen(path))).toEqual(absent);
  expect(elsewhere.filter((path) => !paths.includes(path))).toEqual([]);
});

test('what is kept on paper prints without the furniture of the screen', async () => {
  await as(browser, 'school finance', await own(), async (visitor) => {
    const { page } = visitor;
    await step(visitor, '/invoices');
    await step(visitor, /^INV-/);
    await page.emulateMedia({ media: 'print' });
    for (const furniture of [
      page.getByRole('navigation', { name: 'Main' }),
      page.getByRole('button', { name: 'Download as PDF' }),
    ]) {
      expect(await furniture.isVisible()).toBe(false);
    }
    for (const name of ['The invoice', 'How to pay'])
      expect(await page.getByRole('heading', { name }).isVisible()).toBe(true);
    await picture(page, 'invoice-print');
  });
});
