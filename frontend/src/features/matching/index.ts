export { Matches } from './parts/Matches';
export { useNeedEnquiries } from './queries';
