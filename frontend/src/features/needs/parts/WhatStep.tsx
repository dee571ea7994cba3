import { Stack } from '@mantine/core';
import type { Reading } from '../../../api/types';
import { TextReading } from '../../themes';
import { textField, type Fields } from '../useNeedForm';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** What is the matter, in the head's own words. */
export function WhatStep({ fields }: { fields: Fields }) {
  return (
    <Stack gap="xl">
      <LongText
        most={limits.need}
        label="Say it as you would to a colleague"
        description="A few sentences, or a report pasted whole. Leave out the name of your school: others see it only when you choose to be named."
        minRows={6}
        {...textField(fields, 'what')}
      />
      <LongText
        most={limits.need}
        label="What would show that the support worked?"
        description="Something that you could see or count"
        minRows={3}
        {...textField(fields, 'success')}
      />
    </Stack>
  );
}

interface WhatReadingProps {
  fields: Fields;
  /** Makes each of several needs in the text a draft; not for a need that is open. */
  onSplit: ((parts: Reading['asked']) => Promise<void>) | undefined;
}

/** What the head's words are read as. */
export function WhatReading({ fields: { form, change }, onSplit }: WhatReadingProps) {
  return (
    <TextReading
      text={form.what}
      of="need"
      value={form.themes}
      onChange={(themes) => change({ themes })}
      onSplit={onSplit}
      ignoresName={({ instead }) => form.named && instead.startsWith('our ')}
    />
  );
}
