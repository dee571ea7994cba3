package register

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Holder is whose payee something is: a partnership's, or a school's. One of the
// fields is "".
type Holder struct {
	PartnershipID string `json:"partnershipId"`
	URN           URN    `json:"urn"`
}

// id is that of the document which has the payee.
func (h Holder) id() string { return h.PartnershipID + string(h.URN) }

// Officer is what somebody is to the payee of a holder, as the documents say now.
type Officer struct {
	Name    string
	Is      bool      // they handle its money, or for a partnership run the service
	Since   time.Time // they are one of them
	LetInBy string    // account that gave them the role
}

// letIn says whether the one of the account gave the other the role so lately
// that the two are as good as one.
func (o Officer) letIn(by string, now time.Time) bool {
	return o.LetInBy == by && now.Sub(o.Since) < payeeWaits
}

// handles says whether the caller is of those whose payee it is.
func (h Holder) handles(c Caller) bool {
	if h.PartnershipID != "" {
		return c.Handles(h.PartnershipID)
	}
	return slices.Contains(c.PaysFor(), h.URN)
}

// mayAsk says whether the caller changes the payee, and confirms what others ask.
func (h Holder) mayAsk(c Caller) bool {
	return h.handles(c) || h.PartnershipID != "" && c.IsOperator()
}

// maySee says whether the caller sees what is asked, and stops it.
func (h Holder) maySee(c Caller) bool { return h.handles(c) || c.IsOperator() }

// paid is the document that has a payee: a partnership, or what a school says of
// itself as a supplier.
type paid struct {
	name        string
	partnership *Partnership
	supplier    *Supplier
}

// paidOf reads the document of a holder; NotFound where it is not there.
func paidOf(ctx context.Context, r docdb.Reader, h Holder) (paid, error) {
	if h.PartnershipID != "" {
		p, err := GetPartnership(ctx, r, h.PartnershipID)
		return paid{name: p.Name, partnership: &p}, err
	}
	school, err := GetSchool(ctx, r, h.URN)
	if err != nil {
		return paid{}, err
	}
	told, err := GetSupplier(ctx, r, h.URN)
	return paid{name: school.Name, supplier: &told}, err
}

func (p paid) payee() Payee {
	if p.partnership != nil {
		return p.partnership.Payee
	}
	return p.supplier.Payee
}

func (p paid) meta() docdb.Meta {
	if p.partnership != nil {
		return p.partnership.Meta
	}
	return p.supplier.Meta
}

// put makes it the payee.
func (p paid) put(ctx context.Context, tx docdb.Tx, to Payee) error {
	if p.partnership != nil {
		p.partnership.Payee = to
		return partnerships.Replace(ctx, tx, p.partnership)
	}
	p.supplier.Payee = to
	if p.supplier.Version == 0 {
		return suppliers.Insert(ctx, tx, p.supplier)
	}
	return suppliers.Replace(ctx, tx, p.supplier)
}

// SetPayee makes it the payee at once. It asks nobody: see ChangePayee for what
// people do. For the demonstration and for tests.
func (s *Service) SetPayee(ctx context.Context, h Holder, to Payee) error {
	to = to.clean()
	if err := to.validate(); err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := paidOf(ctx, tx, h)
		if err != nil {
			return err
		}
		return p.put(ctx, tx, to)
	})
}

func notOfTheirs(h Holder) error {
	if h.PartnershipID != "" {
		return apperr.NotFound("partnership")
	}
	return apperr.NotFound("school")
}
