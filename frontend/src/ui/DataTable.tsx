import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface Column<Row> {
  /** Names the column in the head, and beside the value in a phone's card. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right, digit under digit. */
  figure?: boolean;
  /** Short words that stay on one line: a name, a state, "In person". */
  short?: boolean;
  /** What stands under the column in the row of totals. */
  total?: ReactNode;
}

/** A row under that of the totals, which says what of a column is what: "of it paid". */
export interface FootRow {
  head: string;
  /** By the head of the column under which it stands. */
  cells: Record<string, ReactNode>;
}

/** Heads the row of totals of a whole list, of which more rows may be on the server. */
export function sumsHead(more: boolean): string {
  return more ? 'In all, also of those not shown yet' : 'In all';
}

/** More rows on the server, one cursor on. */
export interface More {
  onMore: () => void;
  loading: boolean;
}

export interface DataTableProps<Row> {
  /** Says what the table lists; the first column names each row. */
  caption: string;
  /** The title of the page says the same already: then only screen readers are told. */
  titled?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Stands under the row of totals, where there is one. */
  foot?: FootRow[];
  /** Absent on the last page. */
  more?: More | undefined;
  /** Shown instead of the table when there are no rows: an EmptyState. */
  empty: ReactNode;
}

// Roles are repeated because a card's `display` takes them away in some browsers.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */

/** Rows of one kind: a table with a sticky head, and cards on a phone. A column with nothing in it is not shown. */
export function DataTable<Row>({
  caption,
  titled,
  columns: all,
  rows,
  rowKey,
  foot = [],
  more,
  empty,
}: DataTableProps<Row>) {
  const id = useId();
  if (rows.length === 0) return <>{empty}</>;
  const columns = withSomething(all, rows);
  return (
    <div className={styles.frame}>
      <table role="table" className={styles.table} aria-describedby={more ? `${id}-count` : undefined}>
        <caption className={styles.caption} data-titled={titled}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.head}
                scope="col"
                role="columnheader"
                data-figure={column.figure}
                data-short={column.short}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <BodyRow key={rowKey(row)} row={row} columns={columns} />
          ))}
        </tbody>
        {columns.some((column) => column.total !== undefined) && <Totals columns={columns} foot={foot} />}
      </table>
      {more && <MoreRows id={`${id}-count`} count={rows.length} more={more} />}
    </div>
  );
}

/** The columns without those in which no row has anything: a head over nothing only asks what is missing. */
function withSomething<Row>(columns: Column<Row>[], rows: Row[]): Column<Row>[] {
  return columns.filter(
    ({ cell, total }, at) => at === 0 || total !== undefined || rows.some((row) => !isNothing(cell(row))),
  );
}

function isNothing(cell: ReactNode): boolean {
  return cell === undefined || cell === null || typeof cell === 'boolean' || cell === '';
}

function BodyRow<Row>({ row, columns }: { row: Row; columns: Column<Row>[] }) {
  return (
    <tr role="row">
      {columns.map((column, at) => (
        <Cell key={column.head} naming={at === 0} column={column}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  );
}

function Cell<Row>({ naming, column, children }: { naming: boolean; column: Column<Row>; children: ReactNode }) {
  if (naming) {
    return (
      <th scope="row" role="rowheader" data-figure={column.figure} data-short={column.short}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" data-figure={column.figure} data-short={column.short}>
      <span className={styles.label} aria-hidden>
        {column.head}
      </span>
      <span>{children}</span>
    </td>
  );
}

function Totals<Row>({ columns, foot }: { columns: Column<Row>[]; foot: FootRow[] }) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column, at) => (
          <Cell key={column.head} naming={at === 0} column={column}>
            {at === 0 ? (column.total ?? 'Total') : column.total}
          </Cell>
        ))}
      </tr>
      {foot.map(({ head, cells }) => (
        <tr key={head} role="row" data-of>
          {columns.map((column, at) => (
            <Cell key={column.head} naming={at === 0} column={column}>
              {at === 0 ? head : cells[column.head]}
            </Cell>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

function MoreRows({ id, count, more: { onMore, loading } }: { id: string; count: number; more: More }) {
  return (
    <div className={styles.more} data-screen-only>
      <p id={id} role="status" className={styles.count}>
        {count} shown, there are more
      </p>
      <Button variant="default" onClick={onMore} loading={loading}>
        Show more
      </Button>
    </div>
  );
}
