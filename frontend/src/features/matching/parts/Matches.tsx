import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Match, Need } from '../../../api/types';
import { Cards } from '../../../ui/Cards';
import { EmptyState } from '../../../ui/EmptyState';
import { Fold } from '../../../ui/Fold';
import { Notice } from '../../../ui/Notice';
import { Query } from '../../../ui/Query';
import { useFirstFew } from '../../../ui/useFirstFew';
import { AskLeaders } from './AskLeaders';
import { MatchCard } from './MatchCard';
import { mostMatches, useMatches, useNeedEnquiries, useWantedMatch } from '../queries';
import { fittingText, lessCloseText } from '../words';
import type { OnRelax } from './RelaxButton';
import type { OnWaive } from './Waive';
import { WhyNot } from './WhyNot';

const few = 10;

interface MatchesProps {
  need: Need;
  /** The person may choose leaders and send them an enquiry. */
  mayAsk: boolean;
  /** Whom the person wants to ask: chosen from the start, if they fit. */
  wanted?: string | undefined;
  /** Changes the need so that more fit; absent for those who may not. */
  onRelax?: OnRelax | undefined;
  /** Waives declared conflicts of interest; absent for everybody but the head. */
  onWaive?: OnWaive | undefined;
}

/** Who fits a need, and why; who does not, and why not; and the enquiry to those who are chosen. */
export function Matches({ need, mayAsk, wanted, onRelax, onWaive }: MatchesProps) {
  const [limit, setLimit] = useState(few);
  const matches = useMatches(need.id, limit);
  return (
    <section>
      <h2 id="who-fits" tabIndex={-1}>
        Who fits
      </h2>
      <Query query={matches} what="who fits">
        {({ items, fitting, notFitting, excluded, counts, relaxing, byWords, unread, corrected, foreign }) => (
          <>
            <Reading byWords={byWords} unread={unread} />
            {foreign && <AnotherLanguage />}
            {corrected.length > 0 && (
              <p>
                We read {corrected.map(({ typed, read }) => `“${typed}” as “${read}”`).join(', ')}.
              </p>
            )}
            <p role="status">{fittingText(items, fitting, need.own)}</p>
            <Choose
              need={need}
              items={items}
              fitting={fitting}
              mayAsk={mayAsk}
              wanted={wanted}
              reading={matches.isPlaceholderData}
              onMore={items.length < Math.min(fitting, mostMatches) ? () => setLimit(mostMatches) : undefined}
            />
            {fitting === 0 && <NobodyFits left={notFitting} own={need.own} />}
            <WhyNot
              key={String(items.some(({ close }) => close))}
              need={need}
              excluded={excluded}
              all={notFitting}
              counts={counts}
              relaxing={relaxing}
              nobody={!items.some(({ close }) => close)}
              onRelax={onRelax}
              onWaive={onWaive}
              onMore={limit < mostMatches ? () => setLimit(mostMatches) : undefined}
            />
          </>
        )}
      </Query>
    </section>
  );
}

/** What the order does not know yet: what the need means, or what some services mean. */
function Reading({ byWords, unread }: { byWords: boolean; unread: number }) {
  const [waited] = useState(byWords);
  if (byWords)
    return (
      <Notice tone="waiting" title="Compared by words for now">
        <p>What the need means has not been read yet. The order below goes by words and themes.</p>
      </Notice>
    );
  if (waited) // it keeps its place: what one reads below does not move
    return (
      <Notice tone="good" title="Compared by words and meaning now">
        <p>What the need means has been read meanwhile. The order below goes by both, and by themes.</p>
      </Notice>
    );
  if (unread === 0) return null;
  return (
    <Notice tone="waiting" title="Some services are compared by words for now">
      <p>
        {unread === 1 ? 'What one service means has' : `What ${unread} services mean has`} not been read yet. The order
        below may still change a little.
      </p>
    </Notice>
  );
}

function AnotherLanguage() {
  return (
    <Notice tone="plain" title="Lateral reads English">
      <p>The need seems to be of another language. Its themes alone tell who fits; in English, its words do too.</p>
    </Notice>
  );
}

function NobodyFits({ left, own }: { left: number; own: boolean }) {
  return (
    <EmptyState title="Nobody fits yet" level={3}>
      {left > 0
        ? 'Below you see what keeps each of them out, and what would let them in. ' +
          (own
            ? 'If you change nothing, the need widens by itself.'
            : 'If the school changes nothing, the need widens by itself.')
        : 'No leader has listed a service yet. As soon as somebody fits, you see them here.'}
    </EmptyState>
  );
}

interface ChooseProps extends MatchesProps {
  items: Match[];
  /** How many there are in all, also of those not read yet. */
  fitting: number;
  /** Reads more of them; absent where there are no more. */
  onMore: (() => void) | undefined;
  reading: boolean;
}

/** Of those who only come nearest, so many are shown at first. */
const nearest = 3;

/** One service of each leader can be chosen. */
function Choose({ need, items, fitting, mayAsk, wanted, onMore, reading }: ChooseProps) {
  const enquiries = useNeedEnquiries(need.id).data?.pages;
  const asked = enquiries?.flatMap((page) => page.items) ?? [];
  const first = useWantedMatch(need.id, mayAsk ? wanted : undefined);
  const begun = first && enquiries && !asked.some(({ leader }) => leader.id === wanted) ? [first] : [];
  const [picked, setChosen] = useState<ReadonlyMap<string, Match>>();
  const chosen = picked ?? new Map(begun.map((match) => [match.leader.id, match]));
  const choose = (match: Match, take: boolean) => {
    const next = new Map(chosen);
    if (take) next.set(match.leader.id, match);
    else next.delete(match.leader.id);
    setChosen(next);
  };
  const cards = (some: readonly Match[], brief = false) => (
    <Cards>
      {some.map((match) => (
        <MatchCard
          key={match.service.id}
          match={match}
          own={need.own}
          brief={brief}
          asked={asked.find(({ live, leader }) => live && leader.id === match.leader.id)}
          chosen={chosen.get(match.leader.id)?.service.id === match.service.id}
          onChoose={mayAsk ? (take) => choose(match, take) : undefined}
        />
      ))}
    </Cards>
  );
  const close = items.filter((match) => match.close);
  const apart = items.filter((match) => !match.close);
  const { shown, hidden, showAll } = useFirstFew(apart, nearest);
  return (
    <>
      {close.length > 0 && cards(close)}
      {apart.length > 0 ? (
        <NoCloseMatch count={fitting - close.length} some={close.length > 0}>
          {cards(shown, true)}
          <ShowMore onMore={hidden > 0 ? showAll : onMore} reading={reading} />
        </NoCloseMatch>
      ) : (
        <ShowMore onMore={onMore} reading={reading} />
      )}
      {chosen.size > 0 && <AskLeaders need={need} chosen={[...chosen.values()]} onSent={() => setChosen(new Map())} />}
    </>
  );
}

function ShowMore({ onMore, reading }: Pick<ChooseProps, 'onMore' | 'reading'>) {
  if (!onMore) return null;
  return (
    <p>
      <Button variant="default" loading={reading} onClick={onMore}>
        Show more
      </Button>
    </p>
  );
}

interface NoCloseMatchProps {
  /** How many there are, also of those not read yet. */
  count: number;
  /** Others do fit: then these are folded away. */
  some: boolean;
  children: ReactNode;
}

/** Those who only come nearest, apart from those who are about what is asked for. */
function NoCloseMatch({ count, some, children }: NoCloseMatchProps) {
  return (
    <>
      <h3>{some ? 'Less close' : 'No close match'}</h3>
      {some ? (
        <Fold summary={lessCloseText(count)}>{children}</Fold>
      ) : (
        <>
          <p>Nobody offers just this. These come nearest.</p>
          {children}
        </>
      )}
    </>
  );
}
