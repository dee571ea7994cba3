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
