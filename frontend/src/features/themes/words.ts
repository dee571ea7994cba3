import { terms } from '../../api/terms';

type Choice = { value: string; label: string };

export const phases: Choice[] = terms.phases.map(choice);

export const formats: Choice[] = terms.formats.map(choice);

function choice({ code, label }: { code: string; label: string }): Choice {
  return { value: code, label };
}

/** The labels of chosen values, in the list's order: "Primary, Middle". */
export function labels(all: Choice[], chosen: string[]): string {
  return all.flatMap(({ value, label }) => (chosen.includes(value) ? [label] : [])).join(', ');
}
