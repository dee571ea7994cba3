export { sellerPath } from './queries';
export { useSeller } from './useSeller';
