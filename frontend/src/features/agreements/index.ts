export type { PanelForm, Said } from './panelForm';
export { AgreementCard } from './parts/AgreementCard';
export { MoveForm } from './parts/MoveForm';
export { RecordForm } from './parts/RecordForm';
export { TermsView } from './parts/TermsView';
export { Visits } from './parts/Visits';
export { paid, paysText, quoteFacts, quoteText, receivesText, vatText } from './quote';
export { type Pay, priceText, payOf, expensesText, invoicedText, agreementWord, visitWord } from './words';
