export { SchoolPicker } from './parts/SchoolPicker';
export { useSchool, useSchoolName } from './queries';
