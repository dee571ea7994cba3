import { Stack, Textarea } from '@mantine/core';
import { textField, type Fields } from '../useNeedForm';

/** What is the matter, in the head's own words. */
export function WhatStep({ fields }: { fields: Fields }) {
  return (
    <Stack gap="xl">
      <Textarea
        label="Say it as you would to a colleague"
        description="A few sentences, or a report pasted whole. Leave out the name of your school: others see it only when you choose to be named."
        autosize
        minRows={6}
        {...textField(fields, 'what')}
      />
      <Textarea
        label="What would show that the support worked?"
        description="Something that you could see or count"
        autosize
        minRows={3}
        {...textField(fields, 'success')}
      />
    </Stack>
  );
}
