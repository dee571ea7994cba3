import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Partnership as PartnershipData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { BringIn } from '../parts/BringIn';
import { Members } from '../parts/Members';
import { HowPaid, raisingText } from '../../parties';
import { brokerageText, daysText, kindWord, lateText, paymentText, sameTrustText, sellerText } from '../words';
import { useAllPartnerships, usePartnership } from '../queries';
import styles from '../partnerships.module.css';

/** One partnership: its terms and its schools. Its brokers and operators change both. */
export default function Partnership() {
  const { id = '' } = useParams();
  return (
    <Query whole query={usePartnership(id)} what="the partnership">
      {({ data }) => (
        <Page
          title={data.name}
          crumbs={[{ label: 'Partnerships', to: '/partnerships' }]}
          actions={
            <>
              {data.mayReadStanding && (
                <Button component={Link} to={`/partnerships/${id}/standing`} variant="default">
                  Who is busy, who is not reached
                </Button>
              )}
              {data.mayChange && (
                <Button component={Link} to={`/partnerships/${id}/edit`} variant="default">
                  Change the terms
                </Button>
              )}
            </>
          }
        >
          <Terms partnership={data} />
          <Members partnership={data} />
          {data.mayBringIn && <BringIn partnership={data} />}
          {data.maySeePayee && <HowPaid partnership={data.id} />}
        </Page>
      )}
    </Query>
  );
}

function Terms({ partnership }: { partnership: PartnershipData }) {
  return (
    <Card title="Terms">
      <dl className={styles.facts}>
        <dt>Kind</dt>
        <dd>{kindWord(partnership)}</dd>
        {partnership.parentId && (
          <>
            <dt>Belongs to</dt>
            <dd>
              <Parent id={partnership.parentId} />
            </dd>
          </>
        )}
        <dt>Brokerage</dt>
        <dd>{brokerageText(partnership)}</dd>
        <dt>Invoices are due</dt>
        <dd>{paymentText(partnership)}</dd>
        <dt>Invoices are drafted</dt>
        <dd>{raisingText(partnership.raising)}</dd>
        <dt>Who sells the support</dt>
        <dd>{sellerText(partnership)}</dd>
        <dt>Late cancellation</dt>
        <dd>{lateText(partnership)}</dd>
        <dt>Needs widen</dt>
        <dd>When nobody here has agreed to help within {daysText(partnership.widenDays)}</dd>
        <dt>Schools of one trust</dt>
        <dd>{sameTrustText(partnership)}</dd>
      </dl>
    </Card>
  );
}

function Parent({ id }: { id: string }) {
  const { data } = useAllPartnerships();
  const name = data?.find((each) => each.id === id)?.name;
  return <Link to={`/partnerships/${id}`}>{name ?? 'The partnership above'}</Link>;
}
