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
  { path: '/needs', load: () => import('../features/needs/Needs'), nav: { label: 'Needs', roles: ['head', 'senior', 'leader', 'school finance', 'broker'] } },
  { path: '/needs/new', load: () => import('../features/needs/NewNeed') },
  { path: '/needs/:id', load: () => import('../features/needs/Need') },
  { path: '/needs/:id/edit', load: () => import('../features/needs/EditNeed') },

  // support
  {
    path: '/enquiries',
    load: () => import('../features/enquiries/Enquiries'),
    nav: { label: 'Enquiries', roles: ['head', 'senior', 'leader', 'broker'] },
  },
  { path: '/enquiries/:id', load: () => import('../features/enquiries/Enquiry') },
  {
    path: '/agreements',
    load: () => import('../features/agreements/Agreements'),
    nav: { label: 'Agreements', roles: ['head', 'senior', 'school finance', 'broker'] },
  },

  // billing
  {
    path: '/invoices',
    load: () => import('../features/billing/Invoices'),
    nav: { label: 'Invoices', roles: ['head', 'senior', 'finance', 'broker'] },
  },
  { path: '/invoices/new', load: () => import('../features/billing/NewInvoice') },
  { path: '/invoices/:id', load: () => import('../features/billing/Invoice') },
  { path: '/credit-notes/:id', load: () => import('../features/billing/CreditNote') },
  { path: '/self-bills', load: () => import('../features/billing/SelfBills'), nav: { label: 'Self-bills', roles: ['finance'] } },
  { path: '/self-bills/:id', load: () => import('../features/billing/SelfBill') },

  // leaders
  {
    path: '/leaders',
    load: () => import('../features/leaders/Leaders'),
    nav: { label: 'Leaders', roles: ['head', 'senior', 'broker', 'operator'] },
  },
  { path: '/themes', load: () => import('../features/themes/AllThemes'), open: true },
  { path: '/leaders/:id', load: () => import('../features/leaders/LeaderProfile') },
  { path: '/leaders/:id/checks', load: () => import('../features/leaders/Checks') },
  { path: '/leader/diary', load: () => import('../features/leaders/MyDiary'), nav: { label: 'Your diary', roles: ['leader'] } },
  { path: '/leader', load: () => import('../features/leaders/MyLeader'), nav: { label: 'Your profile', roles: ['leader'] } },
  { path: '/leader/designations/new', load: () => import('../features/leaders/NewClaim') },
  { path: '/leader/services/new', load: () => import('../features/leaders/NewService') },
  { path: '/leader/services/:id', load: () => import('../features/leaders/EditService') },
  { path: '/designations', load: () => import('../features/leaders/Designations'), nav: { label: 'Designations', roles: ['broker'] } },

  // people, for those who decide
  { path: '/people', load: () => import('../features/people/People'), nav: { label: 'People', roles: ['head', 'broker', 'operator'] } },
  { path: '/approvals', load: () => import('../features/people/Approvals') },

  // register
  {
    path: '/partnerships',
    load: () => import('../features/partnerships/Partnerships'),
    nav: { label: 'Partnerships', roles: ['broker', 'operator'] },
  },
  { path: '/directory', load: () => import('../features/partnerships/Directory'), open: true },
  { path: '/joining', load: () => import('../features/partnerships/Joining'), nav: { label: 'Your partnerships', roles: ['head'] } },
  { path: '/partnerships/new', load: () => import('../features/partnerships/NewPartnership') },
  { path: '/partnerships/:id', load: () => import('../features/partnerships/Partnership') },
  { path: '/partnerships/:id/edit', load: () => import('../features/partnerships/EditPartnership') },
  { path: '/partnerships/:id/payee', load: () => import('../features/partnerships/PartnershipPayee') },
  { path: '/schools/:urn/payee', load: () => import('../features/payees/SchoolPayee') },
  { path: '/payee-changes/:id', load: () => import('../features/payees/PayeeChange') },
  { path: '/successions', load: () => import('../features/register/Successions'), nav: { label: 'Closed schools', roles: ['operator'] } },

  // operations
  { path: '/jobs', load: () => import('../features/operations/Jobs'), nav: { label: 'Jobs', roles: ['operator'] } },
  { path: '/security', load: () => import('../features/security/SecurityEvents'), nav: { label: 'Security', roles: ['operator'] } },
  { path: '/erasures', load: () => import('../features/privacy/Erasures'), nav: { label: 'Erasures', roles: ['operator'] } },
  { path: '/pages', load: () => import('../features/operations/Pages'), nav: { label: 'Pages', roles: ['operator'] } },
  { path: '/pages/:name', load: () => import('../features/operations/PublicPage'), open: true },
  { path: '/pages/:name/edit', load: () => import('../features/operations/EditPage') },
  { path: '/outbox', load: () => import('../features/operations/Outbox'), open: true },

  // notices
  { path: '/notices', load: () => import('../features/notices/Notices') },

  // people
  { path: '/sign-in', load: () => import('../features/people/SignIn'), open: true },
  { path: '/register', load: () => import('../features/people/Register'), open: true },
  { path: '/confirm-email', load: () => import('../features/people/ConfirmEmail'), open: true },
  { path: '/forgotten-password', load: () => import('../features/people/ForgottenPassword'), open: true },
  { path: '/reset-password', load: () => import('../features/people/ResetPassword'), open: true },
  { path: '/invitation', load: () => import('../features/people/Invitation'), open: true },
  { path: '/change-address', load: () => import('../features/people/ChangeAddress'), open: true },
  { path: '/account', load: () => import('../features/people/Account') },
  { path: '/account/history', load: () => import('../features/security/OwnSecurity') },
];

/** The entries of the navigation for whom one acts as, in the order of the table. */
export function navFor(membership: Pick<Membership, 'role' | 'place'> | undefined): { label: string; path: string }[] {
  if (!membership) return [];
  const { role, place } = membership;
  const held: NavRole[] = role === 'finance' && place.kind === 'school' ? [role, 'school finance'] : [role];
  return screens.flatMap(({ nav, path }) => (nav && held.some((each) => nav.roles.includes(each)) ? [{ label: nav.label, path }] : []));
}
