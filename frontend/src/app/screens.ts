import type { ComponentType } from 'react';
import type { Membership, Role } from '../api/types';

/** One screen of the web app. Add a line here, and the router and the navigation know it, in the order of the work. */
export interface Screen {
  path: string;
  /** The file of the screen, whose default export is the component; fetched when it is first needed. */
  load: () => Promise<{ default: ComponentType }>;
  /** Open to people who are not signed in. */
  open?: boolean;
  /** Stands in the navigation of these roles. */
  nav?: { label: string; roles: readonly NavRole[] };
}

/** A role, or that of finance officers of a school, who see more than those of a partnership. */
type NavRole = Role | 'school finance';

const everyone: readonly Role[] = ['head', 'senior', 'leader', 'finance', 'broker', 'operator'];

export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./Start'), open: true, nav: { label: 'To do', roles: everyone } },

  // needs
  { path: '/needs', load: () => import('../features/needs/pages/Needs'), nav: { label: 'Needs', roles: ['head', 'senior', 'leader', 'school finance', 'broker'] } },
  { path: '/needs/new', load: () => import('../features/needs/pages/NewNeed') },
  { path: '/needs/:id', load: () => import('../features/needs/pages/Need') },
  { path: '/needs/:id/edit', load: () => import('../features/needs/pages/EditNeed') },

  // support
  {
    path: '/enquiries',
    load: () => import('../features/enquiries/pages/Enquiries'),
    nav: { label: 'Enquiries', roles: ['head', 'senior', 'leader', 'broker'] },
  },
  { path: '/enquiries/:id', load: () => import('../features/enquiries/pages/Enquiry') },
  {
    path: '/agreements',
    load: () => import('../features/agreements/pages/Agreements'),
    nav: { label: 'Agreements', roles: ['head', 'senior', 'school finance', 'broker'] },
  },

  // billing
  {
    path: '/invoices',
    load: () => import('../features/billing/pages/Invoices'),
    nav: { label: 'Invoices', roles: ['head', 'senior', 'finance', 'broker'] },
  },
  { path: '/invoices/new', load: () => import('../features/billing/pages/NewInvoice') },
  { path: '/invoices/:id', load: () => import('../features/billing/pages/Invoice') },
  { path: '/credit-notes/:id', load: () => import('../features/billing/pages/CreditNote') },
  { path: '/self-bills', load: () => import('../features/billing/pages/SelfBills'), nav: { label: 'Self-bills', roles: ['finance'] } },
  { path: '/self-bills/:id', load: () => import('../features/billing/pages/SelfBill') },

  // leaders
  {
    path: '/leaders',
    load: () => import('../features/leaders/pages/Leaders'),
    nav: { label: 'Leaders', roles: ['head', 'senior', 'broker', 'operator'] },
  },
  { path: '/themes', load: () => import('../features/themes/pages/AllThemes'), open: true },
  { path: '/leaders/:id', load: () => import('../features/leaders/pages/LeaderProfile') },
  { path: '/leaders/:id/checks', load: () => import('../features/leaders/pages/Checks') },
  { path: '/leader/diary', load: () => import('../features/leaders/pages/MyDiary'), nav: { label: 'Your diary', roles: ['leader'] } },
  { path: '/leader', load: () => import('../features/leaders/pages/MyLeader'), nav: { label: 'Your profile', roles: ['leader'] } },
  { path: '/leader/designations/new', load: () => import('../features/leaders/pages/NewClaim') },
  { path: '/leader/services/new', load: () => import('../features/leaders/pages/NewService') },
  { path: '/leader/services/:id', load: () => import('../features/leaders/pages/EditService') },
  { path: '/designations', load: () => import('../features/leaders/pages/Designations'), nav: { label: 'Designations', roles: ['broker'] } },

  // people, for those who decide
  { path: '/people', load: () => import('../features/people/pages/People'), nav: { label: 'People', roles: ['head', 'broker', 'operator'] } },
  { path: '/record', load: () => import('../features/audit/pages/Record') },
  { path: '/approvals', load: () => import('../features/people/pages/Approvals') },

  // register
  {
    path: '/partnerships',
    load: () => import('../features/partnerships/pages/Partnerships'),
    nav: { label: 'Partnerships', roles: ['broker', 'operator'] },
  },
  { path: '/directory', load: () => import('../features/partnerships/pages/Directory'), open: true },
  { path: '/joining', load: () => import('../features/partnerships/pages/Joining'), nav: { label: 'Your partnerships', roles: ['head'] } },
  { path: '/partnerships/new', load: () => import('../features/partnerships/pages/NewPartnership') },
  { path: '/partnerships/:id', load: () => import('../features/partnerships/pages/Partnership') },
  { path: '/partnerships/:id/edit', load: () => import('../features/partnerships/pages/EditPartnership') },
  { path: '/partnerships/:id/payee', load: () => import('../features/partnerships/pages/PartnershipPayee') },
  { path: '/schools/:urn/payee', load: () => import('../features/payees/pages/SchoolPayee') },
  { path: '/payee-changes/:id', load: () => import('../features/payees/pages/PayeeChange') },
  { path: '/successions', load: () => import('../features/register/pages/Successions'), nav: { label: 'Closed schools', roles: ['operator'] } },

  // operations
  { path: '/jobs', load: () => import('../features/operations/pages/Jobs'), nav: { label: 'Jobs', roles: ['operator'] } },
  { path: '/security', load: () => import('../features/security/pages/SecurityEvents'), nav: { label: 'Security', roles: ['operator'] } },
  { path: '/erasures', load: () => import('../features/privacy/pages/Erasures'), nav: { label: 'Erasures', roles: ['operator'] } },
  { path: '/pages', load: () => import('../features/operations/pages/Pages'), nav: { label: 'Pages', roles: ['operator'] } },
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

/** The entries of the navigation for whom one acts as, in the order of the table. */
export function navFor(membership: Pick<Membership, 'role' | 'place'> | undefined): { label: string; path: string }[] {
  if (!membership) return [];
  const { role, place } = membership;
  const held: NavRole[] = role === 'finance' && place.kind === 'school' ? [role, 'school finance'] : [role];
  return screens.flatMap(({ nav, path }) => (nav && held.some((each) => nav.roles.includes(each)) ? [{ label: nav.label, path }] : []));
}
