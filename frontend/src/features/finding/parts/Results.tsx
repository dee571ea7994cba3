import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import type { SupportItem } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { EmptyState } from '../../../ui/EmptyState';
import { Loading } from '../../../ui/Loading';
import { useFirstFew } from '../../../ui/useFirstFew';
import { isNarrowed, isNothing, pathOf, type Search, nothing, sorts, writeSearch } from '../search';
import { foundText, nearText, nothingText, placeName, sortWords, unplacedText } from '../words';
import { useOwnPoint } from '../useOwnSchool';
import type { SearchInAddress } from '../useSearch';
import { CompareBar } from './CompareBar';
import { SaveSearch } from './SaveSearch';
import { cardId } from './SupportCard';
import { SupportList } from './SupportList';
import styles from './Results.module.css';

const SupportMap = lazy(() => import('./SupportMap'));

/** Of what only comes nearest, so many are shown at first. */
const nearest = 3;

export interface ResultsProps {
  address: SearchInAddress;
  items: SupportItem[];
  total: number;
  /** How many more a distance left out, for want of a place. */
  unplaced: number;
  /** The person acts for a school, so that one thing is nearer than another. */
  placed: boolean;
  /** Absent on the last page. */
  more: { onMore: () => void; loading: boolean } | undefined;
}

/** What was found, as a list, and on a map beside it where one asks for that. */
export function Results({ address, items, total, unplaced, placed, more }: ResultsProps) {
  const { search, map, compared, compare } = address;
  const said = writeSearch(search).toString();
  const close = items.filter((item) => item.close);
  const near = items.filter((item) => !item.close);
  // The map leads to cards, so that all of them are there beside it.
  const { shown, hidden, showAll } = useFirstFew(near, map ? near.length : nearest);
  return (
    <div className={styles.results}>
      <div className={styles.tools}>
        <p role="status" className={styles.count}>
          {[foundText(total, close.length), unplacedText(unplaced)].filter(Boolean).join(' ')}
        </p>
        <Tools address={address} placed={placed} any={items.length > 0} />
      </div>
      <div className={styles.both} data-map={map && items.length > 0}>
        {map && items.length > 0 && <OnMap items={items} more={more !== undefined} />}
        <div className={styles.listed}>
          {items.length === 0 && <NothingFound search={search} />}
          <SupportList items={close} search={said} compared={compared} onCompare={compare} />
          {near.length > 0 && (
            <section aria-labelledby="near">
              <h2 id="near">{close.length > 0 ? 'Less close' : 'No close match'}</h2>
              <p>{nearText(close.length > 0)}</p>
              <SupportList items={shown} search={said} level={3} brief compared={compared} onCompare={compare} />
            </section>
          )}
          {(more || hidden > 0) && (
            <p>
              <Button variant="default" loading={more?.loading ?? false} onClick={hidden > 0 ? showAll : more?.onMore}>
                Show more
              </Button>
            </p>
          )}
        </div>
      </div>
      <CompareBar ids={compared} search={said} onNone={() => compare([])} />
    </div>
  );
}

function Tools({ address, placed, any }: Pick<ResultsProps, 'address' | 'placed'> & { any: boolean }) {
  const { search, change, map, showMap } = address;
  const orders = sorts.filter((sort) => placed || sort !== 'nearest');
  return (
    <div className={styles.choose}>
      {any && (
        <>
          <NativeSelect
            label="Order"
            data={orders.map((value) => ({ value, label: sortWords[value] }))}
            value={search.sort}
            onChange={({ currentTarget: { value } }) => change({ ...search, sort: value as Search['sort'] })}
          />
          <Button variant="default" aria-expanded={map} onClick={() => showMap(!map)}>
            {map ? 'Hide the map' : 'Show on a map'}
          </Button>
        </>
      )}
      {!isNothing(search) && <SaveSearch search={search} />}
    </div>
  );
}

/** The map of those that are listed, fetched when somebody first asks for it. */
function OnMap({ items, more }: { items: SupportItem[]; more: boolean }) {
  const places = useMemo(
    () =>
      items.flatMap((item) =>
        item.point ? [{ id: item.service.id, point: item.point, name: placeName(item) }] : [],
      ),
    [items],
  );
  const { own, isLoading } = useOwnPoint();
  const loading = <Loading what="the map" />;
  return (
    <div className={styles.map}>
      <Suspense fallback={loading}>
        {isLoading ? (
          loading
        ) : (
          <SupportMap
            places={places}
            own={own}
            without={items.length - places.length}
            more={more}
            onPick={showInList}
          />
        )}
      </Suspense>
    </div>
  );
}

function showInList(serviceId: string) {
  const heading = document.getElementById(cardId(serviceId));
  heading?.scrollIntoView({ block: 'center' });
  heading?.focus({ preventScroll: true });
}

function NothingFound({ search }: { search: Search }) {
  const { may } = useActing();
  const narrowed = isNarrowed(search);
  return (
    <EmptyState
      title="Nothing fits this search"
      action={
        narrowed ? (
          <WithoutChoices q={search.q} />
        ) : (
          may.draftNeeds && <Link to="/needs/new">Post a need</Link>
        )
      }
    >
      {nothingText(narrowed, may.draftNeeds === true)}
    </EmptyState>
  );
}

/** A way on where the choices find nothing, or one of them is none any more: a theme that the list lost. */
export function WithoutChoices({ q }: Pick<Search, 'q'>) {
  return <Link to={pathOf({ ...nothing, q })}>Search again without the choices</Link>;
}
