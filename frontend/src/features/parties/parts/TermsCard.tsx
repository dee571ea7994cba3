import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Facts } from '../../../ui/Facts';
import { Query } from '../../../ui/Query';
import { useTerms, type Billed } from '../payerQueries';
import { eInvoiceText } from '../termsForm';
import { TermsForm } from './TermsForm';

/** How a payer wants to be billed, for those who may change it. */
export function TermsCard({ billed, level = 2 }: { billed: Billed; level?: 2 | 3 }) {
  const [changing, setChanging] = useState(false);
  return (
    <Query query={useTerms(billed)} what="how it is billed">
      {(start) => {
        const { data } = start;
        return (
          <Card title="How it is billed" level={level}>
            <p>Whoever sells to it keeps to this.</p>
            <Facts
              facts={[
                { label: 'Order number', value: data.orderRequired ? 'Needed: nothing is issued without it' : 'Not needed' },
                { label: 'Sent to', value: data.sendTo.join(', ') || ('payer' in billed ? 'Its own e-mail address' : 'Its officers, in Lateral') },
                { label: 'Electronic invoices', value: eInvoiceText(data) },
                { label: 'Nominal code', value: data.nominalCode || 'None' },
                { label: 'Who pays', value: 'school' in billed && (data.paidByName || 'The school itself') },
                { label: 'Pays for', value: data.paysFor.map(({ name }) => name).join(', ') },
                {
                  label: 'Changed',
                  value: data.changedAt && (
                    <>
                      {data.changedBy || 'Somebody'}, <DateText value={data.changedAt} />
                    </>
                  ),
                },
              ]}
            />
            <p>
              <Button variant="default" onClick={() => setChanging(true)}>
                Change how it is billed
              </Button>
            </p>
            {changing && <TermsForm billed={billed} start={start} onClose={() => setChanging(false)} />}
          </Card>
        );
      }}
    </Query>
  );
}
