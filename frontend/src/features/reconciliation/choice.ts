/** Which line of a list is chosen. */
export interface Choice {
  /** The lines of the list, in its order. */
  ids: readonly string[];
  /** None where the list is empty. */
  chosen: string | undefined;
  /** True where nobody chose the line: the choice went there when the one before left the list. */
  byItself: boolean;
  /** True while the choice waits for the next page, to go on to its first line. */
  onward: boolean;
}

export const nothingChosen: Choice = { ids: [], chosen: undefined, byItself: false, onward: false };

/**
 * The choice once the list has these lines. Where the chosen one left, it goes to the next below, or else to the last
 * above. The same choice comes back where nothing changed.
 */
export function follow(before: Choice, ids: readonly string[]): Choice {
  const { chosen } = before;
  const same = ids.length === before.ids.length && ids.every((id, at) => id === before.ids[at]);
  if (same && (chosen !== undefined || ids.length === 0)) return before;
  if (chosen === undefined) return { ids, chosen: ids[0], byItself: before.byItself, onward: false };
  const at = ids.indexOf(chosen);
  const next = ids[at + 1];
  if (at >= 0 && before.onward && next !== undefined) return { ids, chosen: next, byItself: false, onward: false };
  if (at >= 0) return { ...before, ids };
  const was = before.ids.indexOf(chosen);
  const stays = (id: string) => ids.includes(id);
  const to = before.ids.slice(was + 1).find(stays) ?? before.ids.slice(0, Math.max(was, 0)).findLast(stays) ?? ids[0];
  return { ids, chosen: to, byItself: true, onward: false };
}

/** The choice of a person. */
export function choose(before: Choice, chosen: string): Choice {
  return { ...before, chosen, byItself: false, onward: false };
}

/** The line so many after one, or the last there is on that side. */
export function after({ ids }: Choice, from: string | undefined, by: number): string | undefined {
  const at = from === undefined ? -1 : ids.indexOf(from);
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
}
