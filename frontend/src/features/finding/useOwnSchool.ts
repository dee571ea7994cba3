import { useMemo } from 'react';
import { useActing } from '../../session/acting';
import { useSchool } from '../register';
import type { Point } from './mapModel';

/** The school for which somebody looks, from which distances are counted; undefined who acts for none. */
export function useOwnSchool(): string | undefined {
  const { membership } = useActing();
  return membership?.place.kind === 'school' ? membership.place.id : undefined;
}

/** Where that school is; undefined where nobody knows. */
export function useOwnPoint(): { own: Point | undefined; isLoading: boolean } {
  const { data, isLoading } = useSchool(useOwnSchool() ?? '');
  const point = data?.point;
  const own = useMemo(() => point && { lat: point.lat, lng: point.lon }, [point]);
  return { own, isLoading };
}
