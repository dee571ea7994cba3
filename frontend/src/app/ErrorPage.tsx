import { Button } from '@mantine/core';
import { Link, useRouteError } from 'react-router';
import { asTrouble } from '../ui/trouble';
import { isMissing } from '../api/problem';
import { Page } from '../ui/Page';
import { NotFound } from '../session/NotFound';

/** What a person sees when a screen broke: what they can do, and the reference that finds the request in the logs. */
export function ErrorPage() {
  const error = useRouteError();
  if (error instanceof Error && isMissing(error)) return <NotFound />;
  if (isNewVersion(error)) return <NewVersion />;
  const problem = asTrouble(error);
  return (
    <Page narrow title={problem.title}>
      <p>
        {problem.detail === ''
          ? 'Nothing you saved is lost. Try the page again; if it still breaks, tell us.'
          : problem.detail}
      </p>
      {problem.requestId && <p>Reference for support: {problem.requestId}</p>}
      <Again />
    </Page>
  );
}

/** After an update of the program the old page's files are gone. */
function isNewVersion(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

function NewVersion() {
  return (
    <Page narrow title="This page could not be fetched">
      <p>Either the line is down, or Lateral was updated since you opened it. Loading it again mends both.</p>
      <Again />
    </Page>
  );
}

function Again() {
  return (
    <p>
      <Button onClick={() => window.location.reload()}>Load the page again</Button> or{' '}
      <Link to="/">go to your to-do list</Link>
    </p>
  );
}
