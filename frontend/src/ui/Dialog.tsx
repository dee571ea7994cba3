import { lazy, Suspense, type ReactNode } from 'react';
import { Loading } from './Loading';

export interface DialogProps {
  opened: boolean;
  title: string;
  /** Absent where there is no going back: then Escape and a click outside do nothing. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

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
