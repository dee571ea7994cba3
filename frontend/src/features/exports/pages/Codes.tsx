import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Tagged } from '../../../api/client';
import type { ExportCodes } from '../../../api/types';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Fold } from '../../../ui/Fold';
import { dateTimeText } from '../../../ui/format';
import { LongText } from '../../../ui/LongText';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { byName, inGroups, toCodes } from '../codesForm';
import { CodeFields } from '../parts/CodeFields';
import { NotYours } from '../parts/NotYours';
import { useCodes, useSetCodes } from '../queries';
import { useSeller } from '../useSeller';

/** As many letters as a thousand lines of a chart have. */
const longestChart = 150_000;

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
          How your accounts package calls your accounts, VAT, bank accounts, payers and suppliers. What you leave empty,
          each format fills in as the package comes. A maintained school chooses from its framework: type “I” or “E”. An
          academy pastes its chart of accounts below, and chooses from it.
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
    keep: `export-codes.${seller}`,
    initialValues: { department: data.department ?? '', chart: data.chart ?? '' },
    send: async ({ department, chart }) => {
      await set.mutateAsync({ etag, body: { codes: toCodes(codes), department, chart } });
      say('Kept. The next export says them.');
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <CodeFields groups={inGroups(data.names)} codes={codes} onChange={setCodes} charts={data.charts} />
        <TextInput label="Department" description="Sage 50 has a column for it" w="12rem" {...field('department')} />
        <Fold summary="Your own chart of accounts">
          <LongText
            most={longestChart}
            label="A code on each line, a comma, and its name"
            description="For example 4100, Consultancy. Lines of a spreadsheet can be pasted as they are."
            minRows={4}
            maxRows={14}
            {...field('chart')}
          />
        </Fold>
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
