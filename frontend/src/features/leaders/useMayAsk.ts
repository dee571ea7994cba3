import { useActing } from '../../session/acting';

/** Whether somebody may ask leaders of a school: who says what a school needs, unless that school is their own. */
export function useMayAsk(): (homeUrn: string) => boolean {
  const { may, membership } = useActing();
  return (homeUrn) => may.draftNeeds === true && membership?.place.id !== homeUrn;
}
