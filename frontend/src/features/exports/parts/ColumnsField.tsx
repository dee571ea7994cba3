import { Button, NativeSelect, TextInput } from '@mantine/core';
import { FieldSet } from '../../../ui/FieldSet';
import styles from '../exports.module.css';
import { moved, type LayoutColumn } from '../layoutForm';
import { fieldWords } from '../words';

export interface ColumnsFieldProps {
  columns: LayoutColumn[];
  /** What a column can hold. */
  fields: readonly string[];
  onChange: (columns: LayoutColumn[]) => void;
  /** What is wrong, by the path of the field. */
  wrong: (path: string) => { id: string; error?: unknown };
}

/** Takes the columns of a layout, in their order. */
export function ColumnsField({ columns, fields, onChange, wrong }: ColumnsFieldProps) {
  const put = (at: number, change: Partial<LayoutColumn>) =>
    onChange(columns.map((column, n) => (n === at ? { ...column, ...change } : column)));
  const data = fields.map((value) => ({ value, label: fieldWords[value] ?? value }));
  return (
    <FieldSet legend="Columns" description="From the first to the last">
      <ol className={styles.columns}>
        {columns.map((column, at) => (
          <li key={at} className={styles.column}>
            <TextInput
              label={`Head of column ${at + 1}`}
              maxLength={60}
              value={column.head}
              onChange={({ currentTarget }) => put(at, { head: currentTarget.value })}
              {...problem(wrong(`columns.${at}.head`))}
            />
            <NativeSelect
              label="What stands in it"
              data={data}
              value={column.field}
              onChange={({ currentTarget }) => put(at, { field: currentTarget.value })}
              {...problem(wrong(`columns.${at}.field`))}
            />
            {column.field === 'text' && (
              <TextInput
                label="The text"
                maxLength={100}
                value={column.text ?? ''}
                onChange={({ currentTarget }) => put(at, { text: currentTarget.value })}
                {...problem(wrong(`columns.${at}.text`))}
              />
            )}
            <div className={styles.moves}>
              <Button
                variant="subtle"
                aria-label={`Up: column ${at + 1}`}
                disabled={at === 0}
                onClick={() => onChange(moved(columns, at, -1))}
              >
                Up
              </Button>
              <Button
                variant="subtle"
                aria-label={`Down: column ${at + 1}`}
                disabled={at === columns.length - 1}
                onClick={() => onChange(moved(columns, at, 1))}
              >
                Down
              </Button>
              <Button
                variant="subtle"
                aria-label={`Take away: column ${at + 1}`}
                onClick={() => onChange(columns.filter((_, n) => n !== at))}
              >
                Take away
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button variant="default" onClick={() => onChange([...columns, { head: '', field: 'text' }])}>
          Add a column
        </Button>
      </div>
    </FieldSet>
  );
}

/** The id and the error of a field, without its value. */
function problem({ id, error }: { id: string; error?: unknown }) {
  return typeof error === 'string' ? { id, error } : { id };
}
