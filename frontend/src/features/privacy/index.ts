export { OwnData } from './OwnData';
