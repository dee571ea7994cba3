export { OwnData } from './parts/OwnData';
