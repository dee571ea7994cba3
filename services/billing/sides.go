package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// sides are the parties to the documents of a delivery, as of today.
type sides struct {
	seller, payer     parties.Identity
	broker, brokerage parties.Identity // who invoices the brokerage, and to whom; only where it has its own invoice
}

// sidesOf reads the parties to what agreements make. They are the same for all that share an invoice.
func sidesOf(ctx context.Context, r docdb.Reader, t *parties.Tables, d delivery) (sides, error) {
	a := d.first()
	var who sides
	var err error
	read := func(to *parties.Identity, of parties.Ref) {
		if err == nil {
			*to, err = parties.Identify(ctx, r, of)
		}
	}
	pays := func(seller parties.Ref) parties.Ref {
		payer, failed := t.Payer(ctx, seller, a.BuyerURN)
		if err == nil {
			err = failed
		}
		return payer
	}
	read(&who.seller, a.Seller())
	read(&who.payer, pays(a.Seller()))
	if len(d.lines(onBrokerage)) == 0 {
		return who, err
	}
	broker := parties.Partnership(a.PartnershipID)
	read(&who.broker, broker)
	if a.Brokerage.Mode == partnerships.Deducted {
		read(&who.brokerage, parties.School(a.HomeURN))
	} else {
		read(&who.brokerage, pays(broker))
	}
	return who, err
}
