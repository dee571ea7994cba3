import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Leader } from '../../../api/types';
import { Notice } from '../../../ui/Notice';
import { nextWords } from '../nextWords';

/** The one thing that stands between a leader and schools, on top of their profile. */
export function NextStepNotice({ leader: { nextStep } }: { leader: Leader }) {
  if (!nextStep) return null;
  const { title, why, action } = nextWords(nextStep);
  return (
    <Notice tone="waiting" title={title}>
      <p>{why}</p>
      {action && (
        <Button component={Link} to={action.to}>
          {action.label}
        </Button>
      )}
    </Notice>
  );
}
