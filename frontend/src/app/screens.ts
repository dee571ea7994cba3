import type { ComponentType } from 'react';
import type { May } from '../api/types';

/** One screen of the web app. Add a line here, and the router and the navigation know it, in the order of the work. */
export interface Screen {
  path: string;
  /** The file of the screen, whose default export is the component; fetched when it is first needed. */
  load: () => Promise<{ default: ComponentType }>;
  /** Open to people who are not signed in. */
  open?: boolean;
  /** Stands in the navigation of those who come for it, by what they may do. */
  nav?: { label: string; of: (may: Partial<May>) => boolean | undefined };
}

const everyone = () => true;
const operators = ({ operate }: Partial<May>) => operate;
const leaders = ({ offer }: Partial<May>) => offer;

export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./Start'), open: true, nav: { label: 'To do', of: everyone } },

  // needs
  {
    path: '/needs',
    load: () => import('../features/needs/pages/Needs'),
    nav: { label: 'Needs', of: ({ readNeeds }) => readNeeds },
  },
  { path: '/needs/new', load: () => import('../features/needs/pages/NewNeed') },
  { path: '/needs/ask', load: () => import('../features/needs/pages/AskLeader') },
  { path: '/needs/:id', load: () => import('../features/needs/pages/Need') },
  { path: '/needs/:id/offer', load: () => import('../features/needs/pages/MakeOffer') },
  { path: '/fitting-needs', load: () => import('../features/needs/pages/FittingNeeds') },
  { path: '/offers', load: () => import('../features/needs/pages/Offers') },
  { path: '/needs/:id/edit', load: () => import('../features/needs/pages/EditNeed') },

  // support
  {
    path: '/support',
    load: () => import('../features/finding/pages/FindSupport'),
    nav: { label: 'Find support', of: everyone },
  },
  { path: '/support/compare', load: () => import('../features/finding/pages/Compare') },
  { path: '/support/shortlist', load: () => import('../features/finding/pages/Shortlist') },
  { path: '/support/searches', load: () => import('../features/finding/pages/Searches') },
  {
    path: '/enquiries',
    load: () => import('../features/enquiries/pages/Enquiries'),
    nav: { label: 'Enquiries', of: ({ readEnquiries, offer }) => readEnquiries || offer },
  },
  { path: '/enquiries/:id', load: () => import('../features/enquiries/pages/Enquiry') },
  {
    path: '/agreements',
    load: () => import('../features/agreements/pages/Agreements'),
    nav: { label: 'Agreements', of: ({ readAgreements }) => readAgreements },
  },

  // billing
  {
    path: '/invoices',
    load: () => import('../features/billing/pages/Invoices'),
    nav: { label: 'Invoices', of: ({ readInvoices }) => readInvoices },
  },
  { path: '/documents', load: () => import('../features/billing/pages/Documents') },
  { path: '/invoices/new', load: () => import('../features/billing/pages/NewInvoice') },
  { path: '/invoices/drafts/:id', load: () => import('../features/billing/pages/InvoiceDraft') },
  { path: '/invoices/:id', load: () => import('../features/billing/pages/Invoice') },
  { path: '/credit-notes/:id', load: () => import('../features/billing/pages/CreditNote') },
  {
    path: '/self-bills',
    load: () => import('../features/billing/pages/SelfBills'),
    // Who also deals with the support itself comes to them from its invoices.
    nav: { label: 'Self-bills', of: ({ readSelfBills, readEnquiries }) => readSelfBills && !readEnquiries },
  },
  { path: '/bank-accounts', load: () => import('../features/reconciliation/pages/BankAccounts') },
  { path: '/bank-accounts/:id', load: () => import('../features/reconciliation/pages/BankAccount') },
  { path: '/bank-rules', load: () => import('../features/reconciliation/pages/Rules') },
  { path: '/bank-rules/:id', load: () => import('../features/reconciliation/pages/Rule') },
  { path: '/remittance-advices', load: () => import('../features/reconciliation/pages/Advices') },
  { path: '/remittance-advices/:id', load: () => import('../features/reconciliation/pages/Advice') },
  { path: '/bank-accounts/:id/desk', load: () => import('../features/reconciliation/pages/Desk') },
  { path: '/refunds', load: () => import('../features/refunds/pages/Refunds') },
  { path: '/refunds/:id', load: () => import('../features/refunds/pages/Refund') },
  { path: '/exports', load: () => import('../features/exports/pages/Exports') },
  { path: '/exports/new', load: () => import('../features/exports/pages/NewExport') },
  { path: '/exports/:id', load: () => import('../features/exports/pages/Export') },
  { path: '/export-codes', load: () => import('../features/exports/pages/Codes') },
  { path: '/export-layouts/new', load: () => import('../features/exports/pages/NewLayout') },
  { path: '/export-layouts/:id', load: () => import('../features/exports/pages/Layout') },
  { path: '/to-pay', load: () => import('../features/accounts/pages/ToPay') },
  {
    path: '/accounts/:kind/:id/:payerKind/:payerId',
    load: () => import('../features/accounts/pages/StatementOfAccount'),
  },
  { path: '/reports', load: () => import('../features/reports/pages/Reports') },
  { path: '/closing', load: () => import('../features/closing/pages/Periods') },
  { path: '/closing/:kind/:id/:month', load: () => import('../features/closing/pages/Period') },
  { path: '/certificates/:id', load: () => import('../features/closing/pages/Certificate') },
  { path: '/self-bills/:id', load: () => import('../features/billing/pages/SelfBill') },

  // leaders
  {
    path: '/leaders',
    load: () => import('../features/leaders/pages/Leaders'),
    nav: { label: 'Leaders', of: ({ readEnquiries, operate }) => readEnquiries || operate },
  },
  { path: '/themes', load: () => import('../features/themes/pages/AllThemes'), open: true },
  { path: '/leaders/:id', load: () => import('../features/leaders/pages/LeaderProfile') },
  { path: '/leaders/:id/checks', load: () => import('../features/leaders/pages/Checks') },
  {
    path: '/leader/diary',
    load: () => import('../features/leaders/pages/MyDiary'),
    nav: { label: 'Your diary', of: leaders },
  },
  {
    path: '/leader',
    load: () => import('../features/leaders/pages/MyLeader'),
    nav: { label: 'Your profile', of: leaders },
  },
  { path: '/leader/designations/new', load: () => import('../features/leaders/pages/NewClaim') },
  { path: '/leader/services/new', load: () => import('../features/leaders/pages/NewService') },
  { path: '/leader/services/:id', load: () => import('../features/leaders/pages/EditService') },
  {
    path: '/designations',
    load: () => import('../features/leaders/pages/Designations'),
    nav: { label: 'Designations', of: ({ broker }) => broker },
  },

  // people, for those who decide
  {
    path: '/people',
    load: () => import('../features/people/pages/People'),
    nav: { label: 'People', of: ({ managePeople }) => managePeople },
  },
  { path: '/record', load: () => import('../features/audit/pages/Record') },
  { path: '/approvals', load: () => import('../features/people/pages/Approvals') },

  // register
  {
    path: '/partnerships',
    load: () => import('../features/partnerships/pages/Partnerships'),
    nav: { label: 'Partnerships', of: ({ broker, operate }) => broker || operate },
  },
  { path: '/directory', load: () => import('../features/partnerships/pages/Directory'), open: true },
  {
    path: '/joining',
    load: () => import('../features/partnerships/pages/Joining'),
    nav: { label: 'Your partnerships', of: ({ join }) => join },
  },
  { path: '/partnerships/new', load: () => import('../features/partnerships/pages/NewPartnership') },
  { path: '/partnerships/:id', load: () => import('../features/partnerships/pages/Partnership') },
  { path: '/partnerships/:id/edit', load: () => import('../features/partnerships/pages/EditPartnership') },
  { path: '/partnerships/:id/standing', load: () => import('../features/partnerships/pages/PartnershipStanding') },
  { path: '/partnerships/:id/payee', load: () => import('../features/partnerships/pages/PartnershipPayee') },
  { path: '/schools/:urn/payee', load: () => import('../features/parties/pages/SchoolPayee') },
  { path: '/partnerships/:id/payers', load: () => import('../features/partnerships/pages/PartnershipPayers') },
  { path: '/schools/:urn/payers', load: () => import('../features/parties/pages/SchoolPayers') },
  { path: '/self-billing/:id', load: () => import('../features/parties/pages/SelfBillingAgreement') },
  { path: '/payers/:id', load: () => import('../features/parties/pages/Payer') },
  { path: '/payee-changes/:id', load: () => import('../features/parties/pages/PayeeChange') },
  {
    path: '/successions',
    load: () => import('../features/register/pages/Successions'),
    nav: { label: 'Closed schools', of: operators },
  },

  // operations
  { path: '/jobs', load: () => import('../features/operations/pages/Jobs'), nav: { label: 'Jobs', of: operators } },
  {
    path: '/security',
    load: () => import('../features/security/pages/SecurityEvents'),
    nav: { label: 'Security', of: operators },
  },
  {
    path: '/erasures',
    load: () => import('../features/privacy/pages/Erasures'),
    nav: { label: 'Erasures', of: operators },
  },
  { path: '/pages', load: () => import('../features/operations/pages/Pages'), nav: { label: 'Pages', of: operators } },
  { path: '/pages/:name', load: () => import('../features/operations/pages/PublicPage'), open: true },
  { path: '/pages/:name/edit', load: () => import('../features/operations/pages/EditPage') },
  { path: '/outbox', load: () => import('../features/operations/pages/Outbox'), open: true },

  // notices
  { path: '/notices', load: () => import('../features/notices/pages/Notices') },

  // people
  { path: '/sign-in', load: () => import('../features/people/pages/SignIn'), open: true },
  { path: '/register', load: () => import('../features/people/pages/Register'), open: true },
  { path: '/confirm-email', load: () => import('../features/people/pages/ConfirmEmail'), open: true },
  { path: '/forgotten-password', load: () => import('../features/people/pages/ForgottenPassword'), open: true },
  { path: '/reset-password', load: () => import('../features/people/pages/ResetPassword'), open: true },
  { path: '/invitation', load: () => import('../features/people/pages/Invitation'), open: true },
  { path: '/change-address', load: () => import('../features/people/pages/ChangeAddress'), open: true },
  { path: '/account', load: () => import('../features/people/pages/Account') },
  { path: '/account/history', load: () => import('../features/security/pages/OwnSecurity') },
];

/** The entries of the navigation for whom one acts as, in the order of the table; none until one acts for somebody. */
export function navFor(may: Partial<May> | undefined): { label: string; path: string }[] {
  if (!may) return [];
  return screens.flatMap(({ nav, path }) => (nav?.of(may) ? [{ label: nav.label, path }] : []));
}
