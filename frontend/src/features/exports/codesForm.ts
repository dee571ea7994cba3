import type { ExportCode } from '../../api/types';

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
