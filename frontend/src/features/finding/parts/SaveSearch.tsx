import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../../ui/Loading';
import type { Search } from '../search';

const SaveDialog = lazy(() => import('./SaveDialog'));

/** Keeps a search, so that one hears of what is new. */
export function SaveSearch({ search }: { search: Search }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Save this search
      </Button>
      {open && (
        <Suspense fallback={<Loading what="the form" over />}>
          <SaveDialog search={search} onDone={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
