import { useActing } from '../../session/acting';

/** The school for which somebody looks, from which distances are counted; undefined who acts for none. */
export function useOwnSchool(): string | undefined {
  const { membership } = useActing();
  return membership?.place.kind === 'school' ? membership.place.id : undefined;
}
