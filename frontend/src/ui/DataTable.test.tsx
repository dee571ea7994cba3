import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPart } from '../test/render';
import { DataTable, type Column } from './DataTable';
import { EmptyState } from './EmptyState';
import { Money } from './Figures';

interface Invoice {
  number: string;
  pence: number;
}

const columns: Column<Invoice>[] = [
  { head: 'Invoice', cell: (row) => row.number },
  {
    head: 'Amount',
    figure: true,
    cell: (row) => <Money amount={{ pence: row.pence, currency: 'GBP' }} />,
    total: '£30.00',
  },
];
const rows = [
  { number: 'INV-000001', pence: 1000 },
  { number: 'INV-000002', pence: 2000 },
];
const empty = <EmptyState title="No invoices yet">Invoices are here once a visit is signed off.</EmptyState>;

function table(props: Partial<Parameters<typeof DataTable<Invoice>>[0]> = {}) {
  return (
    <DataTable caption="Invoices" columns={columns} rows={rows} rowKey={(row) => row.number} empty={empty} {...props} />
  );
}

test('each row is named by its first column, figures are marked, and the total stands below', () => {
  renderPart(table());
  const row = screen.getByRole('row', { name: /INV-000002/ });
  expect(within(row).getByRole('rowheader')).toHaveTextContent('INV-000002');
  expect(within(row).getByRole('cell')).toHaveTextContent('£20.00');
  expect(within(row).getByRole('cell')).toHaveAttribute('data-figure', 'true');
  expect(screen.getByRole('row', { name: /^Total/ })).toHaveTextContent('£30.00');
});

test('without rows it says what would be here', () => {
  renderPart(table({ rows: [] }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('heading', { name: 'No invoices yet' })).toBeVisible();
});

test('more rows are fetched on demand, and the last page offers none', async () => {
  const onMore = vi.fn();
  const { user } = renderPart(table({ more: { onMore, loading: false } }));
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(onMore).toHaveBeenCalledOnce();
});

test('the last page offers no more', () => {
  renderPart(table());
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('short words are marked, and a caption that repeats the title is only for screen readers', () => {
  renderPart(table({ titled: true, columns: [{ head: 'Invoice', short: true, cell: (row) => row.number }] }));
  expect(screen.getByRole('rowheader', { name: 'INV-000001' })).toHaveAttribute('data-short', 'true');
  expect(screen.getByRole('table', { name: 'Invoices' })).toBeVisible();
  expect(screen.getByText('Invoices')).toHaveAttribute('data-titled', 'true');
});

test('a column in which no row has anything is not shown, unless it has a total', () => {
  const change: Column<Invoice> = { head: 'Change', cell: ({ pence }) => pence > 1000 && 'Take back' };
  const paid: Column<Invoice> = { head: 'Paid', cell: () => '', total: '£0.00' };
  const view = renderPart(table({ columns: [...columns, change, paid], rows: rows.slice(0, 1) }));
  expect(screen.queryByRole('columnheader', { name: 'Change' })).toBeNull();
  expect(screen.getByRole('columnheader', { name: 'Paid' })).toBeVisible();
  view.unmount();
  renderPart(table({ columns: [...columns, change], rows }));
  expect(screen.getByRole('columnheader', { name: 'Change' })).toBeVisible();
});
