import { useSearchParams } from 'react-router';
import { useActing } from '../../../session/acting';
import type { Membership } from '../../../api/types';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { EnquiryTable } from '../parts/EnquiryTable';
import { ReleaseTable } from '../parts/ReleaseTable';

/** The enquiries of whom one acts for: those that may still come to an agreement, then the others. */
export default function Enquiries() {
  const { membership } = useActing();
  return (
    <Page title="Enquiries" lead={membership && lead(membership)}>
      {membership ? <For membership={membership} /> : <NoMembership />}
    </Page>
  );
}

function lead({ may, place }: Membership): string {
  if (may?.offer) return 'What schools asked you, and what came of it.';
  if (place.kind === 'partnership') return `What schools asked about needs in ${place.name}.`;
  return `Whom ${place.name} asked for support, and what came of it.`;
}

function For({ membership }: { membership: Membership }) {
  const [params] = useSearchParams();
  const { may, place } = membership;
  if (!may?.readEnquiries && !may?.offer) return <NotTheirs />;
  const ended = params.get('show') === 'ended';
  return (
    <>
      <FilterLinks
        label="Which enquiries"
        filters={[
          { label: 'Open', to: '/enquiries', current: !ended },
          { label: 'Agreed or ended', to: '/enquiries?show=ended', current: ended },
        ]}
      />
      <EnquiryTable key={`${membership.id} ${ended}`} membership={membership} live={!ended} />
      {may.release && <ReleaseTable school={place.id} />}
    </>
  );
}

function NotTheirs() {
  return (
    <EmptyState title="Enquiries are between the two schools">
      What they agree on comes to you: see Agreements for the orders, and Invoices for what is to be paid.
    </EmptyState>
  );
}

function NoMembership() {
  return (
    <EmptyState title="You do not act for a school or partnership yet">
      Once a head or a broker has approved you, the enquiries of your school or partnership are here.
    </EmptyState>
  );
}
