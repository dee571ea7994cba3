import {
  everyone,
  handling,
  handlingOf,
  leaders,
  operators,
  paying,
  reading,
  type Screen,
  withinMoney,
} from './screen';

/** Add a line here, and the router and the navigation know the screen, in the order of the work. */
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
    section: reading('Invoices'),
  },
  {
    path: '/documents',
    load: () => import('../features/billing/pages/Documents'),
    section: reading('Find a document'),
  },
  { path: '/invoices/new', load: () => import('../features/billing/pages/NewInvoice') },
  { path: '/invoices/drafts/:id', load: () => import('../features/billing/pages/InvoiceDraft') },
  { path: '/invoices/:id', load: () => import('../features/billing/pages/Invoice') },
  { path: '/credit-notes/:id', load: () => import('../features/billing/pages/CreditNote'), section: withinMoney },
  {
    path: '/self-bills',
    load: () => import('../features/billing/pages/SelfBills'),
    // Who also deals with the support itself comes to them from its invoices.
    nav: { label: 'Self-bills', of: ({ readSelfBills, readEnquiries }) => readSelfBills && !readEnquiries },
    section: handling('Self-bills'),
  },
  {
    path: '/bank-accounts',
    load: () => import('../features/reconciliation/pages/BankAccounts'),
    section: handling('Bank'),
  },
  { path: '/bank-accounts/:id', load: () => import('../features/reconciliation/pages/BankAccount') },
  {
    path: '/bank-rules',
    load: () => import('../features/reconciliation/pages/Rules'),
    section: handling('Bank rules'),
  },
  { path: '/bank-rules/:id', load: () => import('../features/reconciliation/pages/Rule') },
  {
    path: '/remittance-advices',
    load: () => import('../features/reconciliation/pages/Advices'),
    section: handling('Remittance advices'),
  },
  { path: '/remittance-advices/:id', load: () => import('../features/reconciliation/pages/Advice') },
  { path: '/bank-accounts/:id/desk', load: () => import('../features/reconciliation/pages/Desk') },
  {
    path: '/refunds',
    load: () => import('../features/refunds/pages/Refunds'),
    section: reading('On account and refunds'),
  },
  { path: '/refunds/:id', load: () => import('../features/refunds/pages/Refund') },
  { path: '/exports', load: () => import('../features/exports/pages/Exports'), section: handling('Exports') },
  { path: '/exports/new', load: () => import('../features/exports/pages/NewExport') },
  { path: '/exports/:id', load: () => import('../features/exports/pages/Export') },
  {
    path: '/export-codes',
    load: () => import('../features/exports/pages/Codes'),
    section: handling('Codes for exports'),
  },
  { path: '/export-layouts/new', load: () => import('../features/exports/pages/NewLayout'), section: withinMoney },
  { path: '/export-layouts/:id', load: () => import('../features/exports/pages/Layout'), section: withinMoney },
  { path: '/to-pay', load: () => import('../features/accounts/pages/ToPay'), section: paying('To pay') },
  {
    path: '/accounts/:kind/:id/:payerKind/:payerId',
    load: () => import('../features/accounts/pages/StatementOfAccount'),
    section: withinMoney,
  },
  { path: '/reports', load: () => import('../features/reports/pages/Reports'), section: handling('Reports') },
  { path: '/closing', load: () => import('../features/closing/pages/Periods'), section: handling('Months') },
  { path: '/closing/:kind/:id/:month', load: () => import('../features/closing/pages/Period') },
  { path: '/certificates/:id', load: () => import('../features/closing/pages/Certificate'), section: withinMoney },
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
  {
    path: '/partnerships/:id',
    load: () => import('../features/partnerships/pages/Partnership'),
    section: handlingOf('partnership', 'VAT, numbers and reminders', (id) => `/partnerships/${id}`),
  },
  { path: '/partnerships/:id/edit', load: () => import('../features/partnerships/pages/EditPartnership') },
  { path: '/partnerships/:id/standing', load: () => import('../features/partnerships/pages/PartnershipStanding') },
  {
    path: '/partnerships/:id/payee',
    load: () => import('../features/partnerships/pages/PartnershipPayee'),
    section: handlingOf('partnership', 'How you are paid', (id) => `/partnerships/${id}/payee`),
  },
  {
    path: '/schools/:urn/payee',
    load: () => import('../features/parties/pages/SchoolPayee'),
    section: handlingOf('school', 'How you are paid', (id) => `/schools/${id}/payee`),
  },
  {
    path: '/partnerships/:id/payers',
    load: () => import('../features/partnerships/pages/PartnershipPayers'),
    section: handlingOf('partnership', 'Payers', (id) => `/partnerships/${id}/payers`),
  },
  {
    path: '/schools/:urn/payers',
    load: () => import('../features/parties/pages/SchoolPayers'),
    section: handlingOf('school', 'Payers', (id) => `/schools/${id}/payers`),
  },
  {
    path: '/self-billing/:id',
    load: () => import('../features/parties/pages/SelfBillingAgreement'),
    section: withinMoney,
  },
  { path: '/payers/:id', load: () => import('../features/parties/pages/Payer'), section: withinMoney },
  { path: '/payee-changes/:id', load: () => import('../features/parties/pages/PayeeChange'), section: withinMoney },
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
