export { askPath, profilePath, searchIn } from './ask';
export { LeaderHead, LeaderMore } from './parts/LeaderHead';
export { useLeaderName } from './queries/leaders';
export { useMayAsk } from './useMayAsk';
export { designationName, milesText, priceText, recordText, whereText } from './words';
