/** What is wrong, by the path of its field. */
export type Complaints = Record<string, string>;

/** A rule for each field. */
type FieldRules<V> = { [Name in keyof V]?: (value: V[Name], values: V) => string | null };

/** What a form checks by itself before sending: a rule for each field, or all at once. */
export type Rules<V> = ((values: V) => Record<string, string | null | undefined>) | FieldRules<V>;

/** What the rules find wrong with the values. */
export function complaints<V extends object>(rules: Rules<V> | undefined, values: V): Complaints {
  const found = typeof rules === 'function' ? rules(values) : eachRule(rules ?? {}, values);
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function eachRule<V extends object>(rules: FieldRules<V>, values: V): Record<string, string | null> {
  const names = Object.keys(rules) as (keyof V & string)[];
  return Object.fromEntries(names.map((name) => [name, rules[name]?.(values[name], values) ?? null]));
}

/** The value at a path such as `people.0.email`. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], values);
}

interface Mending {
  /** What is shown now. */
  shown: Complaints;
  /** The paths of which the API complained: only it can say whether a new value is better. */
  told: ReadonlySet<string>;
  before: unknown;
  now: unknown;
  /** What the form's own rules find wrong now. */
  found: Complaints;
}

/**
 * What is still to be said after a change: what the form's rules still find wrong, and of what the API said, whatever
 * concerns a value that is as it was. Nothing is added that was not shown before: nobody is told off while typing.
 */
export function stillWrong({ shown, told, before, now, found }: Mending): Complaints {
  const left = Object.entries(shown).map(([path, message]): [string, string | undefined] => {
    const untouched = JSON.stringify(valueAt(before, path)) === JSON.stringify(valueAt(now, path));
    return [path, found[path] ?? (told.has(path) && untouched ? message : undefined)];
  });
  return Object.fromEntries(left.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A rule for a field that must not be left empty. */
export function required(message: string): (value: string) => string | null {
  return (value) => (value.trim() === '' ? message : null);
}
