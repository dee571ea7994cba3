import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { CompareBar } from '../parts/CompareBar';
import { SupportList } from '../parts/SupportList';
import { useShortlist } from '../queries';
import { useOwnSchool } from '../useOwnSchool';

/** What somebody put aside to look at again; nobody else sees it. */
export default function Shortlist() {
  const [compared, setCompared] = useState<string[]>([]);
  const shortlist = useShortlist(useOwnSchool());
  return (
    <Page
      title="Your shortlist"
      crumbs={[{ label: 'Find support', to: '/support' }]}
      lead={<p>What you put aside. Only you see it, and it is here whenever you sign in.</p>}
    >
      <Query whole query={shortlist} what="your shortlist">
        {(items) =>
          items.length === 0 ? (
            <EmptyState title="Nothing on your shortlist" action={<Link to="/support">Find support</Link>}>
              Press “Shortlist” beside what you may want, and it is here. What its leader withdraws leaves the list.
            </EmptyState>
          ) : (
            <>
              <SupportList items={items} search="" compared={compared} onCompare={setCompared} />
              <CompareBar ids={compared} search="" onNone={() => setCompared([])} />
            </>
          )
        }
      </Query>
    </Page>
  );
}
