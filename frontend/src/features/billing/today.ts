export { today } from '../../ui/day';

const dayInMs = 86_400_000;

/** Days from one date to another; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayInMs);
}
