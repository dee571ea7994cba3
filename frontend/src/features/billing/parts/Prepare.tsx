import { Button, Stack } from '@mantine/core';
import { Link } from 'react-router';
import type { AgreementToPrepare } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { paysText } from '../../agreements';
import { useDecideVat, useToPrepare } from '../queries/billable';
import { VatFields, type VatValues, vatMissing, vatOf } from './VatFields';

/** What is to be known before the first visits are invoiced: the VAT, and the school's order. */
export function Prepare({ seller }: { seller: string }) {
  return (
    <Query query={useToPrepare(seller)} what="what is to be prepared">
      {({ items }) =>
        items.length > 0 && (
          <section aria-labelledby="prepare">
            <h2 id="prepare">To prepare</h2>
            <p>
              Nothing is invoiced before somebody has decided about VAT. Schools are asked for their order number some
              days before the first visit.
            </p>
            {items.map((item) => (
              <Preparing key={`${item.agreementId} ${item.version}`} item={item} />
            ))}
          </section>
        )
      }
    </Query>
  );
}

function Preparing({ item }: { item: AgreementToPrepare }) {
  const { agreementRef, enquiryId, buyerName, leaderName, firstOn, missing, quote, mayReadThread } = item;
  const support = `Support by ${leaderName}`;
  return (
    <Card title={`${agreementRef}, ${buyerName}`} level={3}>
      <p>
        {mayReadThread ? <Link to={`/enquiries/${enquiryId}`}>{support}</Link> : support}
        {firstOn && (
          <>
            , first on <DateText value={firstOn} />
          </>
        )}
        . The school pays {paysText(quote)}.
      </p>
      {missing.order && <p>The school has given no order number yet.</p>}
      {missing.vat && <Decide item={item} />}
    </Card>
  );
}

function Decide({ item }: { item: AgreementToPrepare }) {
  const decide = useDecideVat();
  const say = useSay();
  const { field, summary, submit, busy } = useProblemForm({
    initialValues: { supportVat: '', brokerageVat: '0', homeVat: '0' } satisfies VatValues,
    validate: { supportVat: vatMissing },
    send: async (values) => {
      const vat = vatOf(values);
      await decide.mutateAsync({
        id: item.agreementId,
        version: item.version,
        vat: { ...vat, supportVat: vat.supportVat ?? 0 },
      });
      say(`The VAT on ${item.agreementRef} is decided`);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <VatFields field={field} quote={item.quote} sold={item.sold} />
        <div>
          <Button type="submit" variant="default" loading={busy}>
            Decide about VAT
          </Button>
        </div>
      </Stack>
    </form>
  );
}
