package enquiries

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// MaxObjectives limits the objectives of a proposal.
const MaxObjectives = 10

// ProposeInput is one side's proposal.
type ProposeInput struct {
	Scope      string
	Objectives []string
	Slots      []calendar.Slot
	DayRate    money.Amount // for two half-days; zero is free
	Mutual     bool         // paid by days in return: the day rate must be zero
	Expenses   agreements.Expenses
	Invoiced   partnerships.Raising // when it is drafted; "" as the seller's terms say
	Note       string
}

func (in ProposeInput) terms(today date.Day) (agreements.Terms, string, error) {
	var c apperr.Check
	t := agreements.Terms{
		Scope:      text.Required(&c, "scope", in.Scope, text.Long, sayWhatTheSupport),
		Objectives: text.RequiredList(&c, "objectives", in.Objectives, MaxObjectives, sayWhatItShould),
		Slots:      slices.SortedFunc(slices.Values(in.Slots), calendar.Slot.Compare),
		HalfDays:   len(in.Slots), DayRate: checkRate(&c, in), Mutual: in.Mutual,
	}
	t.Expenses = agreements.CheckExpenses(&c, in.Expenses, t.Free())
	t.Invoiced = agreements.CheckInvoiced(&c, in.Invoiced, t.Free())
	agreements.CheckSlots(&c, in.Slots, today)
	note := text.Optional(&c, "note", in.Note, text.Short)
	return t, note, c.Err()
}

// checkRate returns the price ready to store: a free day has a currency too.
func checkRate(c *apperr.Check, in ProposeInput) money.Amount {
	rate := in.DayRate
	if rate.IsZero() {
		rate = money.Pence(0)
	}
	c.That(rate.Currency == money.GBP, "dayRate.currency", dayRatesAreInPounds)
	c.That(!rate.IsNegative(), "dayRate.pence", enterAPriceOfZero)
	c.That(rate.Pence <= maxDayRate().Pence, "dayRate.pence", enterAtMostADay())
	c.That(!in.Mutual || rate.IsZero(), "dayRate.pence", supportThatIsPaid)
	return rate
}

// Propose makes a proposal of the actor's side, in place of the open one, in a
// thread that is still at the version seen. The leader proposes first. Each of
// the leader's proposals asks the home head for a release, unless they already
// answered about the same half-days for no more than their school is now to
// receive: that answer stays valid. Invalid names each half-day that is not
// free. Conflict where the enquiry or its need is over.
func (s *Service) Propose(ctx context.Context, actor people.Actor, enquiryID string, seen int64,
	in ProposeInput) (Proposal, error) {
	terms, note, err := in.terms(date.On(s.now()))
	if err != nil {
		return Proposal{}, err
	}
	var p Proposal
	err = s.update(ctx, func(tx docdb.Tx) error {
		e, side, err := s.toPropose(ctx, tx, actor, enquiryID, seen)
		if err != nil {
			return err
		}
		if err := e.asTermsSay(ctx, tx, &terms); err != nil {
			return err
		}
		if err := agreements.AreFree(ctx, tx, e.LeaderID, in.Slots, terms.Slots); err != nil {
			return err
		}
		if err := keepsHidden(ctx, tx, e, side, textsOf(terms, note)...); err != nil {
			return err
		}
		if err := s.endOpen(ctx, tx, &e, side, "counter"); err != nil {
			return err
		}
		p = Proposal{
			Meta: docdb.Meta{ID: s.ids.New("proposal")}, EnquiryID: e.ID, Number: e.Proposals + 1, From: side,
			Terms: terms, Note: note, State: OpenProposal, CreatedBy: actor.AccountID, CreatedAt: s.now(),
		}
		return s.open(ctx, tx, actor, &e, &p)
	})
	return p, err
}

// asTermsSay writes when paid support is drafted, where the proposal does not say it: as today's seller's terms do.
func (e Enquiry) asTermsSay(ctx context.Context, r docdb.Reader, t *agreements.Terms) error {
	if t.Free() || t.Invoiced != "" {
		return nil
	}
	seller, err := parties.SellerBetween(ctx, r, e.PartnershipID, e.URN, e.HomeURN)
	t.Invoiced = seller.Drafted()
	return err
}

// toPropose returns the thread and the side on which the actor may now propose.
func (s *Service) toPropose(ctx context.Context, r docdb.Reader, actor people.Actor, enquiryID string,
	seen int64) (Enquiry, agreements.Side, error) {
	e, err := one(ctx, r, enquiries, enquiryID, "enquiry")
	if err != nil {
		return e, "", err
	}
	side, err := e.mayAct(actor, "enquiry", agreements.LeaderSide, agreements.SchoolSide)
	if err != nil {
		return e, "", err
	}
	if err := s.canGoOn(ctx, r, e); err != nil {
		return e, "", err
	}
	if side == agreements.SchoolSide && e.Proposals == 0 {
		return e, "", apperr.Conflict("leader_first", theLeaderMakesTheFirst)
	}
	if !e.IsAt(seen) {
		return e, "", apperr.Stale("page")
	}
	return e, side, nil
}

// open stores the proposal as the thread's open one.
func (s *Service) open(ctx context.Context, tx docdb.Tx, actor people.Actor, e *Enquiry, p *Proposal) error {
	if err := proposals.Insert(ctx, tx, p); err != nil {
		return err
	}
	if err := e.step("propose"); err != nil {
		return err
	}
	e.Proposals, e.OpenID = p.Number, p.ID
	e.Released = e.Released || p.From == agreements.LeaderSide
	e.acted(p.From, actor)
	if err := enquiries.Replace(ctx, tx, e); err != nil {
		return err
	}
	ask := e.releaseFor(*p)
	rel, carried, err := s.diary.CarryRelease(ctx, tx, ask, p.From == agreements.LeaderSide)
	if err != nil {
		return err
	}
	h := e.about(*p, p.From, actor).Saying(p.Note)
	h.Released = carried && rel.State == diary.GrantedRelease
	if p.From == agreements.SchoolSide {
		return s.tell(ctx, tx, ProposalCountered, p.ID, h)
	}
	if err := s.tell(ctx, tx, ProposalMade, p.ID, h); err != nil || carried {
		return err
	}
	_, err = s.diary.AskRelease(ctx, tx, ask, actor)
	return err
}
