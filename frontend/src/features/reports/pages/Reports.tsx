import { DownloadButton } from '../../../ui/DownloadButton';
import { EmptyState } from '../../../ui/EmptyState';
import { dateText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSeller } from '../../exports';
import { accountPage } from '../../accounts';
import { Aged } from '../parts/Aged';
import { VATBoxes } from '../parts/VATBoxes';
import { useAgedDebt, useAgedDebtFile } from '../queries';

/** How old what is owed is, and the VAT by box, of the seller for which the person acts. */
export default function Reports() {
  const seller = useSeller();
  return seller ? <Of key={seller} seller={seller} /> : <NotYours />;
}

function Of({ seller }: { seller: string }) {
  const aged = useAgedDebt(seller);
  const file = useAgedDebtFile(seller);
  return (
    <Page
      title="Reports"
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      lead={<p>How old what is owed is, as of today, and your VAT by box.</p>}
    >
      <Query whole query={aged} what="the aged debt">
        {({ on, debtors, creditors }) => (
          <>
            <Aged
              title="Owed to you"
              says={`On ${dateText(on)}, by days past the day on which each invoice was due.`}
              who="Payer"
              side={debtors}
              page={(payer) => accountPage({ seller, payer })}
              nothing="Payers with an unpaid invoice would be here."
            />
            <Aged
              title="Owed by you"
              says={`On ${dateText(on)}, by days since each self-bill was issued. Self-bills name no due day.`}
              who="School"
              side={creditors}
              nothing="Schools with an unpaid self-bill would be here."
            />
            <p>
              <DownloadButton label="Download the aged debt as CSV" name={`aged-debt-${on}.csv`} read={file} />
            </p>
          </>
        )}
      </Query>
      <VATBoxes seller={seller} />
    </Page>
  );
}

function NotYours() {
  return (
    <Page narrow title="Reports">
      <EmptyState title="There are no reports for this role">
        Those who handle the money of a seller read its reports. If you hold such a role too, choose it under your name.
      </EmptyState>
    </Page>
  );
}
