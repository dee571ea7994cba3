import { expect, test } from 'vitest';
import type { BillableVisit, Invoice, Membership, Role, Taxed } from '../../api/types';
import { groupToInvoice } from './queries/billable';
import { invoiceSide, selfBillSide } from './side';
import { vatSums } from './parts/Sums';
import { heldAs } from '../../test/may';
import { checkTransfer, toTransfer } from './transferForm';
import { dueText, invoiceWord, rateText } from './words';

const gbp = (pence: number) => ({ pence, currency: 'GBP' }) as const;

function held(role: Role, kind: 'school' | 'partnership', id: string): Membership {
  const person = { id: 'acc_1', name: 'Ruth', email: 'ruth@ashdown.example' };
  const place = { kind, id, name: id };
  return heldAs(
    role,
    { id: `${role} ${id}`, role, state: 'active', since: '2026-01-05T09:00:00Z', person, place },
    place,
  );
}

test('an overdue invoice says so, whether or not a part of it is paid', () => {
  const word = (state: Invoice['state'], overdue = false) => invoiceWord({ state, overdue }).word;
  expect(word('issued')).toBe('To be paid');
  expect(word('issued', true)).toBe('Overdue');
  expect(word('part_paid', true)).toBe('Part paid, overdue');
  expect(word('paid')).toBe('Paid');
  expect(word('credited')).toBe('Credited');
});

test.each([
  [0, 'due today'],
  [1, 'due in 1 day'],
  [30, 'due in 30 days'],
  [-1, '1 day late'],
  [-31, '31 days late'],
])('with %i days left it is %s', (daysLeft, text) => {
  expect(dueText({ daysLeft })).toBe(text);
});

function visit(visitId: string, agreementId: string, more?: Partial<BillableVisit>): BillableVisit {
  return {
    visitId,
    agreementId,
    date: '2026-02-03',
    halfDays: 1,
    objective: 'Early reading',
    agreementRef: 'A-4001',
    buyerUrn: '114375',
    buyerName: 'Ashdown',
    leaderName: 'Priya Raman',
    net: gbp(1),
    brokerage: gbp(0),
    sold: 'principal',
  supply: 'consultancy',
  raising: 'visit',
  agreementVersion: 1,
    missing: { vat: true, order: false },
    together: 'ashdown',
    ...more,
  };
}

test('visits stand by what may share an invoice and by agreement, in the order in which they came', () => {
  const all = groupToInvoice([
    visit('v1', 'b'),
    visit('v2', 'a', { together: 'birch' }),
    visit('v3', 'c'),
    visit('v4', 'b'),
  ]);
  const ids = all.map(({ groups }) => groups.map(({ visits }) => visits.map(({ visitId }) => visitId)));
  expect(ids).toEqual([[['v1', 'v4'], ['v3']], [['v2']]]);
});

test('rates read as people write them', () => {
  expect(rateText(500)).toBe('5 %');
});

test('VAT stands treatment by treatment, and as nothing where there is none', () => {
  const taxed: Taxed[] = [
    { rate: 0, reason: 'exempt', ground: 'education', net: gbp(-100), vat: gbp(0) },
    { rate: 500, reason: 'reduced', net: gbp(-5_250), vat: gbp(-263) },
    { rate: 2000, net: gbp(-52_500), vat: gbp(-10_500) },
  ];
  expect(vatSums({ vat: gbp(-10_763), taxed })).toEqual([
    { label: 'Exempt, on −£1.00: education', amount: gbp(0) },
    { label: 'VAT at 5 % on −£52.50', amount: gbp(-263) },
    { label: 'VAT at 20 % on −£525.00', amount: gbp(-10_500) },
  ]);
  expect(vatSums({ vat: gbp(0), taxed: [{ rate: 0, net: gbp(100), vat: gbp(0) }] })).toEqual([{ label: 'VAT', amount: gbp(0) }]);
});

test('who sees whose invoices and self-bills', () => {
  expect(invoiceSide(held('finance', 'partnership', 'p'))).toEqual({ issuer: 'partnership:p' });
  expect(invoiceSide(held('finance', 'school', 's'))).toEqual({ payer: 'school:s' });
  expect(invoiceSide(held('senior', 'school', 's'))).toEqual({ payer: 'school:s' });
  expect(invoiceSide(held('leader', 'school', 's'))).toBeUndefined();
  expect(invoiceSide(held('head', 'school', 's'), true)).toEqual({ issuer: 'school:s' });
  expect(invoiceSide(held('senior', 'school', 's'), true)).toBeUndefined();
  expect(selfBillSide(held('head', 'school', 's'))).toEqual({ home: 's' });
  expect(selfBillSide(held('senior', 'school', 's'))).toBeUndefined();
});

test('a transfer is checked before it is sent', () => {
  const against = { owed: gbp(70_000), today: '2026-02-03' };
  const problems = (amount: string, receivedOn: string) =>
    checkTransfer({ amount, receivedOn, reference: '' }, against);
  expect(problems('700', '2026-02-03')).toEqual({ amount: null, receivedOn: null });
  expect(problems('700.01', '2026-02-04')).toEqual({
    amount: 'Only £700.00 is owed. What is over belongs to another invoice, or back to the school',
    receivedOn: 'Enter today or an earlier date',
  });
  expect(problems('0', '')).toEqual({
    amount: 'Enter what was received in pounds and pence, like 1,050.00',
    receivedOn: 'Enter the date on the statement',
  });
  expect(toTransfer({ amount: '£1,050.5', receivedOn: '2026-02-03', reference: 'INV-000001' })).toEqual({
    amount: gbp(105_050),
    receivedOn: '2026-02-03',
    reference: 'INV-000001',
  });
});
