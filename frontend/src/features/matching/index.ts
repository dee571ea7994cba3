export { Matches } from './parts/Matches';
export { Wanted } from './parts/Wanted';
export { useNeedEnquiries } from './queries';
