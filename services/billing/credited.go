package billing

import "context"

// tell says that an invoice, and its self-bills, were credited. Where leaders of several schools are on the
// invoice, each school is told of its own self-bill.
func (by crediting) tell(ctx context.Context, i Invoice, note CreditNote, back []billBack) error {
	moved := i.moved(note.Total, by.reason)
	moved.CreditNoteID, moved.CreditNoteNumber = note.ID, note.Number
	moved.Part, moved.OnAccount = i.State != Credited, note.OnAccount
	if !i.severalHomes() && len(back) > 0 {
		if err := moved.took(back[0]); err != nil {
			return err
		}
	}
	if err := by.events.Append(ctx, by.tx, InvoiceCredited, i.ID, moved); err != nil || !i.severalHomes() {
		return err
	}
	for _, b := range back {
		if b.note.ID == "" {
			continue
		}
		own := i.movedBill(b.bill, by.reason)
		own.Part = !b.bill.Credited
		if err := own.took(b); err != nil {
			return err
		}
		if err := by.events.Append(ctx, by.tx, SelfBillCredited, i.ID, own); err != nil {
			return err
		}
	}
	return nil
}

// took says what was taken from a self-bill.
func (m *Moved) took(b billBack) error {
	m.SelfBillNumber, m.SelfBillTotal = b.bill.Number, b.bill.Total
	if b.note.ID == "" {
		return nil
	}
	m.SelfBillNoteID = b.note.ID
	var err error
	m.SelfBillCredited, err = b.note.Total.Neg()
	return err
}
