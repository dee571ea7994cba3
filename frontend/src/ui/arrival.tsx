import { createContext, useContext, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

/** Records an arrival; true when the place is new and not the first one after loading. */
type Arrive = (place: string) => boolean;

function createArrive(): Arrive {
  let last: string | null = null;
  return (place) => {
    const moved = last !== null && last !== place;
    last = place;
    return moved;
  };
}

const Context = createContext<Arrive | null>(null);

/** Remembers where the person last arrived, so that each new place takes the focus once. */
export function ArrivalProvider({ children }: { children: ReactNode }) {
  const [arrive] = useState(createArrive);
  return <Context value={arrive}>{children}</Context>;
}

/**
 * Moves the focus to the returned heading when `place` is new. The first place after loading is left alone: the browser
 * starts there.
 */
export function useArrival(place: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrive = useContext(Context);
  useEffect(() => {
    // The part of the page that the address names has the focus already, and keeps it.
    const asked = document.activeElement?.matches('[data-asked]');
    if (arrive?.(place) && !asked) heading.current?.focus({ preventScroll: true });
  }, [arrive, place]);
  return heading;
}
