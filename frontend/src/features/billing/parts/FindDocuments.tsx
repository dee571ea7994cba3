import { FilterForm } from '../../../ui/FilterForm';
import { readPounds } from '../../../ui/pounds';
import type { Found } from '../queries/invoices';

const fields = [
  { name: 'words', label: 'Number, order, school or leader' },
  { name: 'from', label: 'Issued from', date: true },
  { name: 'to', label: 'Issued until', date: true },
  { name: 'amount', label: 'Amount, in pounds', wrong: wrongAmount },
] as const;

type Name = (typeof fields)[number]['name'];

/** What is wrong with an amount that is looked for. */
function wrongAmount(typed: string): string | undefined {
  const pence = readPounds(typed);
  return typed.trim() === '' || (pence !== null && pence > 0) ? undefined : 'Enter an amount like 840.00';
}

/** What an address asks for of a list of documents. */
export function foundIn(params: URLSearchParams): Found {
  const pence = readPounds(params.get('amount') ?? '');
  return {
    ...(params.get('words') && { words: params.get('words') ?? '' }),
    ...(params.get('from') && { from: params.get('from') ?? '' }),
    ...(params.get('to') && { to: params.get('to') ?? '' }),
    ...(pence !== null && pence > 0 && { pence }),
  };
}

/** Narrows a list of documents; what is typed is kept in the address. */
export function FindDocuments({
  params,
  onChange,
}: {
  params: URLSearchParams;
  onChange: (params: URLSearchParams) => void;
}) {
  return (
    <FilterForm<Name>
      key={params.toString()}
      fields={fields}
      start={Object.fromEntries(fields.map(({ name }) => [name, params.get(name) ?? '']))}
      onFilter={(typed) => {
        const next = new URLSearchParams(params);
        for (const { name } of fields) {
          const value = typed[name].trim();
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        onChange(next);
      }}
    />
  );
}
