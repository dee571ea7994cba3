import { Button } from '@mantine/core';
import type { Need } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { Notice } from '../../../ui/Notice';
import { stillTelling, tellingWords, withoutTelling } from '../telling';
import type { Fields } from '../useNeedForm';

/** Says which words tell the school although it is not to be named, and mends it either way. */
export function TellingNotice({ need, fields: { form, change } }: { need: Need | undefined; fields: Fields }) {
  const telling = stillTelling(need, form);
  if (telling.length === 0) return null;
  return (
    <Notice tone="waiting" takesFocus title="This tells which school you are">
      <ul>
        {tellingWords(telling).map((words) => (
          <li key={words}>“{words}”</li>
        ))}
      </ul>
      <p>
        Others see your words before they know your school. Take these out, so that “our school” or the like stands
        there, or choose to be named.
      </p>
      <Buttons>
        <Button variant="default" onClick={() => change(withoutTelling(telling, form))}>
          Take them out
        </Button>
        <Button variant="default" onClick={() => change({ named: true })}>
          Be named
        </Button>
      </Buttons>
    </Notice>
  );
}
