import { Button } from '@mantine/core';
import type { Named } from './session';
import { Page } from '../ui/Page';

/** Says that the page has another owner now: what the former one saw and typed is not for them. */
export function SomebodyElse({ account, now }: { account: Named; now: Named }) {
  return (
    <Page narrow title={`${now.name} is signed in now`}>
      <p>
        {now.name} has signed in in another tab of this browser. So {account.name} is signed out here, and this page
        does nothing more in either name.
      </p>
      <p>
        Drafts that {account.name} had begun on this page are kept in this tab. Only {account.name} sees them, after
        signing in again.
      </p>
      <Button onClick={() => window.location.assign('/')}>Go on as {now.name}</Button>
    </Page>
  );
}
