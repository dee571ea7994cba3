package billing

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/people"
)

// choice is what of one agreement somebody chose to invoice.
type choice struct {
	agreement agreements.Agreement
	visits    []agreements.Visit // by date
}

// mayInvoice is NotFound where an agreement is named that is not the actor's to invoice.
func mayInvoice(ctx context.Context, r docdb.Reader, actor people.Actor, agreementID string) error {
	if agreementID == "" {
		return nil
	}
	a, err := agreements.GetAgreement(ctx, r, agreementID)
	if err == nil && !issues(actor, a.Seller()) {
		err = apperr.NotFound("agreement")
	}
	return err
}

// choose reads the visits, by their agreements, the agreement with the oldest first. NotFound where an agreement is
// named that is not the actor's to invoice, Invalid for a visit that is not.
func choose(ctx context.Context, r docdb.Reader, actor people.Actor, in IssueInput) ([]choice, error) {
	if in.AgreementID == "" {
		return chooseAmong(ctx, r, actor, in.VisitIDs)
	}
	if err := mayInvoice(ctx, r, actor, in.AgreementID); err != nil {
		return nil, err
	}
	a, err := agreements.GetAgreement(ctx, r, in.AgreementID)
	if err != nil {
		return nil, err
	}
	visits, err := visitsToInvoice(ctx, r, a, in.VisitIDs)
	return []choice{{a, visits}}, err
}

// chooseAmong reads visits of any agreements.
func chooseAmong(ctx context.Context, r docdb.Reader, actor people.Actor, ids []string) ([]choice, error) {
	var c apperr.Check
	all := map[string]*choice{}
	for i, id := range ids {
		v, err := agreements.GetVisit(ctx, r, id)
		if err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return nil, err
		}
		there := err == nil && issues(actor, v.Seller)
		c.That(there, fmt.Sprintf("visitIds[%d]", i), chooseVisitsThatAreToRaise)
		if !there {
			continue
		}
		of := all[v.AgreementID]
		if of == nil {
			of = &choice{}
			if of.agreement, err = agreements.GetAgreement(ctx, r, v.AgreementID); err != nil {
				return nil, err
			}
			all[v.AgreementID] = of
		}
		of.visits = append(of.visits, v)
	}
	c.That(len(all) <= maxAgreements, "visitIds", chooseFewerAgreements())
	if err := c.Err(); err != nil {
		return nil, err
	}
	return inOrder(all), nil
}

func inOrder(all map[string]*choice) []choice {
	var chosen []choice
	for _, c := range all {
		slices.SortFunc(c.visits, byDate)
		chosen = append(chosen, *c)
	}
	slices.SortFunc(chosen, func(a, b choice) int { return byDate(a.visits[0], b.visits[0]) })
	return chosen
}

func byDate(a, b agreements.Visit) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
}

// mayShare is a Conflict where agreements may not share an invoice: it is read whole by the school that it is for, and
// what it brings goes to one seller and one broker in one way.
func mayShare(chosen []choice) error {
	for _, c := range chosen[min(1, len(chosen)):] {
		a, b := chosen[0].agreement, c.agreement
		switch {
		case a.BuyerURN != b.BuyerURN:
			return apperr.Conflict("not_together", notOneSchool(a, b))
		case sharesAs(a) != sharesAs(b):
			return apperr.Conflict("not_together", notOneBroker(a, b))
		}
	}
	return nil
}

// sharesAs is the same for agreements that may share an invoice.
func sharesAs(a agreements.Agreement) string {
	return fmt.Sprint(a.BuyerURN, a.Seller(), a.Sold(), a.PartnershipID, a.Brokerage.Mode)
}

// visitsToInvoice reads the visits, which must all belong to the agreement.
func visitsToInvoice(ctx context.Context, r docdb.Reader, a agreements.Agreement,
	ids []string) ([]agreements.Visit, error) {
	var c apperr.Check
	visits := make([]agreements.Visit, len(ids))
	for i, id := range ids {
		v, err := agreements.GetVisit(ctx, r, id)
		if err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return nil, err
		}
		c.That(err == nil && v.AgreementID == a.ID, fmt.Sprintf("visitIds[%d]", i),
			thisVisitDoesNotBelong)
		visits[i] = v
	}
	slices.SortFunc(visits, byDate)
	return visits, c.Err()
}
