import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Job } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { isJobState, jobStates } from '../words';
import { NothingSent } from '../parts/NothingSent';
import { useJobs, useRetryJob } from '../queries';

/** What is done outside of people's requests; operators start again what was given up. */
export default function Jobs() {
  const [params] = useSearchParams();
  const asked = params.get('state');
  const state = isJobState(asked) ? asked : 'dead';
  return (
    <Page
      title="Jobs"
      lead={
        <p>
          Jobs send letters, keep search up to date and watch due dates. A job that fails is tried again, later each
          time. What is given up in the end, you start again here.
        </p>
      }
    >
      <NothingSent />
      <FilterLinks
        label="Show jobs by state"
        filters={jobStates.map((each) => ({
          label: each.word,
          to: `/jobs?state=${each.state}`,
          current: each.state === state,
        }))}
      />
      <List state={state} />
    </Page>
  );
}

function List({ state }: { state: Job['state'] }) {
  const jobs = useJobs(state);
  const retry = useRetryJob();
  const say = useSay();

  async function again(job: Job) {
    await retry.mutateAsync(job.id);
    say(`“${job.what}” is started again`);
  }

  return (
    <>
      <Failed of={retry} what="The job was not started again" about={state} />
      <Query whole query={jobs} what="the jobs">
        {({ pages }) => (
          <DataTable
            caption={jobStates.find((each) => each.state === state)?.word ?? 'Jobs'}
            columns={[
              ...columnsFor(state),
              ...(state === 'dead' ? [retrying((job) => void again(job).catch(() => undefined), retry.isPending)] : []),
            ]}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            more={
              jobs.hasNextPage
                ? { onMore: () => void jobs.fetchNextPage(), loading: jobs.isFetchingNextPage }
                : undefined
            }
            empty={<None state={state} />}
          />
        )}
      </Query>
    </>
  );
}

const nextTry: Column<Job> = { head: 'Next try', cell: ({ dueAt }) => dueAt && <DateText value={dueAt} time /> };
const wrong: Column<Job> = { head: 'What went wrong last', cell: ({ lastError }) => lastError ?? '' };

/** What is worth knowing of a job in a state: one that is done has no next try, and its errors are past. */
function columnsFor(state: Job['state']): Column<Job>[] {
  return [
    { head: 'Job', cell: (job) => <What job={job} /> },
    { head: 'Since', cell: ({ createdAt }) => <DateText value={createdAt} time /> },
    { head: 'Tries', figure: true, cell: ({ attempts }) => attempts },
    ...(state === 'ready' || state === 'leased' ? [nextTry] : []),
    ...(state === 'done' ? [] : [wrong]),
  ];
}

function What({ job }: { job: Job }) {
  return (
    <>
      {job.what}
      {job.about && <div>{job.about}</div>}
    </>
  );
}

function retrying(onRetry: (job: Job) => void, busy: boolean): Column<Job> {
  return {
    head: 'Start again',
    cell: (job) => (
      <Button size="compact-md" disabled={busy} onClick={() => onRetry(job)} aria-label={`Start again: ${job.what}`}>
        Start again
      </Button>
    ),
  };
}

function None({ state }: { state: Job['state'] }) {
  if (state === 'dead')
    return (
      <EmptyState title="No job was given up">
        When a job has failed too often, it is here with what went wrong.
      </EmptyState>
    );
  return (
    <EmptyState title="No job is in this state">
      Jobs come and go as things happen. Look under the other words above.
    </EmptyState>
  );
}
