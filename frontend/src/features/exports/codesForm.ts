import type { ExportCode, ExportCodes } from '../../api/types';

type CodeName = ExportCodes['names'][number];

/** A group of what has a code, under a title. */
export interface CodeGroup {
  title: string;
  names: { of: string; word: string }[];
}

/** Codes by what they are of. */
export function byName(codes: readonly ExportCode[]): Record<string, string> {
  return Object.fromEntries(codes.map(({ of, code }) => [of, code]));
}

/** Codes as the API takes them, without those that are empty. */
export function toCodes(codes: Record<string, string>): ExportCode[] {
  return Object.entries(codes)
    .map(([of, code]) => ({ of, code: code.trim() }))
    .filter(({ code }) => code !== '');
}

/** What codes can be of, by their group, in the order in which the API names them. */
export function inGroups(names: readonly CodeName[]): CodeGroup[] {
  const all: CodeGroup[] = [];
  for (const { of, group, name } of names) {
    const last = all.find(({ title }) => title === group);
    if (last) last.names.push({ of, word: name });
    else all.push({ title: group, names: [{ of, word: name }] });
  }
  return all;
}
