import { useActing } from '../../session/acting';

/** Whether the person is a broker of the partnership, for which they need not act at the moment. */
export function useIsBrokerOf(partnershipId: string | undefined): boolean {
  const { memberships } = useActing();
  return memberships.some(({ role, state, place }) => role === 'broker' && state === 'active' && place.id === partnershipId);
}
