import type { ComponentType } from 'react';
import type { Role } from '../api/types';

/** One screen of the web app. Add a line here, and the router and the navigation know it. */
export interface Screen {
  path: string;
  /** The file of the screen, whose default export is the component; fetched when it is first needed. */
  load: () => Promise<{ default: ComponentType }>;
  /** Open to people who are not signed in. */
  open?: boolean;
  /** Stands in the navigation of these roles. */
  nav?: { label: string; roles: readonly Role[] };
}

const everyone: readonly Role[] = ['head', 'senior', 'leader', 'finance', 'broker', 'operator'];

export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./Home'), nav: { label: 'What waits for me', roles: everyone } },

  // people
  { path: '/sign-in', load: () => import('../features/people/SignIn'), open: true },
  { path: '/register', load: () => import('../features/people/Register'), open: true },
  { path: '/confirm-email', load: () => import('../features/people/ConfirmEmail'), open: true },
  { path: '/forgotten-password', load: () => import('../features/people/ForgottenPassword'), open: true },
  { path: '/reset-password', load: () => import('../features/people/ResetPassword'), open: true },

  // notices
  { path: '/notices', load: () => import('../features/notices/Notices') },
];

/** The entries of the navigation for a role, in the order of the table. */
export function navFor(role: Role | undefined): { label: string; path: string }[] {
  return screens.flatMap(({ nav, path }) => (nav && role && nav.roles.includes(role) ? [{ label: nav.label, path }] : []));
}
