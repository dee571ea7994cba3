import { useSearchParams, Link } from 'react-router';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { searchIn } from '../../leaders';
import { CompareTable } from '../parts/CompareTable';
import { useCompared } from '../queries';
import { useOwnSchool } from '../useOwnSchool';
import { mostCompared } from '../useSearch';

/** Up to four services side by side. */
export default function Compare() {
  const [params, setParams] = useSearchParams();
  const ids = params.getAll('ids').slice(0, mostCompared);
  const search = searchIn(params);
  const back = search === '' ? '/support' : `/support?${search}`;
  const compared = useCompared(ids, useOwnSchool());

  function without(id: string) {
    const next = new URLSearchParams(params);
    next.delete('ids');
    ids.filter((each) => each !== id).forEach((each) => next.append('ids', each));
    setParams(next, { preventScrollReset: true });
  }

  const nothing = (
    <EmptyState title="Nothing to compare" action={<Link to={back}>Find support</Link>}>
      Choose two to four services with “Compare”, and they stand here side by side.
    </EmptyState>
  );
  return (
    <Page title="Compare" crumbs={[{ label: 'Find support', to: back }]}>
      {ids.length === 0 ? (
        nothing
      ) : (
        <Query whole query={compared} what="the comparison">
          {(items) => (
            <>
              {items.length < ids.length && <p>What is not offered any more is left out.</p>}
              {items.length === 0 ? nothing : <CompareTable items={items} search={search} onWithout={without} />}
            </>
          )}
        </Query>
      )}
    </Page>
  );
}
