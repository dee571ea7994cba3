export { accountPage } from './addresses';
