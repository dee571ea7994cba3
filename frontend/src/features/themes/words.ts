export const phases = [
  { value: 'nursery', label: 'Nursery' },
  { value: 'primary', label: 'Primary' },
  { value: 'middle', label: 'Middle' },
  { value: 'secondary', label: 'Secondary' },
  { value: 'all_through', label: 'All-through' },
  { value: 'post_16', label: 'Post-16' },
  { value: 'special', label: 'Special' },
  { value: 'alternative', label: 'Alternative provision' },
  { value: 'other', label: 'Other' },
];

export const formats = [
  { value: 'coaching', label: 'Coaching' },
  { value: 'review', label: 'Review' },
  { value: 'training', label: 'Training' },
  { value: 'modelling', label: 'Modelling lessons' },
  { value: 'planning', label: 'Planning together' },
  { value: 'governance', label: 'Governance' },
];

/** The labels of chosen values, in the list's order: "Primary, Middle". */
export function labels(all: { value: string; label: string }[], chosen: string[]): string {
  return all.flatMap(({ value, label }) => (chosen.includes(value) ? [label] : [])).join(', ');
}
