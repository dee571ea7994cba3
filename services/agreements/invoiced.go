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
	claimed := v.State == SignedOffVisit && !v.Claimed().IsZero()
	return Parts{v.InvoiceID == "", v.ExpensesInvoiceID == "" && claimed}
}

// MayBeInvoiced says whether its support can be invoiced as the visit stands: it is signed off, or was cancelled late,
// or is to take place and was agreed to be invoiced in advance.
func (v Visit) MayBeInvoiced() bool {
	return v.State == SignedOffVisit || v.LateShare > 0 || v.InAdvance && v.Waits()
}

// IsGone says whether nothing is due for the visit: it was cancelled, and not late.
func (v Visit) IsGone() bool { return v.State == CancelledVisit && v.LateShare == 0 }

// stillToPay says whether a part of the visit can be invoiced, and is on no draft of an invoice.
func (v Visit) stillToPay() bool {
	return v.DraftID == "" && v.MayBeInvoiced() && v.ToInvoice() != Parts{}
}

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
	case !v.MayBeInvoiced():
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
	case !v.MayBeInvoiced():
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

// MarkCredited records, within tx, that parts of the visit were credited whole, and whether they can be invoiced again.
// Conflict where they are not on that invoice.
func MarkCredited(ctx context.Context, tx docdb.Tx, visitID, invoiceID string, parts Parts, again bool) error {
	v, err := GetVisit(ctx, tx, visitID)
	if err != nil {
		return err
	}
	if invoiceID == "" || !parts.isOn(v, invoiceID) {
		return apperr.Conflict("visit_not_on_invoice", visitIsNotOnThatInvoice(v))
	}
	if parts.Support {
		v.ToCredit = false
	}
	if again && parts.Support {
		v.InvoiceID = ""
	}
	if again && parts.Expenses {
		v.ExpensesInvoiceID = ""
	}
	v.Billable = v.stillToPay()
	return visits.Replace(ctx, tx, &v)
}
