import { act } from '@testing-library/react';
import { routes } from '../../app/routes';
import type { Account, CreditNote, Invoice, Membership, SelfBill } from '../../api/types';
import { json } from '../../test/fetch';
import { heldAs } from '../../test/may';
import { renderRoutes, signedIn } from '../../test/render';

type Answers = ReturnType<typeof signedIn>;

export const gbp = (pence: number) => ({ pence, currency: 'GBP' }) as const;

export const invoice: Invoice = {
  id: 'invoice_1',
  version: 3,
  number: 'INV-000007',
  issuer: 'partnership:partnership_1',
  issuerName: 'Weald Alliance',
  payee: { accountName: 'Weald Alliance', sortCode: '00-00-00', accountNumber: '00012345' },
  payer: 'school:114375',
  payerName: 'Ashdown Primary School',
  buyerUrn: '114375',
  buyerName: 'Ashdown Primary School',
  agreementId: 'agreement_1',
  agreementRef: 'A-4001',
  enquiryId: 'enquiry_1',
  leaderName: 'Priya Raman',
  agreements: [
    { agreementId: 'agreement_1', agreementRef: 'A-4001', enquiryId: 'enquiry_1', leaderName: 'Priya Raman' },
  ],
  selfBills: [],
  lines: [
    {
      visitId: 'visit_1',
      description: 'Support by Priya Raman',
      halfDays: 2,
      dayRate: gbp(35_000),
      net: gbp(35_000),
      vatRate: 0,
    },
  ],
  net: gbp(35_000),
  vat: gbp(0),
  total: gbp(35_000),
  paid: gbp(0),
  owed: gbp(35_000),
  state: 'issued',
  issuedAt: '2026-02-03T09:00:00Z',
  dueOn: '2026-03-05',
  notices: [],
  creditNotes: [],
  queries: [],
  reminders: [],
  writeOffs: [],
  forgone: { pence: 0, currency: 'GBP' },
  credited: gbp(0),
  payments: [],
  halfDays: 2,
  taxed: [],
  overdue: false,
  daysLeft: 30,
  today: '2026-02-03',
};

/** As people of the partnership that issued it read it. */
export const toIssuer: Invoice = {
  ...invoice,
  mayRecord: true,
  mayCredit: true,
  mayReadSelfBill: true,
  left: [gbp(35_000)],
};
/** As people of the school that pays it read it. */
export const toBuyer: Invoice = {
  ...invoice,
  mayPay: true,
  mayReadThread: true,
  agreements: invoice.agreements.map((one) => ({ ...one, mayReadThread: true })),
};

export const creditedWith = {
  id: 'creditnote_1',
  number: 'CN-000003',
  amount: gbp(35_000),
  issuedAt: '2026-02-10T09:00:00Z',
  issuedBy: 'Maureen Slade',
  reason: 'Wrong agreement',
};
export const credited: Invoice = {
  ...invoice,
  version: 4,
  state: 'credited',
  owed: gbp(0),
  credited: gbp(35_000),
  creditNotes: [creditedWith],
};

export const creditNote: CreditNote = {
  id: creditedWith.id,
  number: creditedWith.number,
  issuedAt: creditedWith.issuedAt,
  issuedBy: creditedWith.issuedBy,
  reason: creditedWith.reason,
  invoiceId: 'invoice_1',
  ofNumber: 'INV-000007',
  ofIssuedAt: invoice.issuedAt,
  whole: true,
  issuer: invoice.issuer,
  issuerName: invoice.issuerName,
  issuerAddress: ['The Old Library'],
  issuerVatNumber: 'GB123456782',
  payer: invoice.payer,
  payerName: invoice.payerName,
  payerAddress: [],
  agreementRef: invoice.agreementRef,
  leaderName: invoice.leaderName,
  lines: invoice.lines.map((line) => ({ ...line, net: gbp(-35_000), vatRate: 2000 })),
  net: gbp(-35_000),
  vat: gbp(-7_000),
  total: gbp(-42_000),
  credited: gbp(42_000),
  taxed: [{ rate: 2000, net: gbp(-35_000), vat: gbp(-7_000) }],
};

/** What the leader’s school is owed for the invoice. */
export const selfBill: SelfBill = {
  id: 'selfbill_1',
  number: 'SB-000007',
  issuer: 'partnership:partnership_1',
  issuerName: 'Weald Alliance',
  homeUrn: '114375',
  homeName: 'Ashdown Primary School',
  invoiceId: 'invoice_1',
  agreementId: 'agreement_1',
  leaderName: 'Priya Raman',
  lines: invoice.lines,
  support: gbp(35_000),
  taxed: [],
  brokerage: gbp(0),
  net: gbp(35_000),
  vat: gbp(0),
  total: gbp(35_000),
  issuedAt: invoice.issuedAt,
  credited: false,
  creditNotes: [],
  owed: gbp(35_000),
  state: 'issued',
  paid: gbp(0),
  paidOut: [],
  today: invoice.today,
  waits: 'Weald Alliance waits for the invoice of this support to be paid. It is due on 3 March 2026.',
};

export function person(role: Membership['role'], kind: 'school' | 'partnership', id: string): Account {
  const place = { kind, id, name: 'Here' };
  const own = { id: 'acc_2', name: 'Maureen Slade', email: 'maureen@weald.example' };
  return {
    ...own,
    today: invoice.today,
    memberships: [
      heldAs(role, { id: 'mem_2', person: own, role, since: '2026-01-05T09:00:00Z', state: 'active', place }, place),
    ],
  };
}

export const issuer = person('finance', 'partnership', 'partnership_1');
export const buyer = person('finance', 'school', '114375');
export const tagged = (body: object, etag: string) => json(body, 200, { ETag: etag });

export async function openAt(at: string, account: Account, answers: Answers) {
  const view = renderRoutes(routes(), {
    at,
    answers: { ...signedIn(account), 'GET /api/v1/notices': json({ items: [], unread: 0 }), ...answers },
  });
  await act(() => view.session.start());
  return view;
}

export function open(account: Account, answers: Answers = {}) {
  const shown = account === issuer ? toIssuer : toBuyer;
  return openAt('/invoices/invoice_1', account, { 'GET /api/v1/invoices/invoice_1': tagged(shown, '"3"'), ...answers });
}

/** A visit that is to raise. */
export const visit = (visitId: string, date: string, more = {}) => ({
  visitId,
  date,
  halfDays: 1,
  objective: 'Early reading',
  agreementId: 'agreement_1',
  agreementRef: 'A-4001',
  buyerUrn: '114375',
  buyerName: 'Ashdown Primary School',
  leaderName: 'Priya Raman',
  net: gbp(17_500),
  brokerage: gbp(0),
  sold: 'principal',
  supply: 'consultancy',
  raising: 'visit',
  agreementVersion: 4,
  missing: { vat: false, order: true },
  together: 'ashdown',
  ...more,
});
