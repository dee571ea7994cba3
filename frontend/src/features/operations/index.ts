export { NothingSent } from './NothingSent';
