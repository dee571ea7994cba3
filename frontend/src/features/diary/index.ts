export { FreeDays } from './parts/FreeDays';
export { OwnDiary } from './parts/OwnDiary';
export { SlotPicker } from './parts/SlotPicker';
export { byDate, goneFrom, slotKey, inOrder } from './slots';
export { partOfDay, whenText, datesText, slotText } from './words';
export { useFreeHalfDays } from './queries';
