import { Link } from 'react-router';
import type { AgreementToPrepare } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { paysText } from '../../agreements';
import { useToPrepare } from '../queries/billable';
import { Sold } from './Sold';

/** What is to be known before the first visits are invoiced: the VAT, and the school's order. */
export function Prepare({ seller }: { seller: string }) {
  return (
    <Query query={useToPrepare(seller)} what="what is to be prepared">
      {({ items }) =>
        items.length > 0 && (
          <section aria-labelledby="prepare">
            <h2 id="prepare">To prepare</h2>
            <p>
              Nothing is invoiced before the VAT table says what VAT there is on it. Schools are asked for their order
              number some days before the first visit.
            </p>
            {items.map((item) => (
              <Preparing key={item.agreementId} item={item} seller={seller} />
            ))}
          </section>
        )
      }
    </Query>
  );
}

function Preparing({ item, seller }: { item: AgreementToPrepare; seller: string }) {
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
      {missing.orderRequired && <p>Nothing can be issued without it: the payer asks for one on every invoice.</p>}
      {missing.vat && <Sold {...item} seller={seller} vat={undefined} />}
    </Card>
  );
}
