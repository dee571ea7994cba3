import { Page } from '../../../ui/Page';

/** What a page says that was opened without the token of its letter. */
export function IncompleteLink() {
  return (
    <Page narrow title="This link is not complete">
      <p>Open the link in our letter again, or copy all of it into the address bar.</p>
    </Page>
  );
}
