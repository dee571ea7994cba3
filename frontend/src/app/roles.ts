import type { Role } from './screens';

const names: Record<Role, string> = {
  head: 'head or senior leader',
  leader: 'system leader',
  finance: 'finance officer',
  broker: 'broker',
  operator: 'operator',
};

/** A role as a person would say it. */
export function roleName(role: Role): string {
  return names[role];
}
