import { useEffect, useState, type RefObject } from 'react';

/**
 * True from coming to a place until all that it reads at first is there. Until then what stands below something that is
 * still loading is not shown, so that it does not jump.
 */
export function useArriving(main: RefObject<HTMLElement | null>, place: string): boolean {
  const [arrived, setArrived] = useState<string | null>(null);
  useEffect(() => {
    const stands = () => {
      const element = main.current;
      if (element?.querySelector('h1') && !element.querySelector('[data-loading]')) setArrived(place);
    };
    const watcher = new MutationObserver(stands);
    if (main.current) watcher.observe(main.current, { childList: true, subtree: true });
    stands();
    return () => watcher.disconnect();
  }, [main, place]);
  return arrived !== place;
}
