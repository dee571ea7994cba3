export type { PanelForm, Said } from './panelForm';
export { AgreementCard } from './AgreementCard';
export { MoveForm } from './MoveForm';
export { RecordForm } from './RecordForm';
export { TermsView } from './TermsView';
export { Visits } from './Visits';
export { paid, paysText, quoteFacts, quoteText, receivesText } from './quote';
export { type Pay, priceText, payOf, agreementWord, visitWord } from './words';
