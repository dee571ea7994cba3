export { SchoolPicker } from './parts/SchoolPicker';
export { useSchoolName } from './queries';
