export { DutyNotice } from './parts/DutyNotice';
