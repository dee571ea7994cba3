import type { Amount } from './format';

/** Pence from pounds as people write them: "350", "£1,050.50". Null when it is no amount. */
export function readPounds(typed: string): number | null {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (!found) return null;
  const [, pounds = '', pence = ''] = found;
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'));
}

/** What a field for pounds begins with: "350", or "350.50" where there are pence. */
export function typedPounds({ pence }: Pick<Amount, 'pence'>): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}
