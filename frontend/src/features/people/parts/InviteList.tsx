import { Button } from '@mantine/core';
import type { InvitedLine } from '../../../api/types';
import { roleName } from '../../../session/roles';
import { Breakable } from '../../../ui/Breakable';
import { Card } from '../../../ui/Card';
import { type Column, DataTable } from '../../../ui/DataTable';
import { PasteList } from '../../../ui/PasteList';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useKeptText } from '../../../ui/kept';
import { useSay } from '../../../ui/Say';
import { capital, countOf, summaryOf } from '../words';
import { useInviteList } from '../queries';

/** Invites the people of a list: pasted, or from a file. What would become of each line is shown first. */
export function InviteList() {
  const say = useSay();
  const [list, setList, forget] = useKeptText('invite-list');
  const look = useInviteList();
  const send = useInviteList();
  const lines = send.data ?? look.data;
  const ready = countOf(look.data ?? [], 'ready');

  function change(text: string) {
    setList(text);
    look.reset();
    send.reset();
  }
  async function invite() {
    const sent = await send.mutateAsync({ list, send: true });
    forget();
    say(`${summaryOf(sent)}.`);
  }
  return (
    <Card title="Invite the people of a list">
      <p>
        One person a line: e-mail address, role (head, senior leader, leader or finance officer) and URN of the school.
        A CSV with these columns works too. You see what would happen before any letter goes out.
      </p>
      <PasteList label="People" value={list} onChange={change}>
        <Button loading={look.isPending} onClick={() => look.mutate({ list, send: false })}>
          Check the list
        </Button>
      </PasteList>
      {look.isError && <ProblemNotice error={look.error} what="The list was not checked" />}
      {send.isError && <ProblemNotice error={send.error} what="No invitation was sent" />}
      {lines && (
        <DataTable
          caption={summaryOf(lines)}
          columns={columns}
          rows={lines}
          rowKey={({ line }) => String(line)}
          empty={null}
        />
      )}
      {look.data && !send.data && ready > 0 && (
        <Button loading={send.isPending} onClick={() => void invite().catch(() => undefined)}>
          {ready === 1 ? 'Send 1 invitation' : `Send ${ready} invitations`}
        </Button>
      )}
    </Card>
  );
}

const outcomes: Record<InvitedLine['outcome'], string> = {
  ready: 'Will be invited',
  sent: 'Invited',
  held: 'Has the role already',
  open: 'Invited before',
  twice: 'Twice in the list',
  refused: 'Not invited',
};

const columns: Column<InvitedLine>[] = [
  { head: 'Line', figure: true, cell: ({ line }) => line },
  { head: 'Person', cell: ({ email, text }) => <Breakable>{email || text}</Breakable> },
  { head: 'Role', cell: ({ role }) => (role ? capital(roleName(role)) : '') },
  { head: 'School', cell: ({ school, urn }) => school ?? urn ?? '' },
  {
    head: 'What happens',
    cell: ({ outcome, why }) =>
      outcome === 'refused' && why ? `${outcomes.refused}. ${why}` : why || outcomes[outcome],
  },
];
