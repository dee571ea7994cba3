import { Button, Checkbox, Stack, VisuallyHidden } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useMutation } from '@tanstack/react-query';
import type { Reading, Theme } from '../../../api/types';
import { Failed } from '../../../ui/Failed';
import { Awaited } from '../../../ui/Loading';
import { Choices, FieldSet } from '../../../ui/FieldSet';
import { Notice } from '../../../ui/Notice';
import { themeNames, useReading, useThemes, type TextOf } from '../queries';
import { corrections, englishAlone, heardText, namesOf, needsText, reasonText, short, sureText } from '../readingWords';
import styles from './TextReading.module.css';

export interface TextReadingProps {
  text: string;
  of: TextOf;
  /** The themes that the person chose, and a way to change them: nothing is chosen for them. */
  value: string[];
  onChange: (ids: string[]) => void;
  /** Makes each of several needs one of its own. Without it, they are not offered as several. Errors: Problem. */
  onSplit?: ((parts: Reading['asked']) => Promise<void>) | undefined;
  /** Whether names are of no matter: the person chose to be named, or they stand elsewhere. */
  ignoresName?: ((name: Reading['names'][number]) => boolean) | undefined;
}

/** What a text is read as while it is typed: themes to tick with their reasons, spelling, several needs, names. */
export function TextReading({ text, of, value, onChange, onSplit, ignoresName }: TextReadingProps) {
  const { data: list } = useThemes();
  const { reading: found, waits } = useReading(text, of);
  if (!list || !found) return <div role="status">{waits && <Awaited />}</div>;
  const reading = { ...found, names: found.names.filter((name) => !ignoresName?.(name)) };
  const names = reading.suggestions.flatMap(({ theme }) => themeNames(list, [theme]));
  const several = onSplit && reading.asked.length > 1;
  return (
    <Stack gap="md">
      {/* What was found by words is not shown on arriving: what is found by meaning may be higher or lower. */}
      <VisuallyHidden role="status">{waits ? <Awaited /> : heardText(reading, names, Boolean(onSplit))}</VisuallyHidden>
      <Spelling reading={reading} />
      {reading.foreign ? (
        <Notice tone="plain" title={englishAlone.title}>
          <p>{englishAlone.text}</p>
        </Notice>
      ) : (
        <Suggestions list={list} reading={reading} value={value} onChange={onChange} />
      )}
      {several && <Several list={list} parts={reading.asked} onSplit={onSplit} />}
      <Names reading={reading} of={of} />
    </Stack>
  );
}

function Spelling({ reading }: { reading: Reading }) {
  if (reading.misspelt.length === 0) return null;
  return (
    <p className={styles.quiet}>
      {corrections(reading).map(({ typed, read }, at) => (
        <span key={typed}>
          {at === 0 ? 'We read ' : ', '}
          <em>{typed}</em> as <em>{read}</em>
        </span>
      ))}
      . Your text stays as you typed it.
    </p>
  );
}

type SuggestionsProps = { list: Theme[]; reading: Reading } & Pick<TextReadingProps, 'value' | 'onChange'>;

/** What was chosen before and is not suggested any more, and then what is suggested. */
function Suggestions({ list, reading, value, onChange }: SuggestionsProps) {
  // Nobody is shown a theme without a reason to show.
  const suggestions = reading.suggestions.filter(({ because }) => reasonText(because) !== '');
  const suggested = suggestions.map(({ theme }) => theme);
  const chosen = value.filter((id) => !suggested.includes(id));
  if (suggested.length === 0) {
    return <p className={styles.quiet}>No theme is suggested for this text. You choose from the whole list.</p>;
  }
  const toggle = (id: string) => onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
  const box = (id: string, description: string) => (
    <Checkbox
      key={id}
      label={themeNames(list, [id])[0]}
      description={description}
      checked={value.includes(id)}
      onChange={() => toggle(id)}
    />
  );
  return (
    <FieldSet
      legend="From what you wrote, it may be about"
      description={<>Tick what fits. {!reading.byMeaning && 'These go by single words alone for now.'}</>}
    >
      <Choices>
        {chosen.map((id) => box(id, 'You chose this.'))}
        {suggestions.map(({ theme, sure, because }) =>
          box(theme, `${sureText(sure)}. ${reasonText(because)}`),
        )}
      </Choices>
    </FieldSet>
  );
}

function Several({
  list,
  parts,
  onSplit,
}: {
  list: Theme[];
  parts: Reading['asked'];
  onSplit: NonNullable<TextReadingProps['onSplit']>;
}) {
  const split = useMutation({ mutationFn: onSplit });
  return (
    <Notice tone="plain" title={`This looks like ${needsText(parts.length)}`}>
      <ul className={styles.parts}>
        {parts.map(({ theme, text }) => (
          <li key={theme}>
            {themeNames(list, [theme])[0]}: “{short(text)}”
          </li>
        ))}
      </ul>
      <p>
        Different people may fit each. You can make each a draft of its own, and post them one by one. Nothing that you
        wrote is lost. Or leave it as it is.
      </p>
      <Failed of={split} what="The drafts were not made" about={parts} />
      <Button variant="default" loading={split.isPending} onClick={() => split.mutate(parts)}>
        Make {parts.length} drafts
      </Button>
    </Notice>
  );
}

function Names({ reading, of }: { reading: Reading; of: TextOf }) {
  if (reading.names.length === 0) return null;
  return (
    <Notice tone="waiting" title="Your text has names in it">
      <ul className={styles.parts}>
        {namesOf(reading).map(({ words, instead }) => (
          <li key={words}>
            “{words}”: write “{instead}” or the like
          </li>
        ))}
      </ul>
      <p>
        {of === 'need'
          ? 'Other schools read this. Children, staff and schools should not be known by it.'
          : 'Everybody who looks for support reads this. Children, staff and schools whom you helped should not be known by it.'}
      </p>
    </Notice>
  );
}
