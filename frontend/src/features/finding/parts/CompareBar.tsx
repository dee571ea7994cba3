import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { StickyBar } from '../../../ui/StickyBar';
import { mostCompared } from '../useSearch';

interface CompareBarProps {
  ids: string[];
  /** The search by which they were found, as an address has it. */
  search: string;
  onNone: () => void;
}

/** The way to the comparison, from wherever one is in the list. */
export function CompareBar({ ids, search, onNone }: CompareBarProps) {
  if (ids.length === 0) return null;
  return (
    <StickyBar says={chosenText(ids.length)}>
      {ids.length > 1 && (
        <Button component={Link} to={comparePath(ids, search)}>
          Compare {ids.length}
        </Button>
      )}
      <Button variant="default" onClick={onNone}>
        Choose none
      </Button>
    </StickyBar>
  );
}

function chosenText(count: number): string {
  if (count === 1) return 'One chosen. Choose another to compare.';
  return count === mostCompared ? `${count} chosen, the most that stand side by side` : `${count} chosen`;
}

/** Services side by side, and the way back to the search by which they were found. */
export function comparePath(ids: string[], search: string): string {
  const params = new URLSearchParams(ids.map((id) => ['ids', id]));
  if (search !== '') params.set('search', search);
  return `/support/compare?${params}`;
}
