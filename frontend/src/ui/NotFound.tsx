import type { ReactNode } from 'react';
import { Page } from './Page';

/** What a page says where there is nothing for this person; `hint` says what they may look at instead. */
export function NotFound({ hint }: { hint: ReactNode }) {
  return (
    <Page narrow title="There is nothing here">
      <p>The address may be mistyped, what was here may be gone, or it may not be yours to see.</p>
      {hint}
    </Page>
  );
}
