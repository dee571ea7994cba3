import type { BillableVisit, Quote, Treatment } from '../../../api/types';
import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useNavigate } from 'react-router';
import { Card } from '../../../ui/Card';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { AskedForm } from './AskedForm';
import { type Group, type Sharing, useIssue, usePreview } from '../queries/billable';
import { Sums, type Sum } from './Sums';
import { paid } from '../../agreements';
import { useActionKey } from '../../../api/useOnce';
import { useAsked } from '../useAsked';
import { Sold } from './Sold';
import { VisitChoice } from './VisitChoice';
import { KeepDraft } from './KeepDraft';
import { paysForAnother } from '../side';
import { Raising } from './Raising';

/** What is made with an invoice. */
function alsoMade(sold: BillableVisit['sold'] | undefined): string {
  if (sold === 'alone') return '';
  return sold === 'agent'
    ? 'The partnership’s invoice of its brokerage is made with it.'
    : 'What the leader’s school is owed is drawn up with it.';
}

/** What it means that the school gave no order number. */
function orderMissing(required: boolean | undefined): string {
  return required
    ? 'The school has given no order number yet. The payer asks for one on every invoice, so nothing can be issued.'
    : 'The school has given no order number yet. A number that comes later is on the next invoice, which says so.';
}

/** What an invoice comes to, line by line. */
function sumsOf(quote: Quote): Sum[] {
  const { mode, support, brokerage, expenses, vat, paysWithVat, receives } = quote;
  return [
    { label: 'Support', amount: support },
    ...(mode === 'added' ? [{ label: 'Brokerage', amount: brokerage }] : []),
    ...(expenses ? [{ label: 'Travel and expenses', amount: expenses }] : []),
    ...(vat ? [{ label: 'VAT', amount: vat }] : []),
    { label: paysWithVat ? 'To pay in all' : 'To pay before VAT', amount: paid(quote), strong: true },
    { label: 'The leader’s school receives', amount: quote.receivesWithVat ?? receives },
  ];
}

/** "A-4001" or "A-4001 and A-4002": the agreements of which something is chosen. */
function refsOf(groups: Group[], chosen: BillableVisit[]): string {
  const some = groups.filter(({ visits }) => visits.some((visit) => chosen.includes(visit)));
  const refs = some.map(({ agreementRef }) => agreementRef);
  return new Intl.ListFormat('en-GB').format(refs);
}

/** The visits of agreements that may share an invoice, what they come to, and the way to invoice them. */
export function IssueInvoice({ sharing, seller }: { sharing: Sharing; seller: string }) {
  const { buyerName, groups } = sharing;
  const visits = groups.flatMap((group) => group.visits);
  const issue = useIssue();
  const keyFor = useActionKey();
  const asking = useAsked<true>();
  const say = useSay();
  const navigate = useNavigate();
  const asked = useProblemForm({
    initialValues: { visitIds: visits.map(({ visitId }) => visitId) },
    validate: {
      visitIds: (ids) => (visits.some(({ visitId }) => ids.includes(visitId)) ? null : 'Choose at least one visit'),
    },
    send: async () => {
      if (!(await asking.ask(true))) return;
      const order = { visitIds: chosen.map(({ visitId }) => visitId) };
      const { data } = await issue.mutateAsync({ idempotencyKey: keyFor(order), order });
      say(`${data.number} is issued to ${data.payerName}`);
      await navigate(`/invoices/${data.id}`);
    },
  });
  const { form, field } = asked;
  const chosen = visits.filter(({ visitId }) => form.values.visitIds.includes(visitId));
  const { data: quote, isPlaceholderData } = usePreview(chosen.map(({ visitId }) => visitId));
  const payer = quote?.payerName ?? buyerName;
  const another = quote !== undefined && paysForAnother(quote.payer, visits[0]?.buyerUrn);
  const count = chosen.length === 1 ? '1 visit' : `${chosen.length} visits`;
  const confirm = () => ({
    title: `Invoice ${payer}`,
    what: `An invoice for ${count} of ${refsOf(groups, chosen)} takes the next number and is sent to ${payer}. ${alsoMade(visits[0]?.sold)}`,
    whom: another ? `${payer}, for ${buyerName}` : payer,
    amount: quote && !isPlaceholderData ? paid(quote) : undefined,
    verb: 'Issue invoice',
  });
  const [only] = groups.length === 1 ? groups : [];
  return (
    <Card title={only ? `${only.agreementRef}, ${buyerName}` : buyerName}>
      <AskedForm form={asked} asking={asking} action={`Issue invoice for ${count}`} confirm={confirm}>
        {another && (
          <p>
            {payer} pays for {buyerName}.
          </p>
        )}
        {quote && !quote.account && (
          <p>
            {seller.startsWith('school:') ? 'Your school' : 'Your partnership'} has given no bank account. The invoice
            asks the payer to ask you for it.
          </p>
        )}
        {groups.length > 1 && <p>These agreements may share an invoice. Each line then says of which it is.</p>}
        <Checkbox.Group label={only ? `Visits of ${only.leaderName}` : 'Visits to invoice'} {...field('visitIds')}>
          {groups.map((group) => (
            <VisitChoice key={group.agreementId} group={group} named={!only} />
          ))}
        </Checkbox.Group>
        {groups.map((group) => (
          <Known
            key={group.agreementId}
            group={group}
            seller={seller}
            named={!only}
            vat={only && quote?.taxes.support}
          />
        ))}
        {quote && quote.invoices > 1 && (
          <p>
            {quote.invoices} invoices are issued: what is outside the scope of VAT may share no invoice with anything
            else.
          </p>
        )}
        {quote && chosen.length > 0 && <Sums sums={sumsOf(quote)} />}
      </AskedForm>
      <KeepDraft visitIds={chosen.map(({ visitId }) => visitId)} />
    </Card>
  );
}

/** What is sold under an agreement, and what its invoice lacks. */
function Known({ group, ...rest }: { group: Group; seller: string; named: boolean; vat: Treatment | undefined }) {
  const [first] = group.visits;
  if (!first) return null;
  return (
    <>
      <Sold {...first} version={first.agreementVersion} {...rest} />
      <Raising {...first} version={first.agreementVersion} named={rest.named} />
      {first.missing.order && <p>{orderMissing(first.missing.orderRequired)}</p>}
    </>
  );
}
