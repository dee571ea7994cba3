import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useNavigate } from 'react-router';
import { Card } from '../../ui/Card';
import { dateText, halfDaysText, moneyText } from '../../ui/format';
import { useProblemForm } from '../../ui/problemForm';
import { useSay } from '../../ui/Say';
import { AskedForm } from './AskedForm';
import { comesTo, type Group } from './billable';
import { Sums } from './Sums';
import { useActionKey } from '../../api/useActionKey';
import { useAsked } from './useAsked';
import { useIssue } from './useBillable';
import { VatFields } from './VatFields';
import styles from './billing.module.css';

const pounds = (pence: number) => ({ pence, currency: 'GBP' }) as const;

/** The visits of one agreement, what they come to, and the way to invoice them. */
export function IssueInvoice({ group }: { group: Group }) {
  const { agreementId, agreementRef, buyerName, leaderName, visits } = group;
  const issue = useIssue();
  const keyFor = useActionKey();
  const asking = useAsked<true>();
  const say = useSay();
  const navigate = useNavigate();
  const asked = useProblemForm({
    initialValues: { visitIds: visits.map(({ visitId }) => visitId), supportVat: '0', brokerageVat: '0', homeVat: '0' },
    validate: { visitIds: (ids) => (visits.some(({ visitId }) => ids.includes(visitId)) ? null : 'Choose at least one visit') },
    send: async (values) => {
      if (!(await asking.ask(true))) return;
      const order = {
        agreementId,
        visitIds: chosen.map(({ visitId }) => visitId),
        supportVat: Number(values.supportVat),
        brokerageVat: Number(values.brokerageVat),
        homeVat: Number(values.homeVat),
      };
      const { data } = await issue.mutateAsync({ idempotencyKey: keyFor(order), order });
      say(`${data.number} is issued to ${data.buyerName}`);
      await navigate(`/invoices/${data.id}`);
    },
  });
  const { form, field } = asked;
  const chosen = visits.filter(({ visitId }) => form.values.visitIds.includes(visitId));
  const sums = comesTo(chosen, { support: Number(form.values.supportVat), brokerage: Number(form.values.brokerageVat) });
  const count = chosen.length === 1 ? '1 visit' : `${chosen.length} visits`;
  const confirm = () => ({
    title: `Invoice ${buyerName}`,
    what: `An invoice for ${count} of ${agreementRef} takes the next number and is sent to the school. What the leader’s school is owed is drawn up with it.`,
    whom: buyerName,
    amount: pounds(sums.total),
    verb: 'Issue invoice',
  });

  return (
    <Card title={`${agreementRef}, ${buyerName}`}>
      <AskedForm form={asked} asking={asking} action={`Issue invoice for ${count}`} confirm={confirm}>
        <Checkbox.Group label={`Visits of ${leaderName}`} {...field('visitIds')}>
          <div className={styles.choices}>
            {visits.map(({ visitId, date, halfDays, objective, net }) => (
              <Checkbox
                key={visitId}
                value={visitId}
                label={`${dateText(date)}, ${halfDaysText(halfDays)}, ${moneyText(net)}`}
                description={objective}
              />
            ))}
          </div>
        </Checkbox.Group>
        <VatFields field={field} added={sums.brokerage > 0} />
        <Sums
          sums={[
            { label: 'Support', amount: pounds(sums.support) },
            ...(sums.brokerage > 0 ? [{ label: 'Brokerage', amount: pounds(sums.brokerage) }] : []),
            { label: 'VAT', amount: pounds(sums.vat) },
            { label: 'To pay in all', amount: pounds(sums.total), strong: true },
          ]}
        />
      </AskedForm>
    </Card>
  );
}
