import { lazy, Suspense } from 'react';
import type { DialogProps } from './DialogBox';
import { Loading } from './Loading';

/** Fetched after the page that may ask for it, and so mostly there when it does. */
const Box = lazy(() => import('./DialogBox'));

/** A dialog over the page that holds the focus. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={props.opened ? <Loading what="the question" over /> : null}>
      <Box {...props} />
    </Suspense>
  );
}
