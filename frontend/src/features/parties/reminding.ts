/** Days after the due day, of "7, 21, 35"; undefined where it says anything else. */
export function stepsOf(typed: string): number[] | undefined {
  const parts = typed.split(/[,;\s]+/).filter((part) => part !== '');
  return parts.every((part) => /^[-−–]?\d{1,3}$/.test(part)) ? parts.map((part) => Number(part.replace(/[−–]/, '-'))) : undefined;
}

/** "7 days after the due day" */
export function stepText(step: number): string {
  const days = `${Math.abs(step)} ${Math.abs(step) === 1 ? 'day' : 'days'}`;
  if (step === 0) return 'on the due day';
  return `${days} ${step < 0 ? 'before' : 'after'} the due day`;
}
