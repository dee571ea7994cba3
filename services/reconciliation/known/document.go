package known

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
	"lateral/services/register"
)

// readAtOnce is for how many invoices schools are read in one call.
const readAtOnce = 500

// knowSchools reads the trusts and authorities of schools that pay or are paid for, where they are not
// known yet.
func (k *book) knowSchools(ctx context.Context, r docdb.Reader, of map[string]billing.Invoice) error {
	var all []parties.Ref
	for _, i := range of {
		all = append(all, supported(i))
	}
	return k.knowEach(ctx, r, all)
}

func (k *book) knowEach(ctx context.Context, r docdb.Reader, all []parties.Ref) error {
	var urns []register.URN
	for _, at := range all {
		if _, known := k.schools[at]; !known && at.Kind() == parties.OfSchool {
			k.schools[at] = school{}
			urns = append(urns, register.URN(at.ID()))
		}
	}
	found, err := register.GetSchools(ctx, r, urns)
	for urn, s := range found {
		k.schools[parties.School(urn)] = school{s.Trust, s.Authority}
	}
	return err
}

// supported is the school for whose support an invoice is, or the payer where it is for none.
func supported(i billing.Invoice) parties.Ref {
	if i.BuyerURN != "" {
		return parties.School(i.BuyerURN)
	}
	return i.Payer
}

// put takes an invoice as it is.
func (k *book) put(i billing.Invoice) error {
	owed, err := i.Owed()
	if err != nil {
		return err
	}
	d := matching.Document{
		ID: i.ID, Number: i.Number, Seller: string(i.Issuer), Payer: string(i.Payer),
		Order:  strings.Join(i.OrderNumbers(), "\n"),
		Issued: date.On(i.IssuedAt), Due: i.DueOn, Gross: i.Total, Owed: owed, State: stateOf(i.State),
	}
	of := supported(i)
	d.Trust, d.Authority = k.schools[of].trust, k.schools[of].authority
	if of != i.Payer {
		d.For = string(of)
	}
	if k.parties[d.Payer] != i.PayerName {
		k.parties[d.Payer] = i.PayerName
		k.made = nil
	}
	k.docs[i.ID] = d
	return nil
}

func stateOf(s billing.State) matching.State {
	switch s {
	case billing.Paid:
		return matching.Paid
	case billing.Credited:
		return matching.Credited
	case billing.WrittenOff:
		return matching.WrittenOff
	case billing.Issued, billing.PartPaid:
	}
	return matching.Open
}

// credit takes a credit note, and says whether it is new.
func (k *book) credit(n billing.CreditNote) bool {
	of, known := k.docs[n.InvoiceID]
	if _, twice := k.credits[n.ID]; twice || !known {
		return false
	}
	k.credits[n.ID] = matching.Credit{Number: n.Number, Document: of.Number, Amount: n.Total.Unsigned()}
	return true
}
