export { designationName, recordText } from './words';
