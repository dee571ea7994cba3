export { DutyNotice } from './DutyNotice';
