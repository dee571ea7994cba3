package main

import (
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/reconciliation/accounts/accountshttp"
	"lateral/services/reconciliation/exports/exportshttp"
	"lateral/services/reconciliation/reconciliationhttp"
	"lateral/services/reconciliation/reports/reportshttp"
)

// exportRoutes are of those who handle a seller's money; the use-cases check whose it is.
func (p *program) exportRoutes(gate peoplehttp.Gate) []route {
	s := p.exports
	treasurers := gate.Roles(people.Head, people.Broker, people.Finance)
	return []route{
		{get, "/parties/{kind}/{id}/exports", "list-exports", "Exports of a seller's book", treasurers,
			exportshttp.ListExports(s)},
		{get, "/parties/{kind}/{id}/export-preview", "preview-export", "What an export of some days would find", treasurers,
			exportshttp.PreviewExport(s)},
		{post, "/parties/{kind}/{id}/exports", "make-export", "Make an export for an accounts package", treasurers,
			exportshttp.MakeExport(s)},
		{get, "/exports/{id}", "get-export", "Read an export and what was in it", treasurers, exportshttp.GetExport(s)},
		{get, "/exports/{id}/file", "get-export-file", "The file of an export, as it was made", treasurers,
			exportshttp.GetExportFile(s)},
		{get, "/parties/{kind}/{id}/export-formats", "list-export-formats", "Formats of exports to choose from", treasurers,
			exportshttp.ListFormats(s)},
		{post, "/parties/{kind}/{id}/export-layouts", "add-export-layout", "Add a layout for another accounts package",
			treasurers, exportshttp.AddLayout(s)},
		{get, "/export-layouts/{id}", "get-export-layout", "Read a layout", treasurers, exportshttp.GetLayout(s)},
		{put, "/export-layouts/{id}", "change-export-layout", "Change a layout", treasurers, exportshttp.ChangeLayout(s)},
		{get, "/parties/{kind}/{id}/export-codes", "get-export-codes", "A seller's codes, and charts to choose from",
			treasurers, exportshttp.GetCodes(s)},
		{put, "/parties/{kind}/{id}/export-codes", "set-export-codes",
			"Say how a seller's accounts package calls its accounts", treasurers, exportshttp.SetCodes(s)},
	}
}

// reportRoutes are of the same people.
func (p *program) reportRoutes(gate peoplehttp.Gate) []route {
	s := p.reports
	treasurers := gate.Roles(people.Head, people.Broker, people.Finance)
	return []route{
		{get, "/parties/{kind}/{id}/aged-debt", "get-aged-debt", "What a seller is owed and owes, by age", treasurers,
			reportshttp.GetAgedDebt(s)},
		{get, "/parties/{kind}/{id}/aged-debt/export", "export-aged-debt", "The aged debt of a seller as CSV", treasurers,
			reportshttp.GetAgedDebtFile(s)},
		{get, "/parties/{kind}/{id}/vat-summary", "get-vat-summary", "A seller's VAT by box, from the entries of some days",
			treasurers, reportshttp.GetVATSummary(s)},
		{get, "/parties/{kind}/{id}/vat-summary/export", "export-vat-summary", "A seller's VAT by box as CSV", treasurers,
			reportshttp.GetVATSummaryFile(s)},
	}
}

// accountRoutes are of both sides: who handles the money of the seller, and who reads the invoices to the payer.
func (p *program) accountRoutes(gate peoplehttp.Gate) []route {
	s := p.accounts
	payers := gate.Roles(people.Head, people.Senior, people.Broker, people.Finance)
	return []route{
		{get, "/parties/{kind}/{id}/to-pay", "get-to-pay", "What a payer has to pay", payers, accountshttp.GetToPay(s)},
		{get, "/parties/{kind}/{id}/accounts/{payerKind}/{payerId}", "get-statement-of-account",
			"The statement of a payer's account with a seller", payers, accountshttp.GetStatement(s)},
		{get, "/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/document", "get-statement-of-account-document",
			"The same as a PDF", payers, accountshttp.GetStatementDocument(s)},
		{get, "/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/export", "export-statement-of-account",
			"The same as CSV", payers, accountshttp.GetStatementFile(s)},
		{post, "/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/letters", "send-statement-of-account",
			"Send a payer the statement of its account by letter", payers, accountshttp.SendStatement(s)},
		{post, "/parties/{kind}/{id}/payment-advices", "make-payment-advice",
			"Tell a seller what one payment is for", payers, reconciliationhttp.MakeAdvice(p.reconciliation)},
	}
}
