import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Tagged } from '../../../api/client';
import type { InvoiceDraftDetail } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { Buttons } from '../../../ui/Buttons';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { DownloadButton } from '../../../ui/DownloadButton';
import { DateText } from '../../../ui/Figures';
import { dateText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { ChangeDraft } from '../parts/ChangeDraft';
import { LineTable } from '../parts/LineTable';
import { Sums, vatSums } from '../parts/Sums';
import { useDropDraft, useInvoiceDraft, useInvoiceDraftFile, useIssueInvoiceDraft } from '../queries/invoiceDrafts';
import styles from '../billing.module.css';

/** A draft of an invoice: what it would be today, and what can be done with it. */
export default function InvoiceDraft() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useInvoiceDraft(id)} what="the draft">
      {(draft) => <Shown key={draft.etag} draft={draft} />}
    </Query>
  );
}

function Shown({ draft }: { draft: Tagged<InvoiceDraftDetail> }) {
  const { id, buyerName, state, hinders, ended, would, madeByName, madeAt } = draft.data;
  const file = useInvoiceDraftFile(id);
  const open = state === 'open';
  return (
    <Page
      title={`Draft of an invoice to ${buyerName}`}
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Issue an invoice', to: '/invoices/new' },
      ]}
      lead={
        <p>
          Kept by {madeByName} on <DateText value={madeAt} />. It has no number, and is in no account.
        </p>
      }
      actions={open && !hinders && <DownloadButton label="Download as PDF" name="draft.pdf" read={file} />}
    >
      {!open && <Over draft={draft.data} />}
      {hinders && (
        <Notice tone="waiting" title="It cannot be issued now">
          <p>{hinders}</p>
        </Notice>
      )}
      {ended.length > 0 && (
        <Notice tone="waiting" title={`Cancelled since: ${ended.join(', ')}`}>
          <p>What took place is still to be invoiced. No more visits come.</p>
        </Notice>
      )}
      {would.length > 1 && (
        <p>
          It makes {would.length} invoices: not everything that it holds may stand on one, or be invoiced to one payer.
        </p>
      )}
      {would.map((one, at) => (
        <Would key={at} would={one} />
      ))}
      {open && <Act draft={draft} />}
      {open && <ChangeDraft draft={draft} />}
    </Page>
  );
}

function Over({ draft: { state, invoiceId = '', number = '' } }: { draft: InvoiceDraftDetail }) {
  if (state === 'dropped') return <p>This draft was dropped. What was on it is to be invoiced again.</p>;
  return (
    <p>
      This draft was issued as <Link to={`/invoices/${invoiceId}`}>{number}</Link>.
    </p>
  );
}

function Would({ would }: { would: InvoiceDraftDetail['would'][number] }) {
  const { payerName, dueOn, lines, net, total } = would;
  return (
    <Card title="As it would be, issued today">
      <dl className={styles.facts}>
        <dt>To</dt>
        <dd>{payerName}</dd>
        <dt>To be paid by</dt>
        <dd>
          <DateText value={dueOn} />
        </dd>
      </dl>
      <LineTable caption="What it is for" lines={lines} />
      <Sums
        sums={[
          { label: 'Before VAT', amount: net },
          ...vatSums(would),
          { label: 'To pay in all', amount: total, strong: true },
        ]}
      />
    </Card>
  );
}

/** Issues it, or drops it; each is asked about once. */
function Act({ draft }: { draft: Tagged<InvoiceDraftDetail> }) {
  const { id, buyerName, would, count } = draft.data;
  const [first] = would;
  const visits = count === 1 ? '1 visit' : `${count} visits`;
  const [asking, setAsking] = useState<'issue' | 'drop'>();
  const issue = useIssueInvoiceDraft(id);
  const drop = useDropDraft(id);
  const keyFor = useActionKey();
  const say = useSay();
  const navigate = useNavigate();
  const close = () => setAsking(undefined);
  const issued = async () => {
    const { data } = await issue.mutateAsync({ idempotencyKey: keyFor({ id, etag: draft.etag }), etag: draft.etag });
    say(`${data.number} is issued to ${data.payerName}`);
    await navigate(`/invoices/${data.id}`);
  };
  const dropped = async () => {
    await drop.mutateAsync(draft.etag);
    say(`The draft to ${buyerName} is dropped`);
    await navigate('/invoices/new');
  };
  return (
    <Card title="What to do">
      <Buttons>
        {first && <Button onClick={() => setAsking('issue')}>Issue invoice</Button>}
        <Button variant="default" onClick={() => setAsking('drop')}>
          Drop the draft
        </Button>
      </Buttons>
      {first && (
        <Confirm
          opened={asking === 'issue'}
          onClose={close}
          title={`Invoice ${buyerName}`}
          what={`An invoice for ${visits} takes the next number and is sent, to be paid by ${dateText(first.dueOn)}. What goes with it is made too.`}
          whom={first.payerName}
          amount={first.total}
          verb="Issue invoice"
          onConfirm={issued}
        />
      )}
      <Confirm
        opened={asking === 'drop'}
        onClose={close}
        title={`Drop the draft to ${buyerName}`}
        what="Its visits are to be invoiced again."
        afterwards="You can keep another draft of them."
        verb="Drop the draft"
        onConfirm={dropped}
      />
    </Card>
  );
}
