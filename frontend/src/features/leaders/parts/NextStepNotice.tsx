import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Leader } from '../../../api/types';
import { Notice } from '../../../ui/Notice';
import { gridOf, left, useDiary } from '../../diary';
import { today } from '../../../ui/day';
import { nextStep } from '../nextStep';
import { useDesignations } from '../queries/designations';
import { useServices } from '../queries/services';

/** The one thing that stands between a leader and schools, on top of their profile. */
export function NextStepNotice({ leader }: { leader: Leader }) {
  const designations = useDesignations(leader.id);
  const services = useServices(leader.id);
  const diary = useDiary(leader.id);
  if (!designations.data || !services.data || !diary.data) return null;
  const offered = services.data.pages.flatMap(({ items }) => items);
  const step = nextStep(leader, designations.data, offered, left(gridOf(diary.data, today())));
  if (!step) return null;
  return (
    <Notice tone="waiting" title={step.title}>
      <p>{step.why}</p>
      {step.action && (
        <Button component={Link} to={step.action.to}>
          {step.action.label}
        </Button>
      )}
    </Notice>
  );
}
