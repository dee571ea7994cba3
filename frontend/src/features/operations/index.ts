export { NothingSent } from './parts/NothingSent';
