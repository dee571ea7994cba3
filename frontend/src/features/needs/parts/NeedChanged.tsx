import type { Need } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { changesBetween, Stale } from '../../../ui/Stale';
import { themeNames, useThemes } from '../../themes';
import { effortText, forWhomText, modeText, needStatus, reachWord, whenText } from '../words';

interface NeedChangedProps {
  before: Need;
  now: Need;
  /** Absent where nothing was typed. */
  onKeep: (() => void) | undefined;
  onDiscard: () => void;
}

/** Says what was changed in the need meanwhile. */
export function NeedChanged({ before, now, onKeep, onDiscard }: NeedChangedProps) {
  const themes = useThemes().data ?? [];
  const changes = changesBetween(before, now, [
    { label: 'Status', text: (need) => needStatus(need).word },
    { label: 'Shown to', text: ({ reach }) => (reach ? reachWord(reach) : '') },
    { label: 'What is the matter', text: (need) => need.what ?? '' },
    { label: 'What would show success', text: (need) => need.success ?? '' },
    { label: 'Themes', text: (need) => themeNames(themes, need.themes ?? []).join(', ') },
    { label: 'For whom', text: forWhomText },
    { label: 'How much', text: effortText },
    { label: 'When', text: whenText },
    { label: 'Where', text: modeText },
    { label: 'Most it may cost', text: ({ budget }) => (budget ? moneyText(budget) : '') },
    { label: 'Your name', text: ({ named }) => (named ? 'shown' : 'not shown') },
  ]);
  return <Stale changes={changes} onKeep={onKeep} onDiscard={onDiscard} />;
}
