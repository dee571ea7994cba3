package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Parts are the two parts of a visit, each of which is on one invoice at most: the support itself, and what was
// claimed for expenses.
type Parts struct{ Support, Expenses bool }

// all are both parts.
func (v Visit) all() Parts { return Parts{true, true} }

// ToInvoice are the parts of the visit that are on no invoice yet.
func (v Visit) ToInvoice() Parts {
	return Parts{v.InvoiceID == "", v.ExpensesInvoiceID == "" && !v.Claimed().IsZero()}
}

// stillToPay says whether a part of the visit can be invoiced, and is on no draft of an invoice.
func (v Visit) stillToPay() bool { return v.DraftID == "" && v.ToInvoice() != Parts{} }

// MarkInvoiced records, within tx, that parts of the visit are on the invoice. Conflict
// "visit_not_signed_off", "visit_invoiced" where one is on another invoice, or
// "visit_not_paid_for" where its agreement is mutual or free; a repeat with the
// same invoice changes nothing.
func MarkInvoiced(ctx context.Context, tx docdb.Tx, visitID, invoiceID string, parts Parts) error {
	v, err := GetVisit(ctx, tx, visitID)
	if err != nil {
		return err
	}
	open := v.ToInvoice()
	switch {
	case v.State != SignedOffVisit && v.LateShare == 0:
		return apperr.Conflict("visit_not_signed_off", visitIsNotSignedOff(v))
	case parts.isOn(v, invoiceID):
		return nil
	case v.DraftID != "":
		return apperr.Conflict("visit_drafted", visitIsOnADraft(v))
	case parts.Support && v.InvoiceID != "", parts.Expenses && v.ExpensesInvoiceID != "":
		return apperr.Conflict("visit_invoiced", visitIsOnAnotherInvoice(v))
	case !v.Billable, parts.Expenses && !open.Expenses:
		return apperr.Conflict("visit_not_paid_for", visitIsNotPaidFor(v))
	}
	if parts.Support {
		v.InvoiceID = invoiceID
	}
	if parts.Expenses {
		v.ExpensesInvoiceID = invoiceID
	}
	v.Billable = v.stillToPay()
	return visits.Replace(ctx, tx, &v)
}

// isOn says whether the parts of the visit are on the invoice.
func (p Parts) isOn(v Visit, invoiceID string) bool {
	return (!p.Support || v.InvoiceID == invoiceID) && (!p.Expenses || v.ExpensesInvoiceID == invoiceID)
}

// MarkDrafted records, within tx, that the visit is on a draft of an invoice: it is not to raise any more. Conflict
// "visit_drafted" where it is on another, "visit_not_signed_off", or "visit_invoiced" where nothing of it is to
// invoice.
func MarkDrafted(ctx context.Context, tx docdb.Tx, visitID, draftID string) error {
	v, err := GetVisit(ctx, tx, visitID)
	if err != nil {
		return err
	}
	switch {
	case v.DraftID != "":
		return apperr.Conflict("visit_drafted", visitIsOnADraft(v))
	case v.State != SignedOffVisit && v.LateShare == 0:
		return apperr.Conflict("visit_not_signed_off", visitIsNotSignedOff(v))
	case !v.Billable:
		return apperr.Conflict("visit_invoiced", visitIsOnAnotherInvoice(v))
	}
	v.DraftID, v.Billable = draftID, false
	return visits.Replace(ctx, tx, &v)
}

// MarkUndrafted records, within tx, that the visit is on a draft no more: what of it is on no invoice is to raise.
func MarkUndrafted(ctx context.Context, tx docdb.Tx, visitID, draftID string) error {
	v, err := GetVisit(ctx, tx, visitID)
	if err != nil {
		return err
	}
	if v.DraftID != draftID {
		return apperr.Conflict("visit_drafted", visitIsNotOnThatDraft(v))
	}
	v.DraftID = ""
	v.Billable = v.stillToPay()
	return visits.Replace(ctx, tx, &v)
}

// MarkCredited records, within tx, that parts of the visit were credited whole, so that they can be invoiced again.
// Conflict where they are not on that invoice.
func MarkCredited(ctx context.Context, tx docdb.Tx, visitID, invoiceID string, parts Parts) error {
	v, err := GetVisit(ctx, tx, visitID)
	if err != nil {
		return err
	}
	if invoiceID == "" || !parts.isOn(v, invoiceID) {
		return apperr.Conflict("visit_not_on_invoice", visitIsNotOnThatInvoice(v))
	}
	if parts.Support {
		v.InvoiceID = ""
	}
	if parts.Expenses {
		v.ExpensesInvoiceID = ""
	}
	v.Billable = v.stillToPay()
	return visits.Replace(ctx, tx, &v)
}
