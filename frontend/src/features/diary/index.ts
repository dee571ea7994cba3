export { FreeDays } from './FreeDays';
export { OwnDiary } from './OwnDiary';
export { SlotPicker } from './SlotPicker';
export { byDate, goneFrom, slotKey, inOrder } from './slots';
export { gridOf, left } from './diaryModel';
export { partOfDay, whenText, datesText, slotText } from './words';
export { useFreeHalfDays, useDiary } from './queries';
