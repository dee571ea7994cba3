import type { InvitedLine } from '../../api/types';

export function countOf(lines: InvitedLine[], ...of: InvitedLine['outcome'][]): number {
  return lines.filter(({ outcome }) => of.includes(outcome)).length;
}

/** "2 invited, 1 unchanged, 1 not invited" */
export function summaryOf(lines: InvitedLine[]): string {
  const parts: [number, string][] = [
    [countOf(lines, 'ready'), 'to invite'],
    [countOf(lines, 'sent'), 'invited'],
    [countOf(lines, 'held', 'open', 'twice'), 'unchanged'],
    [countOf(lines, 'refused'), 'not invited'],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ');
}

/** "System leader" from "system leader", for the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The roles that a person may ask for in a school, with what each is for. */
export const schoolRoles = [
  { value: 'head', label: 'Head', description: 'Posts needs, agrees support, approves people, releases colleagues' },
  { value: 'senior', label: 'Other senior leader', description: 'Posts needs and agrees support' },
  { value: 'leader', label: 'System leader', description: 'Supports other schools' },
  { value: 'finance', label: 'Finance officer', description: 'Orders, pays and reconciles' },
] as const;

/** The roles that are held in a partnership. */
export const partnershipRoles = [
  { value: 'broker', label: 'Broker', description: 'Verifies designations, sees the needs of members, allocates' },
  { value: 'finance', label: 'Finance officer', description: 'Issues invoices and records payments' },
] as const;

/** Who runs the service. */
export const serviceRoles = [{ value: 'operator', label: 'Operator', description: 'Runs the service' }] as const;
