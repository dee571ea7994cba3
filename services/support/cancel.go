package support

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// CancelVisit cancels a visit that is still at the version seen: either side a
// planned one, the leader one that the school queried. Conflict
// "visit_not_cancellable" otherwise.
func (s *Service) CancelVisit(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Visit, error) {
	note, err := reason("reason", why, "Say briefly why.")
	if err != nil {
		return Visit{}, err
	}
	var v Visit
	err = s.update(ctx, func(tx docdb.Tx) error {
		var e Enquiry
		var by Side
		if v, e, by, err = visitFor(ctx, tx, actor, id, seen, LeaderSide, SchoolSide); err != nil {
			return err
		}
		if v.State != VisitPlanned && (v.State != VisitQueried || by != LeaderSide) {
			return apperr.Conflict("visit_not_cancellable", "The visit of "+day(v.Date)+" is "+v.State.words()+".")
		}
		a, err := GetAgreement(ctx, tx, v.AgreementID)
		if err != nil {
			return err
		}
		h := e.happened(by, actor).under(a)
		if err := s.cancel(ctx, tx, &v, note, h); err != nil {
			return err
		}
		a.Waiting--
		return s.settle(ctx, tx, &a, h)
	})
	return v, err
}

// agreementFor returns an agreement with its thread: NotFound for people who may
// not see it.
func agreementFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Agreement, Enquiry, error) {
	a, err := GetAgreement(ctx, r, id)
	if err != nil {
		return a, Enquiry{}, err
	}
	e, err := get(ctx, r, enquiries, a.EnquiryID, "agreement")
	if err == nil && !e.mayLook(actor) {
		err = apperr.NotFound("agreement")
	}
	return a, e, err
}

// changeable says whether the agreement is active and at the version seen.
func (a Agreement) changeable(seen int64) error {
	switch {
	case a.State != AgreementActive:
		return apperr.Conflict("agreement_over", "The agreement "+a.Ref+" is "+string(a.State)+".")
	case !a.IsAt(seen):
		return apperr.Stale("agreement")
	}
	return nil
}

// CancelAgreement ends an agreement that is still at the version seen. It
// cancels all planned visits and reopens the need. Signed-off visits stay signed
// off. Either side, the home head and the broker may. Conflict
// "visits_to_settle" while a visit is recorded or queried.
func (s *Service) CancelAgreement(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Agreement, error) {
	note, err := reason("reason", why, "Say briefly why.")
	if err != nil {
		return Agreement{}, err
	}
	var a Agreement
	err = s.update(ctx, func(tx docdb.Tx) error {
		var e Enquiry
		if a, e, err = agreementFor(ctx, tx, actor, id); err != nil {
			return err
		}
		by, err := e.mayAct(actor, "agreement", SchoolSide, LeaderSide, HomeSide, BrokerSide)
		if err != nil {
			return err
		}
		if err := a.changeable(seen); err != nil {
			return err
		}
		h := e.happened(by, actor).under(a)
		if err := s.cancelVisits(ctx, tx, a, note, h); err != nil {
			return err
		}
		a.Waiting = 0
		return s.endAgreement(ctx, tx, &a, AgreementCancelled, note, h)
	})
	return a, err
}

func (s *Service) cancelVisits(ctx context.Context, tx docdb.Tx, a Agreement, note string, h Happened) error {
	all, err := VisitsOf(ctx, tx, a.ID)
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.Waits() && v.State != VisitPlanned {
			return apperr.Conflict("visits_to_settle", "The visit of "+day(v.Date)+" is "+v.State.words()+". Settle it first.")
		}
	}
	h.Along = true
	for i := range all {
		if !all[i].Waits() {
			continue
		}
		if err := s.cancel(ctx, tx, &all[i], note, h); err != nil {
			return err
		}
	}
	return nil
}

// SetPurchaseOrder records the buyer's order number, for invoices to quote, on
// an agreement that is still at the version seen. Conflict where the agreement
// was cancelled with nothing to pay.
func (s *Service) SetPurchaseOrder(ctx context.Context, actor people.Actor, id string, seen int64, number string) (Agreement, error) {
	var c apperr.Check
	number = line(&c, "purchaseOrder", number, maxPurchaseOrder, "Enter the number of your purchase order.")
	if err := c.Err(); err != nil {
		return Agreement{}, err
	}
	var a Agreement
	err := s.update(ctx, func(tx docdb.Tx) error {
		var e Enquiry
		var err error
		if a, e, err = agreementFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if err := e.mayActForBuyer(actor); err != nil {
			return err
		}
		switch {
		case !e.mayOrder(actor):
			return apperr.Forbidden("Only the finance officer or the head of the school that pays can enter the order number.")
		case a.State == AgreementCancelled && a.SignedOff == 0:
			return apperr.Conflict("agreement_over", "The agreement "+a.Ref+" is cancelled, and there is nothing to pay.")
		case !a.IsAt(seen):
			return apperr.Stale("agreement")
		}
		a.PurchaseOrder = number
		if err := agreements.Replace(ctx, tx, &a); err != nil {
			return err
		}
		return s.tell(ctx, tx, PurchaseOrderWasSet, a.ID, e.happened(SchoolSide, actor).under(a).saying(number))
	})
	return a, err
}

// maxPurchaseOrder limits an order number, in characters.
const maxPurchaseOrder = text.Title / 2

// mayOrder says whether the actor may set the school's order number.
func (e Enquiry) mayOrder(a people.Actor) bool {
	return a.At(e.URN, people.Finance, people.Head) && e.against(SchoolSide, a) == ""
}
