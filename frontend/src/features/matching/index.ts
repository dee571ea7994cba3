export { MatchCard } from './parts/MatchCard';
export { Matches } from './parts/Matches';
export { Wanted } from './parts/Wanted';
export { useNeedEnquiries } from './queries';
export { whySentences } from './words';
