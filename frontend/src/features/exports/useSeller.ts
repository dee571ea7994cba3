import { useActing } from '../../session/acting';

/** The seller whose money the person handles, by its name "partnership:ID"; absent for others. */
export function useSeller(): string | undefined {
  const { membership } = useActing();
  if (!membership?.may?.readSelfBills) return undefined;
  const { kind, id } = membership.place;
  return `${kind}:${id}`;
}
