import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VatRow, VatTable } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DateText } from '../../../ui/Figures';
import { Fold } from '../../../ui/Fold';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import type { Holder } from '../queries';
import { useVat } from '../vatQueries';
import { nowText, reasonWords, settled, spanText, supplyWords } from '../vatWords';
import { DecideVat } from './DecideVat';
import { OnePerson } from './OnePerson';

/** The VAT of what a seller sells, for those who handle its money. */
export function VatCard({ holder }: { holder: Holder }) {
  const [deciding, setDeciding] = useState<VatRow | null>(null);
  return (
    <Query query={useVat(holder)} what="the VAT">
      {(table) => (
        <Card title="VAT on what you sell">
          <p>
            Lateral proposes nothing about the law: you decide, and documents say it. Where nobody has decided, a visit
            waits and no document is drawn up.{' '}
            {!table.vatNumber &&
              'Without a VAT number you charge no VAT, and where nobody has decided, documents say that you are not registered.'}
          </p>
          <DataTable
            caption="What is decided today"
            columns={columnsFor(setDeciding)}
            rows={table.rows}
            rowKey={(row) => row.supply}
            empty={null}
          />
          <History table={table} />
          <OnePerson holder={holder} internal={table.internal} />
          {deciding && (
            <DecideVat
              holder={holder}
              row={deciding}
              numbered={Boolean(table.vatNumber)}
              onClose={() => setDeciding(null)}
            />
          )}
        </Card>
      )}
    </Query>
  );
}

function columnsFor(decide: (row: VatRow) => void): Column<VatRow>[] {
  return [
    { head: 'What you sell', cell: (row) => supplyWords[row.supply], short: true },
    { head: 'VAT', cell: (row) => (settled(row) ? nowText(row) : <Status tone="waiting">{nowText(row)}</Status>) },
    { head: 'Ground', cell: ({ now }) => now?.ground },
    { head: 'Until', cell: ({ now }) => now && (now.until ? <DateText value={now.until} /> : 'Without end') },
    {
      head: 'Decided',
      cell: ({ now }) =>
        now && (
          <>
            {now.decidedBy}, <DateText value={now.decidedAt} />
          </>
        ),
    },
    {
      head: 'Change',
      cell: (row) => (
        <Button
          variant="default"
          size="compact-md"
          aria-label={`Decide the VAT of: ${supplyWords[row.supply]}`}
          onClick={() => decide(row)}
        >
          Decide
        </Button>
      ),
    },
  ];
}

/** Every decision, the latest first; none is ever changed. */
function History({ table: { rows } }: { table: VatTable }) {
  const all = rows.flatMap(({ supply, history }) => history.map((each) => ({ ...each, supply })));
  if (all.length === 0) return null;
  const latest = all.toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return (
    <Fold summary="All that was decided">
      <ul>
        {latest.map((each) => (
          <li key={each.id}>
            {supplyWords[each.supply]}: {reasonWords[each.reason]}
            {each.ground && ` (${each.ground})`}. {spanText(each)}. {each.decidedBy || 'Somebody'} decided it on{' '}
            <DateText value={each.decidedAt} time />.
          </li>
        ))}
      </ul>
    </Fold>
  );
}
