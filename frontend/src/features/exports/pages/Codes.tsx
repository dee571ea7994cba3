import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Tagged } from '../../../api/client';
import type { ExportCodes } from '../../../api/types';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { dateTimeText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { byName, toCodes } from '../codesForm';
import { CodeFields } from '../parts/CodeFields';
import { NotYours } from '../parts/NotYours';
import { useCodes, useSetCodes } from '../queries';
import { useSeller } from '../useSeller';
import { codeGroups } from '../words';

/** How the seller's accounts package calls its accounts and VAT. */
export default function Codes() {
  const seller = useSeller();
  const codes = useCodes(seller ?? '');
  if (!seller) return <NotYours />;
  return (
    <Page
      title="Codes for exports"
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Exports', to: '/exports' },
      ]}
      lead={
        <p>
          How your accounts package calls your accounts. What you leave empty, each format fills in as the package
          comes. A maintained school can choose from its framework: type “I” or “E”.
        </p>
      }
    >
      <Query whole query={codes} what="the codes">
        {(tagged) => <Form key={tagged.etag} seller={seller} start={tagged} />}
      </Query>
    </Page>
  );
}

function Form({ seller, start: { data, etag } }: { seller: string; start: Tagged<ExportCodes> }) {
  const set = useSetCodes(seller);
  const say = useSay();
  const [codes, setCodes] = useState(() => byName(data.codes));
  const { field, summary, submit, busy } = useProblemForm({
    initialValues: { department: data.department ?? '' },
    send: async ({ department }) => {
      await set.mutateAsync({ etag, body: { codes: toCodes(codes), department } });
      say('Kept. The next export says them.');
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <CodeFields groups={codeGroups} codes={codes} onChange={setCodes} charts={data.charts} />
        <TextInput label="Department" description="Sage 50 has a column for it" w="12rem" {...field('department')} />
        <div>
          <Button type="submit" loading={busy}>
            Keep the codes
          </Button>
        </div>
        {data.at && (
          <p>
            Changed last by {data.byName}, {dateTimeText(data.at)}.
          </p>
        )}
      </Stack>
    </form>
  );
}
