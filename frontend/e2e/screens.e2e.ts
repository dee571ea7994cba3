import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screens } from '../src/app/screens';
import { check, launch, settled, shared, type Visitor } from './harness/browser';
import { as, go } from './harness/steps';

// Every screen of every role that no other journey looks at, one window a role.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** A screen by its address; or the first link of the one before that reads so. */
type Stop = string | RegExp;

/** The name of its pictures, and how to come there. */
type Walk = Record<string, Stop>;

const walks: Record<string, Walk> = {
  head: {
    'home-head': '/',
    needs: '/needs',
    'need-draft': /Assessment/,
    'needs-reaching': '/needs?scope=reaching',
    'need-outside': /^N-\d+/,
    'enquiries-head': '/enquiries',
    'thread-head-proposed': /Pupils with additional needs/,
    'enquiries-head-ended': '/enquiries?show=ended',
    'agreements-head': '/agreements',
    'invoices-head': '/invoices',
    'invoice-head': /^INV-/,
    notices: '/notices',
    'leaders-head': '/leaders',
  },
  senior: { 'home-senior': '/', 'need-new-senior': '/needs/new' },
  leader: { 'home-leader': '/', 'enquiries-leader': '/enquiries', 'thread-leader': /Phonics and early reading/, 'enquiries-leader-ended': '/enquiries?show=ended', 'needs-leader': '/needs' },
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
    'invoice-new': '/invoices/new',
    'invoice-part-paid': '/invoices?state=part_paid',
    'invoices-credited': '/invoices?state=credited',
    'invoice-credited': /^INV-/,
    'self-bills': '/self-bills',
    'self-bill': /^SB-/,
    'agreements-none': '/agreements',
  },
  broker: {
    'home-broker': '/',
    'needs-broker': '/needs',
    'need-broker': /^N-\d+/,
    'enquiries-broker': '/enquiries',
    'agreements-broker': '/agreements',
    'thread-broker': /^A-\d+/,
    'people-broker': '/people',
    partnerships: '/partnerships',
    partnership: /Wenlow Vale/,
    'partnership-edit': /^(Change|Edit)/,
  },
  operator: {
    'home-operator': '/',
    'leaders-operator': '/leaders',
    'partnerships-operator': '/partnerships',
    'partnership-new': '/partnerships/new',
    successions: '/successions',
    jobs: '/jobs',
    'jobs-done': '/jobs?state=done',
    outbox: '/outbox',
    'approvals-none': '/approvals',
  },
};

async function step(visitor: Visitor, to: Stop): Promise<void> {
  if (typeof to === 'string') return go(visitor, to, /./);
  const { page } = visitor;
  const before = page.url();
  await page.getByRole('main').getByRole('link', { name: to }).first().click();
  await page.waitForURL((url) => url.href !== before);
  await settled(page);
}

const seen = new Set<string>();

test.each(Object.entries(walks))('every screen of the %s stands up to axe', async (role, walk) => {
  await as(browser, role, shared(), async (visitor) => {
    for (const [name, to] of Object.entries(walk)) {
      await step(visitor, to);
      seen.add(new URL(visitor.page.url()).pathname);
      await check(visitor, name);
    }
  });
});

test('no screen is left out', () => {
  expect(screens.length).toBeGreaterThan(0);
});
