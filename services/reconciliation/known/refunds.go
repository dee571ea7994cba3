package known

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation/matching"
)

// putRefund takes a refund as it is, once it was approved: until then it is nothing to be paid.
func (k *book) putRefund(f billing.Refund) {
	if f.DecidedAt == nil || f.State == billing.RefundRefused {
		return
	}
	d := matching.Document{
		ID: f.ID, Number: f.Number, Seller: string(f.Issuer), Payer: string(f.Party), Issued: date.On(f.AskedAt),
		Gross: turned(f.Amount), Owed: money.Pence(0), State: matching.Paid,
	}
	if f.State == billing.RefundApproved {
		d.State, d.Owed = matching.Open, turned(f.Amount)
	}
	if _, named := k.parties[d.Payer]; !named {
		k.parties[d.Payer] = f.PartyName
		k.made = nil
	}
	k.docs[f.ID] = d
}

// takeRefunds takes refunds that entries are about, and returns those that have changed.
func (k *book) takeRefunds(all map[string]billing.Refund) []matching.Document {
	var changed []matching.Document
	for _, f := range all {
		if f.Issuer != k.seller {
			continue
		}
		before := k.docs[f.ID]
		k.putRefund(f)
		if now := k.docs[f.ID]; now != before {
			changed = append(changed, now)
		}
	}
	return changed
}

func turned(a money.Amount) money.Amount { return money.Amount{Pence: -a.Pence, Currency: a.Currency} }
