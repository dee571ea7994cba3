import { Link } from 'react-router';
import type { SupportFound } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { EmptyState } from '../../../ui/EmptyState';
import { Loading } from '../../../ui/Loading';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Chosen } from '../parts/Chosen';
import { Facets } from '../parts/Facets';
import { Results, WithoutChoices } from '../parts/Results';
import { Said } from '../parts/Said';
import { SearchBox } from '../parts/SearchBox';
import { useSupport } from '../queries';
import { isNarrowed, tooLongText, type Search } from '../search';
import { useOwnSchool } from '../useOwnSchool';
import { type SearchInAddress, useSearch } from '../useSearch';
import { sayWhat } from '../words';
import styles from '../parts/Results.module.css';

/** Looking for support without posting a need: by one's own words, and by what can be chosen. */
export default function FindSupport() {
  const { membership } = useActing();
  if (!membership) return <NotYet />;
  return <Find key={membership.id} />;
}

const lead = <p>Leaders and what they offer. Looking is free, and nobody learns what you look for.</p>;

function Find() {
  const address = useSearch();
  const { search, typing } = address;
  const urn = useOwnSchool();
  // A link may bring more than a search holds: the field says so, and nothing is searched for.
  const tooLong = tooLongText(search.q) !== undefined;
  const asked = tooLong ? { ...search, q: '' } : search;
  const { found, first } = useSupport(urn ? asked : withoutPlace(asked), urn, typing);
  const pages = (first ?? found).data?.pages;
  return (
    <Page title="Find support" lead={lead} actions={<Own />}>
      <SearchBox q={search.q} onType={address.type} />
      {!urn && needsPlace(search) && <NoPlace />}
      {found.isPlaceholderData && <Loading what="the results" over />}
      {tooLong ? null : pages ? (
        <Answer
          address={address}
          pages={pages}
          placed={urn !== undefined}
          first={first !== undefined}
          more={
            found.hasNextPage && !first && !found.isPlaceholderData
              ? { onMore: () => void found.fetchNextPage(), loading: found.isFetchingNextPage }
              : undefined
          }
        />
      ) : (
        <>
          <Query whole query={found} what="the results">
            {() => null}
          </Query>
          {found.isError && isNarrowed(search) && <WithoutChoices q={search.q} />}
        </>
      )}
    </Page>
  );
}

function Own() {
  return (
    <>
      <Link to="/support/shortlist">Your shortlist</Link>
      <Link to="/support/searches">Your saved searches</Link>
    </>
  );
}

interface AnswerProps {
  address: SearchInAddress;
  pages: SupportFound[];
  placed: boolean;
  first: boolean;
  more: Parameters<typeof Results>[0]['more'];
}

function Answer({ address, pages, placed, first, more }: AnswerProps) {
  const [start] = pages;
  if (!start) return null;
  const { search, change } = address;
  return (
    <div className={styles.page}>
      <Facets search={search} facets={start.facets} placed={placed} onChange={change} />
      <div>
        <Chosen search={search} facets={start.facets} onChange={change} />
        {start.empty ? (
          <EmptyState title={sayWhat.title}>
            <span role="status">{sayWhat.text}</span>
          </EmptyState>
        ) : (
          <>
            <Said {...start} typed={search.q !== ''} first={first} />
            <Results
              address={address}
              items={pages.flatMap(({ items }) => items)}
              total={start.total}
              unplaced={start.unplaced}
              placed={placed}
              more={more}
            />
          </>
        )}
      </div>
    </div>
  );
}

function needsPlace({ withinKm, sort }: Search): boolean {
  return withinKm !== undefined || sort === 'nearest';
}

/** Without a school nothing is near or far. */
function withoutPlace(search: Search): Search {
  if (!needsPlace(search)) return search;
  return { ...search, withinKm: undefined, sort: search.sort === 'nearest' ? 'best' : search.sort };
}

function NoPlace() {
  return (
    <Notice tone="plain" title="Distance is left out">
      <p>
        It is counted from a school, and you act for none just now. Choose one under your name to search by distance.
      </p>
    </Notice>
  );
}

function NotYet() {
  return (
    <Page narrow title="Find support">
      <EmptyState
        title="You can look for support once you are let in"
        action={
          <p>
            <Link to="/themes">Themes</Link>, <Link to="/directory">Partnerships</Link>
          </p>
        }
      >
        A head or a broker approves you first. Until then, see what support can be about, and which partnerships there
        are.
      </EmptyState>
    </Page>
  );
}
