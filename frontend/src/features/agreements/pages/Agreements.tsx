import { useSearchParams } from 'react-router';
import { useActing } from '../../../session/acting';
import type { Agreement, Membership } from '../../../api/types';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { AgreementTable } from '../parts/AgreementTable';
import { type Part, partsOf } from '../queries';

const partLabels: Record<Part, string> = { supported: 'Support for us', supporting: 'Support by our leaders' };

const states: { state: Agreement['state'] | undefined; label: string }[] = [
  { state: undefined, label: 'All' },
  { state: 'active', label: 'Active' },
  { state: 'completed', label: 'Completed' },
  { state: 'cancelled', label: 'Cancelled' },
];

/** What two schools agreed, for the schools' heads and finance officers and for the broker. */
export default function Agreements() {
  const { membership, may } = useActing();
  return (
    <Page
      title="Agreements"
      lead="What two schools agreed: the days, the price, and the order to quote on the invoice."
    >
      {membership && may.readAgreements ? <For membership={membership} /> : <NotTheirs />}
    </Page>
  );
}

function For({ membership }: { membership: Membership }) {
  const [params] = useSearchParams();
  const parts = partsOf(membership);
  const part = parts.find((each) => each === params.get('part')) ?? 'supported';
  const { state } = states.find((each) => each.state === params.get('state')) ?? { state: undefined };
  return (
    <>
      {parts.length > 1 && (
        <FilterLinks
          label="Which side"
          filters={parts.map((each) => ({ label: partLabels[each], to: address(each, state), current: each === part }))}
        />
      )}
      <FilterLinks
        label="Which state"
        filters={states.map((each) => ({
          label: each.label,
          to: address(part, each.state),
          current: each.state === state,
        }))}
      />
      <AgreementTable key={`${membership.id} ${part} ${state}`} membership={membership} part={part} state={state} />
    </>
  );
}

function address(part: Part, state: Agreement['state'] | undefined): string {
  const query = new URLSearchParams({
    ...(part === 'supporting' ? { part } : {}),
    ...(state ? { state } : {}),
  }).toString();
  return query === '' ? '/agreements' : `/agreements?${query}`;
}

function NotTheirs() {
  return (
    <EmptyState title="No list of agreements in this role">
      Agreements are listed for the heads and finance officers of the two schools, and for the broker. A leader finds
      them under Enquiries; for who issues invoices, what is to be billed is under Invoices.
    </EmptyState>
  );
}
