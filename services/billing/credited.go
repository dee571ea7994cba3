package billing

import "context"

// tell says that an invoice, and its self-bill, were credited.
func (by crediting) tell(ctx context.Context, i Invoice, note CreditNote, bill SelfBill, back CreditNote) error {
	moved := i.moved(note.Total, by.reason)
	moved.CreditNoteID, moved.CreditNoteNumber = note.ID, note.Number
	moved.SelfBillNumber, moved.SelfBillTotal = bill.Number, bill.Total
	moved.Part = i.State != Credited
	if back.ID != "" {
		moved.SelfBillNoteID = back.ID
		var err error
		if moved.SelfBillCredited, err = back.Total.Neg(); err != nil {
			return err
		}
	}
	return by.events.Append(ctx, by.tx, InvoiceCredited, i.ID, moved)
}
