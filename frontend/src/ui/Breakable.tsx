import { Fragment } from 'react';

/**
 * An e-mail or web address that may break after its points, hyphens and "@", and so in the middle of a word only at
 * need.
 */
export function Breakable({ children }: { children: string }) {
  return children.split(/(?<=[@.-])/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
