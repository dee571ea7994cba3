import type { Shown } from './words';

/** How the API is asked for lines. What is to be explained waits whole or in part. */
export function whichLines(shown: Shown) {
  switch (shown) {
    case 'all':
      return {};
    case 'unexplained':
      return { waiting: true };
    case 'alone':
    case 'unseen':
      return { [shown]: true };
    default:
      return { state: shown };
  }
}
