import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { Link } from 'react-router';
import type { SupportItem } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { CardItem, CardRest, Figure, FigureRow, Likenesses, Reasons } from '../../../ui/Cards';
import { DateText, HalfDays } from '../../../ui/Figures';
import { LeaderHead, LeaderMore, profilePath, whereText } from '../../leaders';
import { dayRateText, newLikenesses, othersText } from '../words';
import { AskLink } from './AskLink';
import { KeepButton } from './KeepButton';

export interface SupportCardProps {
  item: SupportItem;
  /** The search by which it was found, as an address has it; goes on to the profile and to a need. */
  search: string;
  compared: boolean;
  /** The order of headings. */
  level?: 2 | 3;
  /** In short form, with the rest folded away. */
  brief?: boolean;
  /** Absent where no more can be compared. */
  onCompare: ((compared: boolean) => void) | undefined;
}

/** The id of the heading of a card, which the map leads to. */
export function cardId(serviceId: string): string {
  return `support-${serviceId}`;
}

/** A service with what helps to choose it: who, where from, when, at what price, and why it is here. */
export function SupportCard({ item, search, level = 2, brief = false, compared, onCompare }: SupportCardProps) {
  const { leader, service } = item;
  return (
    <CardItem chosen={compared}>
      <LeaderHead {...item} search={search} level={level} id={cardId(service.id)} brief={brief} />
      {brief ? (
        <>
          <Reasons label={`Why ${leader.name} is here`} sentences={item.evidence.slice(0, 1)} />
          <CardRest of={leader.name}>
            <LeaderMore {...item} />
            <Evidence item={item} search={search} brief />
          </CardRest>
        </>
      ) : (
        <Evidence item={item} search={search} />
      )}
      <Actions item={item} search={search} compared={compared} onCompare={onCompare} />
    </CardItem>
  );
}

/** When, at what price, and why it is here. */
function Evidence({ item, search, brief = false }: Pick<SupportCardProps, 'item' | 'search' | 'brief'>) {
  const { leader, others } = item;
  return (
    <>
      <CardFigures item={item} />
      <Reasons label={`${brief ? 'More why' : 'Why'} ${leader.name} is here`} sentences={item.evidence.slice(brief ? 1 : 0)} />
      <Likenesses says={{ yours: 'You', theirs: leader.name }} all={newLikenesses(item, search)} />
      {others > 0 && (
        <p>
          <Link to={profilePath(leader.id, search)}>{othersText(item)}</Link>
        </p>
      )}
    </>
  );
}

function CardFigures({ item }: Pick<SupportCardProps, 'item'>) {
  const { firstFree, freeHalfDays, service } = item;
  return (
    <FigureRow>
      <Figure label="First free">{firstFree ? <DateText value={firstFree.date} /> : 'Nothing in the diary'}</Figure>
      <Figure label="Free from then on">
        <HalfDays count={freeHalfDays} />
      </Figure>
      <Figure label="A day">{dayRateText(item)}</Figure>
      <Figure label="Where">{whereText(service)}</Figure>
    </FigureRow>
  );
}

function Actions({ item, search, compared, onCompare }: SupportCardProps) {
  const { leader, service } = item;
  const label = `Compare “${service.title}” by ${leader.name}`;
  return (
    <Buttons>
      <AskLink leader={leader} search={search} />
      <KeepButton item={item} />
      <Checkbox
        label="Compare"
        aria-label={label}
        checked={compared}
        disabled={!onCompare}
        onChange={(event) => onCompare?.(event.currentTarget.checked)}
      />
    </Buttons>
  );
}
