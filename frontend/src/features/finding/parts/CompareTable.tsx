import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SupportItem } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DateText, HalfDays } from '../../../ui/Figures';
import { designationName, profilePath, recordText, useMayAsk, whereText } from '../../leaders';
import { formats, labels, phases, Themes } from '../../themes';
import { dayRateText } from '../words';
import { AskLink } from './AskLink';
import { KeepButton } from './KeepButton';
import styles from './CompareTable.module.css';

interface CompareTableProps {
  items: SupportItem[];
  /** The search by which they were found, as an address has it. */
  search: string;
  onWithout: (serviceId: string) => void;
}

/** A line of the comparison: what it says of each. */
interface Line {
  says: string;
  of: (item: SupportItem) => ReactNode;
}

/** Services side by side; on a phone line by line, each with what it says of every one. */
export function CompareTable({ items, search, onWithout }: CompareTableProps) {
  const mayAsk = useMayAsk();
  const columns: Column<Line>[] = [
    { head: 'What', cell: ({ says }) => says },
    ...items.map((item, at) => ({ head: headOf(items, at), cell: ({ of }: Line) => of(item) })),
  ];
  const lines = [...linesFor(search), ...actionsFor(search, onWithout, mayAsk)];
  const rows = lines.filter(({ of }) => items.some((item) => Boolean(of(item))));
  return (
    <div className={styles.compare} data-count={items.length}>
      <DataTable caption="Side by side" titled columns={columns} rows={rows} rowKey={({ says }) => says} empty={null} />
    </div>
  );
}

/** Leaders by name; with the number of the service where one leader has two. */
function headOf(items: SupportItem[], at: number): string {
  const item = items[at];
  if (!item) return '';
  const again = items.some((other, place) => place !== at && other.leader.name === item.leader.name);
  return again ? `${item.leader.name} (${item.service.ref})` : item.leader.name;
}

function linesFor(search: string): Line[] {
  return [
    {
      says: 'Offers',
      of: ({ leader, service }) => <Link to={profilePath(leader.id, search)}>{service.title}</Link>,
    },
    { says: 'Home school', of: ({ leader }) => [leader.homeName, leader.homeTown].filter(Boolean).join(', ') },
    { says: 'Distance', of: ({ distance }) => distance },
    { says: 'Designations', of: ({ designations }) => designations.map(designationName).join(', ') },
    { says: 'A day', of: dayRateText },
    {
      says: 'First free',
      of: ({ firstFree }) => (firstFree ? <DateText value={firstFree.date} /> : 'Nothing in the diary'),
    },
    { says: 'Free from then on', of: ({ freeHalfDays }) => <HalfDays count={freeHalfDays} /> },
    { says: 'Record', of: ({ record }) => recordText(record) },
    { says: 'About', of: ({ service }) => <Themes ids={service.themes} /> },
    { says: 'For', of: ({ service }) => labels(phases, service.phases) },
    { says: 'How', of: ({ service }) => labels(formats, service.formats) },
    { says: 'Where', of: ({ service }) => whereText(service) },
    { says: 'What they say', of: ({ service }) => service.description },
  ];
}

function actionsFor(
  search: string,
  onWithout: CompareTableProps['onWithout'],
  mayAsk: ReturnType<typeof useMayAsk>,
): Line[] {
  return [
    { says: 'Ask', of: ({ leader }) => mayAsk(leader.urn) && <AskLink leader={leader} search={search} /> },
    { says: 'Keep', of: (item) => <KeepButton item={item} /> },
    {
      says: 'Leave out',
      of: ({ leader, service }) => (
        <Button
          variant="default"
          aria-label={`Leave out “${service.title}” by ${leader.name}`}
          onClick={() => onWithout(service.id)}
        >
          Leave out
        </Button>
      ),
    },
  ];
}
