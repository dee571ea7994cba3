import type { BillableVisit, Quote } from '../../../api/types';
import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useNavigate } from 'react-router';
import { Card } from '../../../ui/Card';
import { dateText, halfDaysText, moneyText } from '../../../ui/format';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { AskedForm } from './AskedForm';
import { type Group, useIssue, usePreview } from '../queries/billable';
import { Sums, type Sum } from './Sums';
import { paid } from '../../agreements';
import { useActionKey } from '../../../api/useOnce';
import { useAsked } from '../useAsked';
import { Sold } from './Sold';
import styles from '../billing.module.css';

/** What is made with an invoice. */
function alsoMade(sold: BillableVisit['sold'] | undefined): string {
  if (sold === 'alone') return '';
  return sold === 'agent'
    ? 'The partnership’s invoice of its brokerage is made with it.'
    : 'What the leader’s school is owed is drawn up with it.';
}

/** ", and expenses of £18.40"; "" where none were claimed. */
function expensesOn(expenses: BillableVisit['expenses']): string {
  return expenses ? `, and expenses of ${moneyText(expenses)}` : '';
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

/** The visits of one agreement, what they come to, and the way to invoice them. */
export function IssueInvoice({ group, seller }: { group: Group; seller: string }) {
  const { agreementId, agreementRef, buyerName, leaderName, visits } = group;
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
      const order = { agreementId, visitIds: chosen.map(({ visitId }) => visitId) };
      const { data } = await issue.mutateAsync({ idempotencyKey: keyFor(order), order });
      say(`${data.number} is issued to ${data.payerName}`);
      await navigate(`/invoices/${data.id}`);
    },
  });
  const { form, field } = asked;
  const [first] = visits;
  const chosen = visits.filter(({ visitId }) => form.values.visitIds.includes(visitId));
  const { data: quote, isPlaceholderData } = usePreview(
    agreementId,
    chosen.map(({ visitId }) => visitId),
  );
  const count = chosen.length === 1 ? '1 visit' : `${chosen.length} visits`;
  const confirm = () => ({
    title: `Invoice ${buyerName}`,
    what: `An invoice for ${count} of ${agreementRef} takes the next number and is sent to the school. ${alsoMade(visits[0]?.sold)}`,
    whom: buyerName,
    amount: quote && !isPlaceholderData ? paid(quote) : undefined,
    verb: 'Issue invoice',
  });

  return (
    <Card title={`${agreementRef}, ${buyerName}`}>
      <AskedForm form={asked} asking={asking} action={`Issue invoice for ${count}`} confirm={confirm}>
        <Checkbox.Group label={`Visits of ${leaderName}`} {...field('visitIds')}>
          <div className={styles.choices}>
            {visits.map(({ visitId, date, halfDays, objective, net, expenses, late }) => (
              <Checkbox
                key={visitId}
                value={visitId}
                label={`${dateText(date)}, ${late ? 'cancelled late' : halfDaysText(halfDays)}, ${moneyText(net)}${expensesOn(expenses)}`}
                description={objective}
              />
            ))}
          </div>
        </Checkbox.Group>
        {first && (
          <Sold {...first} version={first.agreementVersion} seller={seller} vat={quote?.taxes.support} />
        )}
        {first?.missing.order && (
          <p>
            {first.missing.orderRequired
              ? 'The school has given no order number yet. The payer asks for one on every invoice, so nothing can be issued.'
              : 'The school has given no order number yet. A number that comes later is on the next invoice, which says so.'}
          </p>
        )}
        {quote && <Sums sums={sumsOf(quote)} />}
      </AskedForm>
    </Card>
  );
}
