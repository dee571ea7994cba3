/** Where somebody types or is asked something: the focus is not taken from there. */
const typing = 'input, textarea, select, [role="dialog"]';

function focus(on: Element | null | undefined): void {
  if (!(on instanceof HTMLElement) || document.activeElement?.closest(typing)) return;
  on.focus({ preventScroll: true });
  on.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus on a line of the desk, in view; on the list where no line is left. */
export function focusLine(id: string | undefined): void {
  focus(document.querySelector(id === undefined ? '[data-lines]' : `[data-line="${id}"]`));
}

/** The line that has the focus. */
export function focusedLine(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset.line;
}

const searchId = 'desk-search';

/** What a field of search gets, to be found by its key. */
export const searchField = { id: searchId };

/** Puts the focus into the field of search. */
export function focusSearch(): void {
  document.getElementById(searchId)?.focus();
}

/** Puts the focus from a field back on the chosen line. */
export function leaveSearch(): void {
  document.querySelector<HTMLElement>('[data-line][aria-pressed="true"]')?.focus();
}
