import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';

/** Says that the role has no bank accounts. */
export function NotYours() {
  return (
    <Page narrow title="Bank accounts">
      <EmptyState title="There are no bank accounts for this role">
        Those who handle the money of a seller see its bank accounts. If you hold such a role too, choose it under your
        name.
      </EmptyState>
    </Page>
  );
}
