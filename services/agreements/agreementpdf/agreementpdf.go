// Package agreementpdf sets an agreement for support as a PDF: who, what for,
// when, and at what price. It lists the visits that took place or still will; of
// cancelled and moved ones it says when it happened, and who did it.
package agreementpdf

import (
	"fmt"
	"io"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/pkg/pdf"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/leaders"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Write writes the agreement as a PDF. The same paper gives the same bytes.
func Write(w io.Writer, p agreements.Paper) error {
	a := p.Agreement
	return pdf.Write(w, pdf.Document{
		Title: "Agreement " + a.Ref, Author: "Lateral", Language: "en-GB", Created: a.AgreedAt,
		Footer: "Agreement " + a.Ref + " · " + a.BuyerName + " and " + a.HomeName,
		Blocks: blocks(p),
	})
}

func blocks(p agreements.Paper) []pdf.Block {
	a := p.Agreement
	all := []pdf.Block{
		pdf.Heading{Title: "Agreement for support", Subtitle: a.Ref, From: from(p)},
		pdf.Parties{
			Left:  pdf.Party{Label: "School supported", Lines: address(a.BuyerName, p.Buyer)},
			Right: pdf.Party{Label: "School of the leader", Lines: address(a.HomeName, p.Home)},
		},
		pdf.Facts{Across: true, Facts: facts(p)},
		pdf.Section("What it covers"), pdf.Paragraph(a.Scope),
		pdf.Section("What it should achieve"), pdf.Paragraph(numbered(a.Objectives)),
		pdf.Section("When, and at what price"), dates(p),
	}
	all = append(all, pdf.Section("Before the leader enters the school"), pdf.Paragraph(checks(p)))
	if len(p.Changes) > 0 {
		all = append(all, pdf.Section("Changes since then"), changes(p.Changes))
	}
	return append(all, pdf.Notes(notes(a, p.Quote)))
}

func from(p agreements.Paper) []string {
	if p.PartnershipName == "" {
		return []string{"Lateral"}
	}
	return []string{p.PartnershipName, "through Lateral"}
}

func address(name string, s register.School) []string {
	return append(append([]string{name}, s.Address()...), "URN "+string(s.URN()))
}

func facts(p agreements.Paper) []pdf.Fact {
	a := p.Agreement
	all := []pdf.Fact{
		{Label: "Leader", Value: a.LeaderName},
		{Label: "Agreed", Value: date.Words(a.AgreedAt) + " by " + a.AgreedByName},
		{Label: "Effort", Value: agreements.Effort(p.Quote.HalfDays)},
		{Label: "Price of a day", Value: price(a)},
	}
	if words := a.Expenses.Words(); words != "" {
		all = append(all, pdf.Fact{Label: "Travel and expenses", Value: words})
	}
	if !a.Free() {
		all = append(all, pdf.Fact{Label: "Invoices are drafted", Value: a.Raised().Words()})
	}
	if a.PurchaseOrder != "" {
		all = append(all, pdf.Fact{Label: "Purchase order", Value: a.PurchaseOrder})
	}
	if a.State == agreements.CancelledAgreement && a.EndedAt != nil {
		all = append(all, pdf.Fact{Label: "Cancelled", Value: date.Words(*a.EndedAt)})
	}
	return all
}

func price(a agreements.Agreement) string {
	switch {
	case a.Mutual:
		return "None: both schools give days"
	case a.DayRate.IsZero():
		return "None: free of charge"
	}
	return a.DayRate.String()
}

// checks are the leader's checks when it was agreed, and those on the day of the
// print where they differ.
func checks(p agreements.Paper) string {
	now, lines := seen(p.Checking.Today), []string{}
	then := now
	if p.Checking.Agreed != nil {
		then = seen(*p.Checking.Agreed)
	}
	if then != now {
		lines = append(lines, "When this was agreed: "+then)
	}
	lines = append(lines, "As it stands on "+p.On.Words()+": "+now)
	if len(p.Checking.Lacking) > 0 {
		lines = append(lines, strings.Join(p.Checking.Lacking, " ")+" "+p.Checking.Mend)
	}
	return strings.Join(lines, "\n")
}

func seen(c leaders.Checks) string {
	if words := c.Words(); words != "" {
		return words
	}
	return "Nothing is confirmed."
}

func numbered(objectives []string) string {
	lines := make([]string, len(objectives))
	for i, o := range objectives {
		lines[i] = fmt.Sprintf("%d.\u00a0%s", i+1, o)
	}
	return strings.Join(lines, "\n")
}

func dates(p agreements.Paper) pdf.Table {
	t := pdf.Table{Columns: []pdf.Column{
		{Head: "Date", Width: 42}, {Head: "When", Width: 34}, {Head: "For"}, {Head: "Effort", Width: 20, Figure: true},
	}}
	for _, v := range agreements.Held(p.Visits) {
		t.Rows = append(t.Rows, []string{v.Date.Words(), halves(v.Slots), v.Objective, agreements.Effort(v.HalfDays)})
	}
	t.Totals = totals(p.Quote)
	return t
}

// changes are the differences from what was agreed: when, what, by whom.
func changes(all []agreements.Change) pdf.Table {
	t := pdf.Table{Columns: []pdf.Column{{Head: "On", Width: 34}, {Head: "Change, and who made it"}}}
	for _, c := range all {
		on, what := "", c.Sentence
		if !c.At.IsZero() {
			on = date.Words(c.At)
		}
		if c.Note != "" {
			what += " They wrote: " + c.Note
		}
		t.Rows = append(t.Rows, []string{on, what})
	}
	return t
}

// totals sum up the visits that are not cancelled: the school's payment, with
// VAT where known, and the sum for the leader's school.
func totals(q partnerships.Quote) []pdf.Total {
	all := []pdf.Total{{Label: "Effort", Value: agreements.Effort(q.HalfDays)}}
	if q.Pays.IsZero() {
		return all
	}
	all = append(all, parts(q)...)
	all = append(all, pdf.Total{Label: "To pay, before VAT", Value: q.Pays.String(), Strong: true})
	if q.PaysWithVAT != nil {
		all = append(all,
			pdf.Total{Label: "VAT", Value: q.VAT.String()},
			pdf.Total{Label: "To pay, with VAT", Value: q.PaysWithVAT.String(), Strong: true})
	}
	if q.Mode == partnerships.Deducted {
		all = append(all, pdf.Total{Label: "Of which brokerage", Value: q.Brokerage.String()})
	}
	return append(all, pdf.Total{Label: "The leader's school receives", Value: q.Receives.String()})
}

// parts are what the sum to pay is made of, where that is more than the support.
func parts(q partnerships.Quote) []pdf.Total {
	if q.Mode != partnerships.Added && q.Expenses.IsZero() && q.Late.IsZero() {
		return nil
	}
	all := []pdf.Total{{Label: "Support", Value: q.Support.String()}}
	if !q.Late.IsZero() {
		all = append(all, pdf.Total{Label: "Of which for late cancellation", Value: q.Late.String()})
	}
	if q.Mode == partnerships.Added {
		all = append(all, pdf.Total{Label: "Brokerage, added", Value: q.Brokerage.String()})
	}
	switch {
	case q.Expenses.IsZero():
	case q.AtMost:
		all = append(all, pdf.Total{Label: "Travel and expenses, at most", Value: q.Expenses.String()})
	default:
		all = append(all, pdf.Total{Label: "Travel and expenses", Value: q.Expenses.String()})
	}
	return all
}

func halves(slots []calendar.Slot) string {
	switch {
	case len(slots) > 1:
		return "Whole day"
	case slots[0].Half == calendar.AM:
		return "Morning"
	}
	return "Afternoon"
}

func notes(a agreements.Agreement, q partnerships.Quote) []string {
	if a.Total.IsZero() {
		return []string{"The leader's home school has released the leader for these dates. Nothing is paid."}
	}
	all := []string{
		"The leader's home school has released the leader for these dates and is paid for the cover.",
		whenInvoiced(a) + " " + due(a.PaymentDays),
	}
	if !a.Expenses.None() {
		all = append(all, "Travel and expenses are claimed with each visit and signed off with it. They go to the "+
			"leader's school whole.")
	}
	if late := a.Cancellation.Words(); late != "" {
		all = append(all, late+" If the leader or the leader's school cancels, nothing is.")
	}
	if a.HalfDay != nil {
		if why := a.HalfDay.Words(a.DayRate); why != "" {
			all = append(all, why)
		}
	}
	if q.VAT == nil {
		all = append(all, "VAT is added where it applies. The partnership decides before the first invoice.")
	}
	if fee := brokerage(a.Brokerage); fee != "" {
		all = append(all, fee)
	}
	return all
}

// whenInvoiced says which visits are invoiced.
func whenInvoiced(a agreements.Agreement) string {
	if a.Raised() == partnerships.InAdvance {
		return "All visits are invoiced in advance. What does not take place is credited at the end."
	}
	return "Only visits that the school has signed off are invoiced."
}

func due(days int) string {
	if days == 0 {
		return "Invoices fall due at once."
	}
	return fmt.Sprintf("Invoices fall due after %d days.", days)
}

func brokerage(b partnerships.Brokerage) string {
	fee := b.Share.String() + " of the price"
	if b.PerDay > 0 {
		fee = money.Pence(b.PerDay).String() + " a day"
	}
	switch {
	case b.Share == 0 && b.PerDay == 0:
		return ""
	case b.Mode == partnerships.Added:
		return "The sum that the school pays includes the partnership's brokerage of " + fee + "."
	case b.Mode == partnerships.Deducted:
		return "The partnership keeps " + fee + " as its brokerage. Nothing is added for it."
	}
	return ""
}
