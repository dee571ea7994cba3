import type { May, Membership, Role } from '../api/types';

const nothing: May = {
  broker: false,
  draftNeeds: false,
  haveDeputy: false,
  join: false,
  managePeople: false,
  offer: false,
  operate: false,
  readAgreements: false,
  readChecks: false,
  readColleagues: false,
  readEnquiries: false,
  readInvoices: false,
  readNeeds: false,
  readRecord: false,
  readSelfBills: false,
  release: false,
};

/** What the API says of one role in its place, in the names of what is true. */
const held: Record<Role | 'treasurer', string> = {
  head: `draftNeeds haveDeputy join managePeople readAgreements readChecks readColleagues readEnquiries readInvoices readNeeds
    readRecord readSelfBills release`,
  senior: 'draftNeeds haveDeputy readAgreements readChecks readEnquiries readInvoices readNeeds',
  leader: 'offer readNeeds',
  finance: 'haveDeputy readAgreements readColleagues readInvoices readNeeds readSelfBills',
  treasurer: 'haveDeputy readInvoices readSelfBills',
  broker: 'broker haveDeputy managePeople readAgreements readEnquiries readInvoices readNeeds readRecord readSelfBills',
  operator: 'managePeople operate readRecord',
};

/** What somebody may do who holds the role in its place; a treasurer is the finance officer of a partnership. */
export function mayAs(role: Role | 'treasurer'): May {
  return { ...nothing, ...Object.fromEntries(held[role].split(/\s+/).map((each) => [each, true])) };
}

const placeOf = (role: Role): Membership['place'] | undefined => {
  if (role === 'broker') return { kind: 'partnership', id: 'p1', name: 'Wealden Alliance' };
  return role === 'operator' ? { kind: 'service', id: '', name: 'Lateral' } : undefined;
};

/** A membership held in another role, where that role is held. */
export function heldAs(role: Role, membership: Membership, place = placeOf(role) ?? membership.place): Membership {
  const may = mayAs(role === 'finance' && place.kind === 'partnership' ? 'treasurer' : role);
  return { ...membership, role, may, place };
}
