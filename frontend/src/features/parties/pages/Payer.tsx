import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Tagged } from '../../../api/client';
import type { OutsidePayer } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { DateText } from '../../../ui/Figures';
import { Facts } from '../../../ui/Facts';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useChangePayer, useEndPayer, usePayer } from '../payerQueries';
import { PayerForm } from '../parts/PayerForm';
import { TermsCard } from '../parts/TermsCard';
import styles from '../payees.module.css';

/** One outside payer of a seller: who it is, what it was called, and how it is billed. */
export default function Payer() {
  const { id = '' } = useParams();
  return (
    <Query whole query={usePayer(id)} what="the payer">
      {(start) => {
        const { sellerKind, sellerId, name, state } = start.data;
        const list = sellerKind === 'school' ? `/schools/${sellerId}/payers` : `/partnerships/${sellerId}/payers`;
        return (
          <Page narrow title={name} crumbs={[{ label: 'Payers', to: list }]}>
            <Who start={start} />
            {state === 'active' && <TermsCard billed={{ payer: id }} />}
          </Page>
        );
      }}
    </Query>
  );
}

function Who({ start: { data, etag } }: { start: Tagged<OutsidePayer> }) {
  const [asking, setAsking] = useState<'change' | 'end' | null>(null);
  const change = useChangePayer(data.id);
  const end = useEndPayer(data.id);
  const say = useSay();
  const done = () => setAsking(null);
  return (
    <Card title="Who pays">
      <Facts
        facts={[
          { label: 'Address', value: data.address.join(', ') },
          { label: 'E-mail', value: data.email },
          {
            label: 'Called before',
            value: data.earlier.length > 0 && (
              <>
                {data.earlier.map((each) => (
                  <div key={each.until}>
                    {each.name}, until <DateText value={each.until} />
                  </div>
                ))}
              </>
            ),
          },
          {
            label: 'Ended',
            value: data.endedAt && (
              <>
                <DateText value={data.endedAt} />. No more documents are drawn up to it.
              </>
            ),
          },
        ]}
      />
      {data.state === 'active' && (
        <div className={styles.answers}>
          <Button variant="default" onClick={() => setAsking('change')}>
            Change the name or the address
          </Button>
          <Button variant="default" onClick={() => setAsking('end')}>
            End this payer
          </Button>
        </div>
      )}
      {asking === 'change' && (
        <PayerForm
          title="Change the payer"
          payer={data}
          send={async (body) => {
            await change.mutateAsync({ etag, body });
            say('Kept. Earlier documents keep what they say.');
          }}
          onClose={done}
        />
      )}
      <Confirm
        opened={asking === 'end'}
        onClose={done}
        title="End this payer"
        what="No more documents are drawn up to it. Schools that it pays for pay themselves again. This cannot be undone."
        whom={data.name}
        verb="End this payer"
        onConfirm={async () => {
          await end.mutateAsync(etag);
          say(`${data.name} has ended`);
        }}
      />
    </Card>
  );
}
