import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Partnership as PartnershipData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { BringIn } from '../parts/BringIn';
import { Members } from '../parts/Members';
import { accountText, vatText } from '../../payees';
import { brokerageText, daysText, kindWord, paymentText, sameTrustText } from '../words';
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
            data.mayChange && (
              <Button component={Link} to={`/partnerships/${id}/edit`} variant="default">
                Change the terms
              </Button>
            )
          }
        >
          {data.payeeChangeId && (
            <Notice tone="waiting" title="How it is paid is to change">
              <p>
                <Link to={`/payee-changes/${data.payeeChangeId}`}>Look at the change, confirm it or stop it</Link>
              </p>
            </Notice>
          )}
          <Terms partnership={data} />
          <Members partnership={data} />
          {data.mayBringIn && <BringIn partnership={data} />}
        </Page>
      )}
    </Query>
  );
}

/** How it is paid is for its brokers and finance officers, and those of its schools. */
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
        <dt>Needs widen</dt>
        <dd>When nobody here has agreed to help within {daysText(partnership.widenDays)}</dd>
        <dt>Schools of one trust</dt>
        <dd>{sameTrustText(partnership)}</dd>
        {partnership.maySeePayee && (
          <>
            <dt>Is paid</dt>
            <dd>{accountText(partnership.payee)}</dd>
            <dt>VAT number</dt>
            <dd>{vatText(partnership.payee)}</dd>
          </>
        )}
      </dl>
      {partnership.maySeePayee && partnership.mayChangePayee && (
        <p>
          <Link to={`/partnerships/${partnership.id}/payee`}>Change how it is paid</Link>
        </p>
      )}
    </Card>
  );
}

function Parent({ id }: { id: string }) {
  const { data } = useAllPartnerships();
  const name = data?.find((each) => each.id === id)?.name;
  return <Link to={`/partnerships/${id}`}>{name ?? 'The partnership above'}</Link>;
}
