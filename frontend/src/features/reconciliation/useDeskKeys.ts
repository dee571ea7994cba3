import { useEffect } from 'react';
import { otherKinds, type OtherKind } from './words';

export interface DeskKeys {
  /** Chooses the line so many after this one. */
  onMove: (by: number) => void;
  /** Links the line to a candidate: 0 is the first. */
  onTake: (nth: number) => void;
  /** Says that the line is for no document. */
  onOther: (kind: OtherKind) => void;
  onSearch: () => void;
  onUndo: () => void;
  onLookOver: () => void;
}

const moves: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** True where a key is typed into something, or presses it, or where another line than the chosen has the focus. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role="dialog"]')) return true;
  if (key in moves) return false;
  const line = target.closest('[data-line]');
  if (line) return line.getAttribute('aria-pressed') !== 'true';
  return key === 'Enter' && target.closest('a, button') !== null;
}

/** What a key does; nothing where it is none of the desk. */
function actOf(key: string, { onMove, onTake, onOther, ...acts }: Partial<DeskKeys>): (() => void) | undefined {
  const by = moves[key];
  if (by !== undefined) return onMove && (() => onMove(by));
  const other = otherKinds.find((each) => each.key === key);
  if (other) return onOther && (() => onOther(other.kind));
  if (key === 'Enter') return onTake && (() => onTake(0));
  if (/^[1-9]$/.test(key)) return onTake && (() => onTake(Number(key) - 1));
  return { s: acts.onSearch, '/': acts.onSearch, u: acts.onUndo, l: acts.onLookOver }[key];
}

/**
 * The keys of the desk (deskKeys says them). A key that acts on the chosen line counts where the focus is on that line
 * or on no other; a key that is held acts once.
 */
export function useDeskKeys(keys: Partial<DeskKeys>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = actOf(key, keys);
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target, key)) return;
      event.preventDefault();
      if (!event.repeat || key in moves) act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
