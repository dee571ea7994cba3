export { SchoolPicker } from './SchoolPicker';
export { useSchoolName } from './queries';
