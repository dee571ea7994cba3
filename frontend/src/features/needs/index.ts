export { useNeeds } from './queries';
