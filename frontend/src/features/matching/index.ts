export { MatchEvidence } from './parts/MatchEvidence';
export { Matches } from './parts/Matches';
export { Waive, type OnWaive } from './parts/Waive';
export { Wanted } from './parts/Wanted';
export { useNeedEnquiries } from './queries';
export { likenessesOf, whySentences } from './words';
