package billing

import "lateral/pkg/money"

// paidOut counts what was paid for a self-bill.
func (p *checking) paidOut(of PaidOut) error {
	if !of.Stands() {
		return nil
	}
	return money.AddTo(p.paid, of.SelfBillID+of.RefundID, of.Amount)
}

// billPaid compares what a self-bill says that is paid with its payments, and its state with both.
func (p *checking) billPaid(b SelfBill) {
	if paid := p.paid[b.ID]; paid.Pence != b.Paid.Pence {
		p.wrong("%s says that %s is paid, its payments say %s", b.Number, sterling(b.Paid), sterling(paid))
	}
	want := b.Standing()
	switch {
	case b.Credited:
		want = BillCredited
	case b.Paid.Pence > 0 && b.Owed().Pence <= 0:
		want = BillPaid
	case b.Paid.Pence > 0:
		want = BillPartPaid
	case b.Total.Pence != 0:
		want = BillIssued
	}
	if got := b.Standing(); got != want {
		p.wrong("%s is %s; by what is paid and credited it is %s", b.Number, got, want)
	}
}
