import type { Membership, Role } from '../api/types';

const names: Record<Role, string> = {
  head: 'head',
  senior: 'senior leader',
  leader: 'system leader',
  finance: 'finance officer',
  broker: 'broker',
  operator: 'operator',
};

/** A role as a person would say it. */
export function roleName(role: Role): string {
  return names[role];
}

/** Where a membership is held, as a person would say it. */
export function placeName({ place }: Membership): string {
  return place.kind === 'service' ? 'Lateral itself' : place.name;
}
