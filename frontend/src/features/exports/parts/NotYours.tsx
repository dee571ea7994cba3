import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';

/** Says that the role has no exports. */
export function NotYours() {
  return (
    <Page narrow title="Exports">
      <EmptyState title="There are no exports for this role">
        Those who handle the money of a seller make its exports. If you hold such a role too, choose it under your name.
      </EmptyState>
    </Page>
  );
}
