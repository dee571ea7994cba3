export { Matches } from './Matches';
export { useNeedEnquiries } from './queries';
