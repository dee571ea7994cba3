import { Button } from '@mantine/core';
import type { BroughtSchool, Partnership } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Failed } from '../../../ui/Failed';
import { PasteList } from '../../../ui/PasteList';
import { useKeptText } from '../../../ui/kept';
import { useBringIn } from '../queries';

/** An operator brings in a list of schools: pasted, or from a file. Each line is answered. */
export function BringIn({ partnership }: { partnership: Partnership }) {
  const [list, setList, forget] = useKeptText(`bring-in.${partnership.id}`);
  const bring = useBringIn(partnership.id);

  return (
    <Card title="Bring in a list of schools">
      <p>
        One URN a line, or a CSV with a column called URN. Schools without a head here join at once; the heads of the
        others have 30 days to answer.
      </p>
      <PasteList label="Schools" value={list} onChange={setList}>
        <Button
          loading={bring.isPending}
          disabled={list.trim() === ''}
          onClick={() => bring.mutate(list, { onSuccess: forget })}
        >
          Bring in
        </Button>
      </PasteList>
      <Failed of={bring} what="The list was not brought in" about={list} />
      {bring.data && (
        <DataTable
          caption={summaryOf(bring.data)}
          columns={columns}
          rows={bring.data}
          rowKey={({ line }) => String(line)}
          empty={null}
        />
      )}
    </Card>
  );
}

const outcomes: Record<BroughtSchool['outcome'], string> = {
  joined: 'Joined',
  asked: 'Asked',
  member: 'Member already',
  waiting: 'Asked already',
  twice: 'Twice in the list',
  refused: 'Not brought in',
};

const columns: Column<BroughtSchool>[] = [
  { head: 'Line', figure: true, cell: ({ line }) => line },
  { head: 'School', cell: ({ name, text }) => name ?? text },
  { head: 'URN', figure: true, cell: ({ urn }) => urn ?? '' },
  { head: 'What happened', cell: ({ outcome, why }) => [outcomes[outcome], why].filter(Boolean).join('. ') },
];

/** "2 joined, 1 asked, 1 not brought in" */
export function summaryOf(lines: BroughtSchool[]): string {
  const count = (...of: BroughtSchool['outcome'][]) => lines.filter(({ outcome }) => of.includes(outcome)).length;
  const parts: [number, string][] = [
    [count('joined'), 'joined'],
    [count('asked'), 'asked'],
    [count('member', 'waiting', 'twice'), 'unchanged'],
    [count('refused'), 'not brought in'],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ');
}
