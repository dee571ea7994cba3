import { useState } from 'react';
import { useParams } from 'react-router';
import type { Tagged } from '../../../api/client';
import type { Invoice as InvoiceData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { CreditInvoice } from '../parts/CreditInvoice';
import { Credited } from '../parts/Credited';
import { Downloads } from '../parts/Downloads';
import { InvoiceLead } from '../parts/InvoiceLead';
import { InvoicePaper } from '../parts/InvoicePaper';
import { InvoiceTrail } from '../parts/InvoiceTrail';
import { NotePaid } from '../parts/NotePaid';
import { Movements, Overpaid, PaidNotices } from '../parts/PaidNotices';
import { Queries } from '../parts/Queries';
import { RecordTransfer } from '../parts/RecordTransfer';
import { SetOnAccount } from '../parts/SetOnAccount';
import { WriteOffs } from '../parts/WriteOffs';
import { NotDelivered } from '../parts/NotDelivered';
import { useEInvoice } from '../queries/eInvoices';
import { useInvoice, useInvoiceFile } from '../queries/invoices';

/** One invoice: what to do about it first, then the paper itself, then where the money comes from and went. */
export default function Invoice() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useInvoice(id)} what="the invoice">
      {(invoice) => <Shown key={id} invoice={invoice} />}
    </Query>
  );
}

function Shown({ invoice }: { invoice: Tagged<InvoiceData> }) {
  const [told, setTold] = useState<string[]>([]);
  const { data } = invoice;
  const file = useInvoiceFile(data.id);
  const electronic = useEInvoice(data.id);
  const tell = (what: string) => setTold((all) => [...all, what]);
  return (
    <Page
      title={`Invoice ${data.number}`}
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      lead={<InvoiceLead invoice={data} />}
      actions={<Downloads number={data.number} pdf={file} electronic={electronic} />}
    >
      <NotDelivered {...data} />
      <Next invoice={invoice} told={told} onDone={tell} />
      {data.creditNotes.map((note) => (
        <Credited key={note.id} note={note} opens />
      ))}
      <InvoicePaper invoice={data} />
      <Card title="Where it comes from, and what was paid">
        <InvoiceTrail invoice={data} />
      </Card>
      {data.mayCredit && (
        <div data-screen-only>
          <CreditInvoice key={`credit ${told.length}`} invoice={data} onDone={tell} />
        </div>
      )}
      <div data-screen-only>
        <WriteOffs key={`write-off ${told.length}`} invoice={invoice} onDone={tell} />
      </div>
    </Page>
  );
}

interface NextProps {
  invoice: Tagged<InvoiceData>;
  /** What was done here, the last at the end. */
  told: string[];
  onDone: (said: string) => void;
}

/** What this person can do about it now; each form begins anew after it was sent. */
function Next({ invoice, told, onDone }: NextProps) {
  const { mayRecord, mayPay, mayReadSelfBill, whyNot } = invoice.data;
  return (
    <div data-screen-only>
      {told.length > 0 && <Notice key={told.length} tone="good" title={told.at(-1) ?? ''} takesFocus />}
      {whyNot && (
        <Notice tone="plain" title="Somebody else deals with this">
          <p>{whyNot}</p>
        </Notice>
      )}
      {mayReadSelfBill && <Overpaid invoice={invoice.data} />}
      {mayReadSelfBill && <Movements invoice={invoice.data} />}
      {mayRecord && <PaidNotices invoice={invoice.data} />}
      {mayRecord && <RecordTransfer key={`record ${told.length}`} invoice={invoice.data} onDone={onDone} />}
      {invoice.data.maySetOnAccount && invoice.data.hasOnAccount && (
        <SetOnAccount
          key={`account ${told.length}`}
          invoice={invoice.data}
          has={invoice.data.hasOnAccount}
          onDone={onDone}
        />
      )}
      <Queries key={`query ${told.length}`} invoice={invoice} onDone={onDone} />
      {mayPay && <NotePaid key={`note ${told.length}`} invoice={invoice} onDone={onDone} />}
    </div>
  );
}
