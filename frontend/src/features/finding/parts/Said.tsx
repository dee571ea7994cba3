import type { SupportFound } from '../../../api/types';
import { Notice } from '../../../ui/Notice';
import { ended, listed } from '../../../ui/format';
import { englishAlone } from '../words';

type SaidProps = Pick<SupportFound, 'corrected' | 'degraded' | 'meaning' | 'foreign'> & {
  /** Something was typed, so that its words and meaning count. */
  typed: boolean;
  /** This is the quick answer by words; the one by meaning is on its way. */
  first: boolean;
};

/** What to know of how the text was read: words read otherwise, another language, search down, no meaning for now. */
export function Said({ corrected, degraded, meaning, foreign, typed, first }: SaidProps) {
  return (
    <>
      {corrected.length > 0 && <p role="status">{readText(corrected)}</p>}
      {foreign && (
        <Notice tone="plain" title={englishAlone.title}>
          <p role="status">{englishAlone.text}</p>
        </Notice>
      )}
      {degraded && (
        <Notice tone="waiting" title="Search is down just now">
          <p>
            We look for what you typed all the same. A misspelt name may be missed, and nothing is counted beside the
            choices.
          </p>
        </Notice>
      )}
      {!degraded && !meaning && !foreign && typed && !first && (
        <Notice tone="waiting" title="By words for now">
          <p>Texts are compared word by word just now, not by meaning. Other words for the same may find more.</p>
        </Notice>
      )}
    </>
  );
}

/** "Shown for “phonics”, which you typed as “fonics”." */
function readText(corrected: SupportFound['corrected']): string {
  const all = corrected.map(({ typed, read }) => `“${read}” (you typed “${typed}”)`);
  return ended(`Shown for ${listed(all)}`);
}
