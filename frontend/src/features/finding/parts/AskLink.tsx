import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { SupportItem } from '../../../api/types';
import { askPath, useMayAsk } from '../../leaders';

interface AskLinkProps {
  leader: SupportItem['leader'];
  /** The search by which they were found, as an address has it. */
  search: string;
}

/** The way to a need that this leader is to be asked about, for those who may. */
export function AskLink({ leader, search }: AskLinkProps) {
  const mayAsk = useMayAsk();
  if (!mayAsk(leader.urn)) return null;
  return (
    <Button component={Link} to={askPath(leader.id, search)} aria-label={`Ask ${leader.name}`}>
      Ask
    </Button>
  );
}
