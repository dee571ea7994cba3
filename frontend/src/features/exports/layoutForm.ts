import type { ExportLayoutAsk } from '../../api/types';

export type LayoutColumn = ExportLayoutAsk['columns'][number];

/** A layout as it is typed: figures are texts. */
export type LayoutValues = {
  name: string;
  shape: ExportLayoutAsk['shape'];
  xlsx: string;
  dates: ExportLayoutAsk['dates'];
  separator: string;
  header: boolean;
  most: string;
  columns: LayoutColumn[];
};

/** What a new layout begins with. */
export const newLayout: ExportLayoutAsk = {
  name: '',
  shape: 'documents',
  dates: 'dmy',
  separator: ',',
  header: true,
  columns: [
    { head: 'Number', field: 'number' },
    { head: 'Date', field: 'date' },
    { head: 'Name', field: 'party' },
    { head: 'Code', field: 'nominal' },
    { head: 'Net', field: 'net' },
    { head: 'VAT', field: 'vat' },
  ],
  codes: [],
};

export function layoutValues(of: ExportLayoutAsk): LayoutValues {
  return {
    name: of.name,
    shape: of.shape,
    xlsx: of.xlsx ? 'xlsx' : 'csv',
    dates: of.dates,
    separator: of.separator === undefined || of.separator === '' ? ',' : of.separator,
    header: of.header,
    most: of.most ? String(of.most) : '',
    columns: of.columns,
  };
}

export function toLayout(values: LayoutValues, codes: ExportLayoutAsk['codes']): ExportLayoutAsk {
  const { xlsx, most, columns, ...rest } = values;
  return {
    ...rest,
    xlsx: xlsx === 'xlsx',
    ...(most.trim() !== '' && { most: Number(most) || -1 }),
    columns: columns.map(({ text, ...column }) => (column.field === 'text' ? { ...column, text: text ?? '' } : column)),
    codes,
  };
}

/** The columns with one moved by a place. */
export function moved(columns: LayoutColumn[], at: number, by: 1 | -1): LayoutColumn[] {
  const to = at + by;
  const next = [...columns];
  const [one, other] = [next[at], next[to]];
  if (!one || !other) return columns;
  next[at] = other;
  next[to] = one;
  return next;
}
