import { Button, NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useActing } from '../../../session/acting';
import { NotFound } from '../../../session/NotFound';
import { Cards } from '../../../ui/Cards';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Fold } from '../../../ui/Fold';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useFirstFew } from '../../../ui/useFirstFew';
import { FittingNeedCard } from '../parts/FittingNeedCard';
import styles from '../parts/offers.module.css';
import { useFittingNeeds } from '../offerQueries';
import { distances, fartherText, orders, seeText } from '../offerWords';

/** The needs that reach a leader and fit what they offer. */
export default function FittingNeeds() {
  const { membership, may } = useActing();
  if (!membership || !may.offer) return <NotFound />;
  return <Fitting key={membership.id} school={membership.place.id} />;
}

function Fitting({ school }: { school: string }) {
  const [params, setParams] = useSearchParams();
  const order = orders.find(({ value }) => value === params.get('order'))?.value ?? 'best';
  const within = distances.find(({ value }) => String(value) === params.get('within'))?.value ?? 0;
  const query = useFittingNeeds(school, order, within);
  const to = (next: string) => `/fitting-needs?order=${next}${within > 0 ? `&within=${within}` : ''}`;
  return (
    <Page
      title="Needs that fit you"
      lead={<p>Open needs that are shown to your school and fit what you offer. You can offer yourself for one.</p>}
      crumbs={[{ label: 'Needs', to: '/needs' }]}
      actions={<Link to="/offers">Your offers</Link>}
    >
      <FilterLinks
        label="Order of the needs"
        filters={orders.map(({ value, label }) => ({ label, to: to(value), current: value === order }))}
      />
      <NativeSelect
        label="How far"
        description="A school that is not named counts as in the middle of its region"
        mb="lg"
        maw={320}
        data={distances.map(({ value, label }) => ({ value: String(value), label }))}
        value={String(within)}
        onChange={(event) => setParams({ order, within: event.currentTarget.value }, { replace: true })}
      />
      <Query whole query={query} what="the needs that fit you">
        {(found) => (
          <>
            {found.farther > 0 && (
              <p role="status">
                {fartherText(found.farther, found.unnamed, found.fitting)} <Link to={`/fitting-needs?order=${order}`}>{seeText(found.farther, found.fitting)}</Link>.
              </p>
            )}
            <Found found={found} />
          </>
        )}
      </Query>
    </Page>
  );
}

type FoundNeeds = NonNullable<ReturnType<typeof useFittingNeeds>['data']>;

function Found({ found: { items, fitting, farther, notFitting, services, more } }: { found: FoundNeeds }) {
  if (services === 0) return <NoService />;
  if (items.length === 0) return <NoneFits notFitting={notFitting} farther={farther} />;
  return (
    <>
      <Close items={items.filter(({ close }) => close)} />
      <NoCloseMatch items={items.filter(({ close }) => !close)} some={items.some(({ close }) => close)} />
      <p className={styles.quiet}>
        {fitting > items.length && `${fitting} needs fit you; the first ${items.length} are shown. `}
        {notFitting > 0 && (
          <>
            {others(notFitting)}: <Link to="/needs">see all that reach you</Link>.{' '}
          </>
        )}
        {more && 'Older needs reach you too; they are on the list of all.'}
      </p>
    </>
  );
}

function Close({ items }: Pick<FoundNeeds, 'items'>) {
  if (items.length === 0) return <p>No need comes close to what you offer just now.</p>;
  return (
    <>
      <h2>Close to what you offer</h2>
      <NeedCards items={items} />
    </>
  );
}

function NeedCards({ items, brief = false }: { items: readonly FoundNeeds['items'][number][]; brief?: boolean }) {
  return (
    <Cards>
      {items.map((one) => (
        <FittingNeedCard key={one.need.id} fitting={one} brief={brief} />
      ))}
    </Cards>
  );
}

/** Of these, so many are shown at first. */
const nearest = 3;

/** What is less close to what the leader offers stands apart, folded while there is what is not. */
function NoCloseMatch({ items, some }: Pick<FoundNeeds, 'items'> & { some: boolean }) {
  // What is folded is unfolded to see all of it.
  const { shown, hidden, showAll } = useFirstFew(items, some ? items.length : nearest);
  if (items.length === 0) return null;
  const cards = (
    <>
      <NeedCards items={shown} brief />
      {hidden > 0 && (
        <p>
          <Button variant="default" onClick={showAll}>
            Show more
          </Button>
        </p>
      )}
    </>
  );
  return (
    <section>
      <h2>{some ? 'Less close' : 'No close match'}</h2>
      <p>Your days and phases fit these, but they are less close to what you offer.</p>
      {some ? <Fold summary={items.length === 1 ? 'Show it' : `Show all ${items.length}`}>{cards}</Fold> : cards}
    </section>
  );
}

function others(count: number): string {
  return count === 1
    ? 'One other need reaches you and fits none of your services'
    : `${count} other needs reach you and fit none of your services`;
}

function NoService() {
  return (
    <EmptyState title="You list no service yet" action={<Link to="/leader">Look at what you offer</Link>}>
      Needs are compared with the services that schools see of you. List one, and open half-days in your diary.
    </EmptyState>
  );
}

function NoneFits({ notFitting, farther }: Pick<FoundNeeds, 'notFitting' | 'farther'>) {
  return (
    <EmptyState
      title={farther > 0 ? 'No need within this distance fits you just now' : 'No need fits you just now'}
      action={<Link to="/needs">See all that reach you</Link>}>
      {notFitting > 0 ? `${others(notFitting)}. ` : ''}Needs come as schools post them. Keep your services and your diary
      up to date.
    </EmptyState>
  );
}
