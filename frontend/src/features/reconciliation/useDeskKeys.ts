import { useEffect } from 'react';

export interface DeskKeys {
  onMove: (by: number) => void;
  onLink: () => void;
  onUndo: () => void;
  onLookOver: () => void;
}

/** True where a key is typed into something, or presses it. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role="dialog"]')) return true;
  return key === 'Enter' && target.closest('a, button:not([aria-pressed])') !== null;
}

/** The keys of the desk: J, K and the arrows choose a line, Enter links it, U undoes, L notes it as looked over. */
export function useDeskKeys({ onMove, onLink, onUndo, onLookOver }: DeskKeys): void {
  useEffect(() => {
    const acts: Record<string, () => void> = {
      j: () => onMove(1),
      ArrowDown: () => onMove(1),
      k: () => onMove(-1),
      ArrowUp: () => onMove(-1),
      Enter: onLink,
      u: onUndo,
      l: onLookOver,
    };
    const press = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target, event.key)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
