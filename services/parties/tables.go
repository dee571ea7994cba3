package parties

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Tables answer what VAT things bear, and who pays, as of a day. Each party is read once.
type Tables struct {
	r     docdb.Reader
	on    date.Day
	seen  map[Ref]tableOf
	pairs map[[2]Ref]bool
	payer map[[2]Ref]Ref
	order map[Ref]bool
}

// tableOf is what a seller says about itself and its VAT.
type tableOf struct {
	said      Party
	decisions []VATDecision // the latest first
}

// TablesOn answer as of a day, from what a reader sees.
func TablesOn(r docdb.Reader, on date.Day) *Tables {
	return &Tables{r, on, map[Ref]tableOf{}, map[[2]Ref]bool{}, map[[2]Ref]Ref{}, map[Ref]bool{}}
}

// Treatment is the VAT of what a seller sells to a payer: none between parts of one legal person; what
// the seller decided; and none of a seller that is not registered. Nil where nobody decided, or where the
// decision does not hold: it has ended, or charges VAT for a seller that has no VAT number any more.
func (t *Tables) Treatment(ctx context.Context, seller, payer Ref, s Supply) (*Treatment, error) {
	internal, err := t.Internal(ctx, seller, payer)
	if err != nil || internal {
		return &Treatment{Reason: Outside, Ground: oneLegalPerson}, err
	}
	of, err := t.read(ctx, seller)
	if err != nil {
		return nil, err
	}
	d := latestFor(of.decisions, s, t.on)
	switch {
	case d.holds(t.on, of.said.VATNumber):
		return &d.Treatment, nil
	case d == nil && of.said.unregistered():
		return &Treatment{Reason: Outside, Ground: notRegistered}, nil
	}
	return nil, nil //nolint:nilnil // nobody decided, which is an answer
}

// Along is the VAT of what goes with support (GoesWithSupport): what the seller decided about it, else that of the
// support. Nil where neither is decided, or where a decision about it does not hold any more.
func (t *Tables) Along(ctx context.Context, seller, payer Ref, s, support Supply) (*Treatment, error) {
	of, err := t.read(ctx, seller)
	if err != nil {
		return nil, err
	}
	if latestFor(of.decisions, s, t.on) == nil {
		s = support
	}
	return t.Treatment(ctx, seller, payer, s)
}

// unregistered says whether the party charges no VAT: it has no VAT number. A school that has not said
// how it is paid may have one.
func (p Party) unregistered() bool {
	return p.VATNumber == "" && (Ref(p.ID).Kind() == OfPartnership || p.HasAccount())
}

// Internal says whether documents between a seller and a payer are internal charges.
func (t *Tables) Internal(ctx context.Context, seller, payer Ref) (bool, error) {
	pair := [2]Ref{seller, payer}
	if is, known := t.pairs[pair]; known {
		return is, nil
	}
	is, err := InternalCharge(ctx, t.r, seller, payer)
	t.pairs[pair] = is
	return is, err
}

// Payer is who pays what a seller sells to a school (WhoPays).
func (t *Tables) Payer(ctx context.Context, seller Ref, school register.URN) (Ref, error) {
	key := [2]Ref{seller, School(school)}
	if payer, known := t.payer[key]; known {
		return payer, nil
	}
	payer, err := WhoPays(ctx, t.r, seller, school)
	t.payer[key] = payer
	return payer, err
}

// OrderRequired says whether a payer takes nothing without its order number.
func (t *Tables) OrderRequired(ctx context.Context, payer Ref) (bool, error) {
	if is, known := t.order[payer]; known {
		return is, nil
	}
	terms, err := writtenTerms(ctx, t.r, payer)
	t.order[payer] = terms.OrderRequired
	return terms.OrderRequired, err
}

func (t *Tables) read(ctx context.Context, seller Ref) (tableOf, error) {
	if of, known := t.seen[seller]; known {
		return of, nil
	}
	var of tableOf
	var err error
	if of.said, err = Get(ctx, t.r, seller); err != nil {
		return of, err
	}
	of.decisions, err = decisionsOf(ctx, t.r, seller)
	t.seen[seller] = of
	return of, err
}
