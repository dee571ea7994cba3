package main

import (
	"lateral/services/billing/billinghttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

func (p *program) billingRoutes(gate peoplehttp.Gate) []route {
	s := p.billing
	issuer := gate.Roles(people.Broker, people.Finance, people.Head)
	readers := gate.Roles(people.Broker, people.Finance, people.Head, people.Senior)
	return []route{
		{get, "/billable-visits", "list-billable-visits", "Signed-off visits that are on no invoice yet", issuer,
			billinghttp.ListBillable(s)},
		{get, "/invoice-preview", "preview-invoice", "What an invoice would come to", issuer, billinghttp.PreviewInvoice(s)},
		{get, "/agreements-to-prepare", "list-agreements-to-prepare",
			"Active agreements of which an invoice would lack something", issuer, billinghttp.ListUnprepared(s)},
		{put, "/agreements/{id}/vat", "decide-vat", "Say which VAT there is on an agreement", issuer,
			billinghttp.DecideVAT(s)},
		{get, "/invoices", "list-invoices", "Invoices that a party issued, to a payer, or for a school", readers,
			billinghttp.ListInvoices(s)},
		{post, "/invoices", "issue-invoice", "Issue an invoice for signed-off visits", issuer.Proved(),
			billinghttp.IssueInvoice(s)},
		{get, "/invoices/{id}", "get-invoice", "Read an invoice and its payments", readers, billinghttp.GetInvoice(s)},
		{get, "/invoices/{id}/document", "get-invoice-document", "An invoice as a PDF", readers,
			billinghttp.GetInvoiceDocument(s)},
		{post, "/invoices/{id}/payments", "record-transfer", "Record a bank transfer that came for an invoice",
			issuer.Proved(), billinghttp.RecordTransfer(s)},
		{post, "/invoices/{id}/credit-notes", "credit-invoice", "Take an invoice back whole", issuer.Proved(),
			billinghttp.CreditInvoice(s)},
		{get, "/credit-notes/{id}", "get-credit-note", "Read a credit note", readers, billinghttp.GetCreditNote(s)},
		{get, "/credit-notes/{id}/document", "get-credit-note-document", "A credit note as a PDF", readers,
			billinghttp.GetCreditNoteDocument(s)},
		{post, "/invoices/{id}/payment-notices", "note-paid", "Tell the issuer that it is paid", readers,
			billinghttp.NotePaid(s)},
		{post, "/webhooks/stripe", "hear-stripe", "Take in a message of Stripe, by its signature", gate.Public(),
			billinghttp.HearGateway(s)},
		{get, "/self-bills", "list-self-bills", "What home schools are owed", readers, billinghttp.ListSelfBills(s)},
		{get, "/self-bills/{id}", "get-self-bill", "Read a self-bill", readers, billinghttp.GetSelfBill(s)},
		{get, "/self-bills/{id}/document", "get-self-bill-document", "A self-bill as a PDF", readers,
			billinghttp.GetSelfBillDocument(s)},
	}
}
