import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PeriodPage } from '../../../api/types';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { Certificates } from '../parts/Certificates';
import { FigureList } from '../parts/FigureList';
import { Reopen } from '../parts/Reopen';
import { Sign } from '../parts/Sign';
import { Signed } from '../parts/Signed';
import { sellerOf, usePeriod, type Seller } from '../queries';
import { leftWords, monthText, spanWords, standingOf, whatSigningDoes } from '../words';

/** One month of a seller's books: its figures, its signatures, and what can be done. */
export default function Period() {
  const { kind = '', id = '', month = '' } = useParams();
  const seller = sellerOf(kind, id);
  return (
    <Query whole query={usePeriod(seller, month)} what="the month">
      {(page) => <Shown page={page} seller={seller} />}
    </Query>
  );
}

function Shown({ page, seller }: { page: PeriodPage; seller: Seller }) {
  const [open, setOpen] = useState<'sign' | 'reopen'>();
  const { says, bookName, state, figures, whyNot, reopens, certificates, with: later, unseenSays } = page;
  const left = figures.filter(({ agrees }) => !agrees).length;
  const { word, tone } = standingOf(page);
  const close = () => setOpen(undefined);
  return (
    <Page
      title={`The books of ${says}`}
      crumbs={[
        { label: 'Bank accounts', to: '/bank-accounts' },
        { label: 'Months', to: '/closing' },
      ]}
      lead={
        <p>
          <Status tone={tone}>{word}</Status> {bookName}. {spanWords(page)}. {leftWords(left)}.
        </p>
      }
      actions={
        <>
          {!whyNot && <Button onClick={() => setOpen('sign')}>Sign {says}</Button>}
          {state === 'closed' && (
            <Button component={Link} to={`/certificates/${certificates[0]?.id ?? ''}`}>
              See the certificate
            </Button>
          )}
          {reopens && (
            <Button variant="default" onClick={() => setOpen('reopen')}>
              Reopen {says}
            </Button>
          )}
        </>
      }
    >
      <Signed page={page} />
      {later && (
        <Notice tone="plain" title={`${says} is closed`}>
          <p>
            It was closed together with{' '}
            <Link to={`/closing/${seller.kind}/${seller.id}/${later}`}>{monthText(later)}</Link>.
          </p>
        </Notice>
      )}
      <FigureList figures={figures} through={page.through} mending={state !== 'closed' && !later} />
      {unseenSays && (
        <p>
          {unseenSays} <Link to="/bank-accounts">Look them over at the desk</Link>, if you want to. It keeps nobody from
          signing.
        </p>
      )}
      {!whyNot && <p>{whatSigningDoes}</p>}
      <Certificates certificates={certificates} />
      {open === 'sign' && <Sign page={page} seller={seller} onClose={close} />}
      {open === 'reopen' && <Reopen page={page} seller={seller} onClose={close} />}
    </Page>
  );
}
