import { Button } from '@mantine/core';
import type { SupportItem } from '../../../api/types';
import { useSay } from '../../../ui/Say';
import { asTrouble } from '../../../ui/trouble';
import { useKeep } from '../queries';

/** Puts a service on one's shortlist, or takes it off. */
export function KeepButton({ item: { service, leader, shortlisted } }: { item: SupportItem }) {
  const say = useSay();
  const keep = useKeep();
  const verb = shortlisted ? 'Take off shortlist' : 'Shortlist';
  const named = `“${service.title}” by ${leader.name}`;

  async function turn(on: boolean) {
    await keep.mutateAsync({ serviceId: service.id, keep: on });
  }

  async function press() {
    try {
      await turn(!shortlisted);
      const said = shortlisted ? `${named} is off your shortlist` : `${named} is on your shortlist`;
      say(said, { undo: () => turn(shortlisted) });
    } catch (error) {
      say(`That was not kept. ${asTrouble(error).message}`);
    }
  }

  return (
    <Button
      variant="default"
      aria-label={`${verb}: ${named}`}
      loading={keep.isPending}
      onClick={() => void press()}
    >
      {verb}
    </Button>
  );
}
