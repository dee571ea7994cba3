package main

import (
	"lateral/services/billing/billinghttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/reconciliation/closing/closinghttp"
	"lateral/services/reconciliation/reconciliationhttp"
)

func (p *program) billingRoutes(gate peoplehttp.Gate) []route {
	s := p.billing
	issuer := gate.Roles(people.Broker, people.Finance, people.Head)
	readers := gate.Roles(people.Broker, people.Finance, people.Head, people.Senior)
	return []route{
		{get, "/billable-visits", "list-billable-visits", "Signed-off visits that are on no invoice yet", issuer,
			billinghttp.ListBillable(s)},
		{get, "/invoice-preview", "preview-invoice", "What an invoice would come to", issuer, billinghttp.PreviewInvoice(s)},
		{get, "/invoice-drafts", "list-invoice-drafts", "Drafts of invoices that wait", issuer,
			billinghttp.ListInvoiceDrafts(s)},
		{post, "/invoice-drafts", "keep-invoice-draft", "Keep visits as a draft of an invoice", issuer,
			billinghttp.KeepInvoiceDraft(s)},
		{get, "/invoice-drafts/{id}", "get-invoice-draft", "Read a draft of an invoice, and what it would be", issuer,
			billinghttp.GetInvoiceDraft(s)},
		{put, "/invoice-drafts/{id}", "change-invoice-draft", "Put other visits on a draft of an invoice", issuer,
			billinghttp.ChangeInvoiceDraft(s)},
		{post, "/invoice-drafts/{id}/drop", "drop-invoice-draft", "Drop a draft: its visits are to be invoiced again", issuer,
			billinghttp.DropInvoiceDraft(s)},
		{post, "/invoice-drafts/{id}/issue", "issue-invoice-draft", "Issue a draft of an invoice", issuer.Proved(),
			billinghttp.IssueInvoiceDraft(s)},
		{get, "/invoice-drafts/{id}/document", "get-invoice-draft-document", "What a draft would be, as a PDF", issuer,
			billinghttp.GetInvoiceDraftDocument(s)},
		{get, "/invoices-to-credit", "list-invoices-to-credit",
			"Invoices of which something was invoiced in advance and did not take place", issuer, billinghttp.ListToCredit(s)},
		{get, "/agreements-to-prepare", "list-agreements-to-prepare",
			"Active agreements of which an invoice would lack something", issuer, billinghttp.ListUnprepared(s)},
		{put, "/agreements/{id}/supply", "choose-supply", "Say what an agreement sells, for its VAT", issuer,
			billinghttp.ChooseSupply(s)},
		{put, "/agreements/{id}/raising", "choose-raising", "Say when what an agreement brings is drafted", issuer,
			billinghttp.ChooseRaising(s)},
		{get, "/documents", "find-documents", "Invoices, self-bills and credit notes of a party", readers,
			billinghttp.FindDocuments(s)},
		{get, "/documents/file", "export-documents", "The same as CSV or XLSX", readers, billinghttp.GetDocumentsFile(s)},
		{get, "/invoices", "list-invoices", "Invoices that a party issued, to a payer, or for a school", readers,
			billinghttp.ListInvoices(s)},
		{post, "/invoices", "issue-invoice", "Issue an invoice for signed-off visits", issuer.Proved(),
			billinghttp.IssueInvoice(s)},
		{get, "/invoices/{id}", "get-invoice", "Read an invoice and its payments", readers, billinghttp.GetInvoice(s)},
		{get, "/invoices/{id}/document", "get-invoice-document", "An invoice as a PDF", readers,
			billinghttp.GetInvoiceDocument(s)},
		{get, "/invoices/{id}/e-invoice", "get-e-invoice", "An invoice as an electronic invoice (UBL)", readers,
			billinghttp.GetEInvoice(s)},
		{post, "/invoices/{id}/payments", "record-transfer", "Record a bank transfer that came for an invoice",
			issuer.Proved(), billinghttp.RecordTransfer(s)},
		{post, "/invoices/{id}/credit-notes", "credit-invoice", "Take an invoice back whole", issuer.Proved(),
			billinghttp.CreditInvoice(s)},
		{get, "/credit-notes/{id}", "get-credit-note", "Read a credit note", readers, billinghttp.GetCreditNote(s)},
		{get, "/credit-notes/{id}/document", "get-credit-note-document", "A credit note as a PDF", readers,
			billinghttp.GetCreditNoteDocument(s)},
		{get, "/credit-notes/{id}/e-invoice", "get-e-credit-note", "A credit note as an electronic one (UBL)", readers,
			billinghttp.GetECreditNote(s)},
		{post, "/invoices/{id}/payment-notices", "note-paid", "Tell the issuer that it is paid", readers,
			billinghttp.NotePaid(s)},
		{post, "/invoices/{id}/queries", "query-invoice", "Ask the issuer about an invoice, before paying", readers,
			billinghttp.QueryInvoice(s)},
		{post, "/invoices/{id}/answers", "answer-query", "Answer what the payer asked about an invoice", issuer,
			billinghttp.AnswerQuery(s)},
		{post, "/invoices/{id}/write-offs", "ask-write-off", "Ask somebody else to write off what is owed", issuer,
			billinghttp.AskWriteOff(s)},
		{post, "/invoices/{id}/write-offs/approve", "approve-write-off", "Write off what is owed, as somebody else asked",
			issuer.Proved(), billinghttp.ApproveWriteOff(s)},
		{post, "/invoices/{id}/write-offs/refuse", "refuse-write-off", "Leave owed what somebody else wants to write off",
			issuer, billinghttp.RefuseWriteOff(s)},
		{post, "/invoices/{id}/write-offs/undo", "undo-write-off", "Let an invoice be owed again that was written off",
			issuer.Proved(), billinghttp.UndoWriteOff(s)},
		{post, "/invoices/{id}/on-account", "set-on-account", "Pay an invoice with what its payer has on account",
			issuer.Proved(), billinghttp.SetOnAccount(s)},
		{post, "/webhooks/stripe", "hear-stripe", "Take in a message of Stripe, by its signature", gate.Public(),
			billinghttp.HearGateway(s)},
		{get, "/self-bills", "list-self-bills", "What home schools are owed", readers, billinghttp.ListSelfBills(s)},
		{get, "/self-bill-drafts", "list-self-bill-drafts", "Self-bills that wait, and why", readers,
			billinghttp.ListDrafts(s)},
		{post, "/self-bill-drafts/{id}/issue", "issue-self-bill", "Issue a self-bill that waited", issuer.Proved(),
			billinghttp.IssueDraft(s)},
		{get, "/self-bills/{id}", "get-self-bill", "Read a self-bill", readers, billinghttp.GetSelfBill(s)},
		{post, "/self-bills/{id}/payments", "pay-self-bill", "Record a bank transfer that was made for a self-bill",
			issuer.Proved(), billinghttp.PaySelfBill(s)},
		{post, "/self-bill-payments/{id}/undo", "undo-self-bill-payment",
			"Take back a payment of a self-bill that was recorded by hand", issuer.Proved(), billinghttp.UndoPaidOut(s)},
		{get, "/self-bills/{id}/document", "get-self-bill-document", "A self-bill as a PDF", readers,
			billinghttp.GetSelfBillDocument(s)},
		{get, "/self-bills/{id}/e-invoice", "get-e-self-bill", "A self-bill as an electronic one (UBL)", readers,
			billinghttp.GetESelfBill(s)},
	}
}

// refundRoutes are of what payers have on account, and of what goes back to them.
func (p *program) refundRoutes(gate peoplehttp.Gate) []route {
	s := p.billing
	issuer := gate.Roles(people.Broker, people.Finance, people.Head)
	readers := gate.Roles(people.Broker, people.Finance, people.Head, people.Senior)
	return []route{
		{get, "/parties/{kind}/{id}/on-account", "list-on-account", "Payers that have something on account with a seller",
			issuer, billinghttp.ListOnAccount(s)},
		{get, "/refunds", "list-refunds", "Refunds of a seller, or to a payer", readers, billinghttp.ListRefunds(s)},
		{post, "/refunds", "ask-refund", "Ask somebody else to send back what is on account", issuer,
			billinghttp.AskRefund(s)},
		{get, "/refunds/{id}", "get-refund", "Read a refund", readers, billinghttp.GetRefund(s)},
		{post, "/refunds/{id}/approve", "approve-refund", "Let a refund be paid that somebody else asked for",
			issuer.Proved(), billinghttp.ApproveRefund(s)},
		{post, "/refunds/{id}/refuse", "refuse-refund", "Leave on account what somebody else wants to send back", issuer,
			billinghttp.RefuseRefund(s)},
		{post, "/refunds/{id}/withdraw", "withdraw-refund", "Give up a refund that is not paid", issuer,
			billinghttp.WithdrawRefund(s)},
		{post, "/refunds/{id}/payments", "pay-refund", "Record that an approved refund was sent", issuer.Proved(),
			billinghttp.PayRefund(s)},
		{post, "/refund-payments/{id}/undo", "undo-refund-payment",
			"Take back the payment of a refund that was recorded by hand", issuer.Proved(), billinghttp.UndoRefundPayment(s)},
	}
}

// reconciliationRoutes are of those who handle a seller's money; the use-cases check whose it is.
func (p *program) reconciliationRoutes(gate peoplehttp.Gate) []route {
	s := p.reconciliation
	treasurers := gate.Roles(people.Head, people.Broker, people.Finance)
	return []route{
		{get, "/parties/{kind}/{id}/bank-accounts", "list-bank-accounts", "Bank accounts of a seller, with what waits",
			treasurers, reconciliationhttp.ListAccounts(s)},
		{post, "/parties/{kind}/{id}/bank-accounts", "open-bank-account", "Open a bank account of a seller",
			treasurers.Proved(), reconciliationhttp.OpenAccount(s)},
		{get, "/bank-accounts/{id}", "get-bank-account", "Read a bank account and its statements", treasurers,
			reconciliationhttp.GetAccount(s)},
		{post, "/bank-accounts/{id}/close", "close-bank-account", "Let a bank account take no more statements",
			treasurers.Proved(), reconciliationhttp.CloseAccount(s)},
		{put, "/bank-accounts/{id}/linking", "let-bank-lines-link",
			"Say whether lines of a bank account are linked without asking", treasurers.Proved(), reconciliationhttp.LetLink(s)},
		{post, "/bank-accounts/{id}/statement-previews", "preview-statement", "What the file of a statement would bring",
			treasurers, reconciliationhttp.PreviewStatement(s)},
		{post, "/bank-accounts/{id}/statements", "import-statement", "Import the file of a statement",
			treasurers.Proved(), reconciliationhttp.ImportStatement(s)},
		{post, "/bank-statements/{id}/acceptance", "accept-bank-gap",
			"Take a statement as it is once more, whose gap later statements changed", treasurers.Proved(),
			reconciliationhttp.AcceptGap(s)},
		{get, "/bank-accounts/{id}/lines", "list-bank-lines", "Lines of a bank account", treasurers,
			reconciliationhttp.ListLines(s)},
		{post, "/bank-accounts/{id}/looked-over", "look-bank-lines-over",
			"Say that lines which were linked without asking were looked over", treasurers, reconciliationhttp.LookOver(s)},
		{get, "/bank-lines/{id}", "get-bank-line", "Read a line of a statement, its links and candidates", treasurers,
			reconciliationhttp.GetLine(s)},
		{get, "/bank-lines/{id}/documents", "find-bank-documents", "Documents that a line may be for, by number or party",
			treasurers, reconciliationhttp.FindDocuments(s)},
		{post, "/bank-lines/{id}/links", "link-bank-line", "Say what a line of a statement is for", treasurers.Proved(),
			reconciliationhttp.LinkLine(s)},
		{post, "/bank-lines/{id}/link-sets", "link-bank-line-together", "Say what the parts of a line are for, all in one",
			treasurers.Proved(), reconciliationhttp.LinkTogether(s)},
		{post, "/bank-lines/{id}/undo", "undo-bank-line", "Say that a line is for nothing that it was linked to",
			treasurers.Proved(), reconciliationhttp.UndoLine(s)},
		{post, "/bank-links/{id}/undo", "undo-bank-link", "Say that a line is not for what it was linked to",
			treasurers.Proved(), reconciliationhttp.UndoLink(s)},
		{get, "/parties/{kind}/{id}/bank-rules", "list-bank-rules", "Rules by which lines of a seller are matched",
			treasurers, reconciliationhttp.ListRules(s)},
		{get, "/bank-rules/{id}", "get-bank-rule", "Read a rule and what it did", treasurers, reconciliationhttp.GetRule(s)},
		{post, "/bank-links/{id}/rules", "remember-bank-link", "Let what the bank wrote mean the same from now on",
			treasurers.Proved(), reconciliationhttp.Remember(s)},
		{post, "/bank-rules/{id}/remove", "remove-bank-rule", "Let a rule count no more", treasurers.Proved(),
			reconciliationhttp.RemoveRule(s)},
		{get, "/parties/{kind}/{id}/remittance-advices", "list-advices", "Remittance advices of a seller", treasurers,
			reconciliationhttp.ListAdvices(s)},
		{post, "/parties/{kind}/{id}/remittance-advices", "read-advice", "Read what a payer says that a payment is for",
			treasurers.Proved(), reconciliationhttp.ReadAdvice(s)},
		{get, "/remittance-advices/{id}", "get-advice", "Read a remittance advice and what it names", treasurers,
			reconciliationhttp.GetAdvice(s)},
		{post, "/remittance-advices/{id}/drop", "drop-advice", "Use a remittance advice no more", treasurers.Proved(),
			reconciliationhttp.DropAdvice(s)},
		{post, "/payments/{id}/undo", "undo-receipt", "Take back a payment that was recorded by hand", treasurers.Proved(),
			billinghttp.UndoReceipt(p.billing)},
	}
}

// closingRoutes are of those who handle a seller's money; the use-cases check whose it is.
func (p *program) closingRoutes(gate peoplehttp.Gate) []route {
	s := p.closing
	treasurers := gate.Roles(people.Head, people.Broker, people.Finance)
	return []route{
		{get, "/parties/{kind}/{id}/periods", "list-periods", "Months of a seller's book that are over", treasurers,
			closinghttp.ListPeriods(s)},
		{get, "/parties/{kind}/{id}/periods/{month}", "get-period", "A month of a seller's book, with its figures",
			treasurers, closinghttp.GetPeriod(s)},
		{post, "/parties/{kind}/{id}/periods/{month}/signatures", "sign-period",
			"Sign a month of a seller's book; the second signature closes it", treasurers.Afresh(), closinghttp.SignPeriod(s)},
		{post, "/parties/{kind}/{id}/periods/{month}/reopening", "reopen-period",
			"Let a month of a seller's book take entries again", treasurers.Proved(), closinghttp.ReopenPeriod(s)},
		{get, "/certificates/{id}", "get-certificate", "The certificate of a month that was closed", treasurers,
			closinghttp.GetCertificate(s)},
		{get, "/certificates/{id}/document", "get-certificate-document", "A certificate as a PDF", treasurers,
			closinghttp.GetCertificateDocument(s)},
	}
}

// mostOfFile is the longest body of a request with a file, in bytes: base64 is a third longer than the file, which
// may have 100 MB (bankfile/source.MaxBytes).
const mostOfFile = 140 << 20

// mostOfAdvice is the same for a remittance advice.
const mostOfAdvice = 15 << 20

// files are the operations that take a file, with the most bytes of their bodies.
func files() map[string]int64 {
	return map[string]int64{"preview-statement": mostOfFile, "import-statement": mostOfFile,
		"read-advice": mostOfAdvice}
}
